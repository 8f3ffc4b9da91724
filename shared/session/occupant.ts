/** The occupant of a chair: a person or a bot. */
import type { ChairId } from "../model/units.ts";

/** Time for which a chair is kept after its person's connection dropped, ms. */
export const KEPT_MS = 10 * 60_000;
/** The same for a person who has never given input there, ms. */
export const KEPT_IDLE_MS = 30_000;

/** Origin of a newcomer, as far as known. */
export interface From {
  /** Random id that the browser stores. */
  readonly device: string | null;
  /** Key of the rate limits that apply to the caller. */
  readonly caller: string | null;
}

export interface SeatedPerson extends From {
  readonly name: string;
  /** Digest of the secret that gives the chair back. */
  readonly digest: string;
  /** Place in the order of arrival; a dropped connection does not change it. */
  readonly since: number;
  /** Whether its person has ever given a command. */
  readonly acted: boolean;
  /** A bot plays although the person is here, until a facilitator undoes it. */
  readonly setDown: boolean;
}

/** A chair as assigned by a facilitator. `secret`: gives it to a device; `name`: used as it is. */
export interface AssignedSeat extends Pick<SeatedPerson, "name" | "setDown"> {
  readonly secret: string;
  readonly chair: ChairId;
  /** [Y11] The person's id in the live session; absent: bonds stay with the chair. */
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
