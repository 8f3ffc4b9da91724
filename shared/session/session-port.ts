/** Where what a session has to say goes: to a room, or, in a test, to a list. */
import type { Role } from "../model/role.ts";
import type { ChairId } from "../model/units.ts";
import type { Tell } from "./movement-simulation.ts";

/** What everybody sees of a session beside the music. */
export type Shared = "seats" | "agreements" | "movement" | "phase" | "result" | "still";

/** Where a session sends what it has to say. */
export interface SessionPort {
  /** A word to the person of one chair. */
  readonly tell: Tell;
  /** That part of what everybody sees has changed. */
  changed(part: Shared): void;
  /** [Q2] The card of a chair, for its own person. */
  roleChanged(chair: ChairId, role: Role | null): void;
}

/** Nobody listens yet. */
export const NOWHERE: SessionPort = { tell: () => {}, changed: () => {}, roleChanged: () => {} };
