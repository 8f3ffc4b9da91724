/** Outgoing port of a session: a room, or a list in tests. */
import type { Role } from "../model/role.ts";
import type { ChairId } from "../model/units.ts";
import type { Tell } from "./told.ts";

/** Parts of the public state, besides the music. */
export type Shared = "seats" | "agreements" | "movement" | "phase" | "result" | "still";

/** Receives what a session sends. */
export interface SessionPort {
  /** A message to the person of one chair. */
  readonly tell: Tell;
  /** That part of the public state has changed. */
  changed(part: Shared): void;
  /** [Q2] The card of a chair, for its own person. */
  roleChanged(chair: ChairId, role: Role | null): void;
}

/** Discards everything. */
export const NOWHERE: SessionPort = { tell: () => {}, changed: () => {}, roleChanged: () => {} };
