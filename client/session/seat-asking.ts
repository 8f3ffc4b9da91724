/** [L2] Asks for a seat over a WebSocket, for which a browser always opens a new connection. */
import { MatchMakeError } from "colyseus.js";
import { SEATS_PATH } from "../../shared/protocol/seat-asking.ts";
import type { SeatAnswer, SeatAsk } from "../../shared/protocol/seat-asking.ts";
import { ANSWER_MS } from "./find-room.ts";
import type { Reservation, WaitOptions } from "./find-room.ts";
import { JoinError } from "./join-error.ts";
import { withTimeLimit } from "./time-limit.ts";

/** Rejects with Colyseus' MatchMakeError where it is refused, with another error where no answer comes. */
export async function askSeat(
  origin: string,
  room: string,
  join: object,
  { onStep, after, signal: outer }: WaitOptions,
): Promise<Reservation> {
  onStep("answer");
  const socket = new WebSocket(`${origin.replace(/^http/u, "ws")}${SEATS_PATH}`);
  try {
    const answer = await withTimeLimit(ANSWER_MS, after, outer, () =>
      answerOn(socket, { room, join }),
    );
    if ("refused" in answer) throw new MatchMakeError(answer.refused, answer.code);
    return answer.seat as Reservation;
  } finally {
    socket.close();
  }
}

function answerOn(socket: WebSocket, ask: SeatAsk): Promise<SeatAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<SeatAnswer>();
  socket.addEventListener("open", () => socket.send(JSON.stringify(ask)));
  socket.addEventListener("message", ({ data }) => {
    try {
      resolve(JSON.parse(String(data)) as SeatAnswer);
    } catch {
      reject(new JoinError("unreachable"));
    }
  });
  for (const end of ["close", "error"])
    socket.addEventListener(end, () => reject(new JoinError("unreachable")));
  return promise;
}
