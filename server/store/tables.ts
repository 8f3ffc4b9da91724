/**
 * Schema of the stored data. Times are ms since 1970; texts with several values are JSON. People appear by nickname
 * only; addresses are never stored.
 */

/** Rows with an id; writing one again replaces it. */
export interface NamedRows {
  /** A live session, or a consort opened by friends. */
  readonly sessions: {
    readonly id: string;
    readonly kind: "live" | "friends";
    readonly title: string;
    readonly opened: number;
    readonly ended: number | null;
    readonly roster: string | null;
    /** JSON */
    readonly plan: string;
  };
  readonly people: OfSession & { readonly name: string; readonly joined: number };
  /** Roster of a recurring class. `names`: JSON. */
  readonly rosters: {
    readonly id: string;
    readonly title: string;
    readonly names: string;
    readonly used: number;
  };
  /** [Q9] The solo course of somebody with a personal link; `id`: digest of its key. `progress`: JSON. */
  readonly courses: { readonly id: string; readonly used: number; readonly progress: string };
  /** State of a live session or a consort, from which it is restored after a restart. */
  readonly rooms: OfSession & {
    readonly kind: "live" | "consort";
    /** Its join code; empty for a room without one. */
    readonly code: string;
    /** Time of writing. */
    readonly at: number;
    /** JSON. Contains secrets, so it is never exported. */
    readonly state: string;
  };
  readonly consorts: OfSession & { readonly code: string; readonly opened: number };
  /** [F1] `head`: JSON, empty once everything is in `packed`. */
  readonly recordings: OfSession & {
    readonly consort: string;
    /** 0 for the first movement of the consort. */
    readonly number: number;
    readonly begun: number;
    readonly head: string;
    /** The whole recording, compressed; null while it is being played. */
    readonly packed: Uint8Array | null;
  };
  readonly marks: OfSession & {
    readonly consort: string | null;
    readonly at: number;
    readonly word: string;
  };
  /** `shared`: 1 once its writer has shared it. */
  readonly notes: OfSession & {
    readonly person: string | null;
    readonly at: number;
    readonly words: string;
    readonly shared: 0 | 1;
  };
  /** `answers`: JSON. */
  readonly questionnaires: OfSession & {
    readonly person: string;
    readonly moment: "before" | "after";
    readonly at: number;
    readonly answers: string;
  };
  /** Words of the group. */
  readonly words: OfSession & { readonly at: number; readonly words: string };
  /** Bond of a pair after that session. `bond`: JSON. */
  readonly bonds: OfSession & {
    readonly roster: string;
    readonly one: string;
    readonly other: string;
    readonly at: number;
    readonly bond: string;
  };
}

interface OfSession {
  readonly id: string;
  readonly session: string;
}

/** Append-only rows, read in the order of insertion. */
export interface AddedRows {
  /** Who has a chair from that time on; null: a bot. */
  readonly seats: {
    readonly session: string;
    readonly consort: string;
    readonly chair: number;
    readonly person: string | null;
    readonly at: number;
  };
  /** `about`: JSON. */
  readonly events: {
    readonly session: string;
    readonly consort: string | null;
    readonly at: number;
    readonly kind: string;
    readonly about: string;
  };
  /** New entries of a recording during its movement; deleted when it is packed. `body`: JSON. */
  readonly lines: {
    readonly session: string;
    readonly recording: string;
    readonly body: string;
  };
}

export type Rows = NamedRows & AddedRows;
export type ListedRoom = Omit<NamedRows["rooms"], "state">;
export type NamedTable = keyof NamedRows;
export type AddedTable = keyof AddedRows;
export type Table = keyof Rows;

/** Tables whose rows belong to one session and are deleted with it. */
export const OF_SESSION = [
  "people",
  "rooms",
  "consorts",
  "recordings",
  "marks",
  "notes",
  "questionnaires",
  "words",
  "bonds",
  "seats",
  "events",
  "lines",
] as const satisfies readonly Exclude<Table, "sessions" | "rosters" | "courses">[];
