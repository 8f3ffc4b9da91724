/**
 * [L2] Reserves seats over a WebSocket. A browser whose network was away hands a request to a connection that it has
 * begun to open meanwhile, and that tries again only every half minute, or to one that has died unnoticed; a WebSocket
 * always has a new one.
 */
import { CloseCode, ServerError } from "@colyseus/core";
import { seatAskShape } from "../../shared/protocol/incoming.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import type { SeatAnswer, SeatAsk } from "../../shared/protocol/seat-asking.ts";
import type { Clock } from "../scheduling/clock.ts";

/** A connection that has not asked by then is closed, ms. */
const ASK_MS = 5000;
const BAD_REQUEST = 400;
/** Close code of RFC 6455: something unexpected has happened. */
const FAILED = 1011;

/** The members used of the WebSocket of `ws`. */
export interface AskingConnection {
  on(event: "error", then: () => void): unknown;
  once(event: "message", then: (message: Buffer) => void): unknown;
  once(event: "close", then: () => void): unknown;
  send(answer: string): void;
  close(code: number): void;
}

/** `reserve`: as a request would, under the same limits; rejects with ServerError. */
export function answerSeatAsk(
  connection: AskingConnection,
  reserve: (ask: SeatAsk) => Promise<unknown>,
  clock: Clock,
): void {
  const late = clock.after(ASK_MS, () => connection.close(CloseCode.NORMAL_CLOSURE));
  connection.on("error", () => {});
  connection.once("close", late);
  connection.once("message", (message) => {
    late();
    void answerTo(message, reserve).then((answer) => {
      if (answer === null) return connection.close(FAILED);
      connection.send(JSON.stringify(answer));
      connection.close(CloseCode.NORMAL_CLOSURE);
    });
  });
}

/** Null when something went wrong that is no refusal. */
async function answerTo(
  message: Buffer,
  reserve: (ask: SeatAsk) => Promise<unknown>,
): Promise<SeatAnswer | null> {
  try {
    return { seat: await reserve(readAsk(message)) };
  } catch (error) {
    if (!(error instanceof ServerError)) return null;
    return { refused: error.message, code: error.code };
  }
}

/** Throws ServerError. */
function readAsk(message: Buffer): SeatAsk {
  try {
    return seatAskShape.parse(JSON.parse(message.toString()));
  } catch {
    throw new ServerError(BAD_REQUEST, "badRequest" satisfies JoinRefusal);
  }
}
