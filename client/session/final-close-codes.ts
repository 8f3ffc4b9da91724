import { CloseCode } from "colyseus.js";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { DisconnectReason } from "./consort.ts";

/** Close codes after which a player's connection is not opened again, and why; null: the player left. */
export const FINAL_CLOSE_CODES: ReadonlyMap<number, DisconnectReason | null> = new Map<
  number,
  DisconnectReason | null
>([
  [CloseCode.CONSENTED, null],
  [CloseCode.SERVER_SHUTDOWN, "closed"],
  [CLOSE_CODES.tooFast, "tooFast"],
  [CLOSE_CODES.freed, "freed"],
  [CLOSE_CODES.brokenOff, "brokenOff"],
  [CLOSE_CODES.over, "sessionOver"],
]);

/** After these the server may still give the chair back; one that shuts down may start again. */
export const STILL_KEPT: ReadonlySet<DisconnectReason> = new Set([
  "elsewhere",
  "tooFast",
  "closed",
]);
