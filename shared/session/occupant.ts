/** The occupant of a chair: a person or a bot. */
import type { ChairId } from "../model/units.ts";

/** How long a chair is kept for a person whose connection dropped. */
export const KEPT_MS = 10 * 60_000;
/** The same for a person who has never done anything there. */
export const KEPT_IDLE_MS = 30_000;

/** Where a newcomer comes from, as far as known. */
export interface From {
  /** An id that the browser keeps. */
  readonly device: string | null;
  /** The caller that limits count for. */
  readonly caller: string | null;
}

export interface SeatedPerson extends From {
  readonly name: string;
  /** Of the secret that gives the chair back. */
  readonly digest: string;
  /** Place in the order of arrival; a dropped connection does not change it. */
  readonly since: number;
  /** Whether its person has ever done anything. */
  readonly acted: boolean;
  /** A bot plays although they are here, until a facilitator says otherwise. */
  readonly setDown: boolean;
}

/** A chair as a facilitator gives it. `secret` gives it to a device; `name` is taken as it is. */
export interface LedSeat extends Pick<SeatedPerson, "name" | "setDown"> {
  readonly secret: string;
  readonly chair: ChairId;
  /** [Y11] Who they are, wherever they sit; absent: only their chair is known. */
  readonly person?: number;
}

export type Occupant =
  | { readonly kind: "bot" }
  | (SeatedPerson & { readonly kind: "person" })
  | (SeatedPerson & {
      readonly kind: "keptFor";
      readonly droppedAt: number;
      readonly until: number;
    });
