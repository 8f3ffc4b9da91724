/** Who or what plays a chair. */
/** How long a chair waits for a person whose line dropped. */
export const KEPT_MS = 10 * 60_000;
/** The same for somebody who never did anything there. */
export const KEPT_IDLE_MS = 30_000;

/** Where a newcomer comes from, as far as that is known. */
export interface From {
  /** An id that the browser keeps. */
  readonly device: string | null;
  /** Whom limits are counted for. */
  readonly caller: string | null;
}

export interface SeatedPerson extends From {
  readonly name: string;
  readonly secret: string;
  /** Place in the order of arrival, which a dropped line does not change. */
  readonly since: number;
  /** Whether anything was ever done from that chair. */
  readonly acted: boolean;
}
export type Occupant =
  | { readonly kind: "bot" }
  | (SeatedPerson & { readonly kind: "person" })
  | (SeatedPerson & {
      readonly kind: "keptFor";
      readonly droppedAt: number;
      readonly until: number;
    });
