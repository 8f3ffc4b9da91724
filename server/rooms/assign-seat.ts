/** Who may come into a consort, and to which chair. What is refused is refused by name. */
import { ServerError } from "@colyseus/core";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { joinShape } from "../../shared/protocol/incoming.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import type { Seating } from "../../shared/session/seating.ts";

const STATUS: Readonly<Record<JoinRefusal, number>> = {
  badRequest: 400,
  oldPage: 410,
  foreignOrigin: 403,
  noSuchConsort: 404,
  tooManyAtOnce: 429,
  tooManyConsorts: 503,
  full: 409,
  chairHeld: 409,
  freed: 410,
};

/** What a join brings to the room: what the client asked for, and what the server knows of it. */
export interface Entrance {
  readonly asked: unknown;
  readonly caller: string | null;
  /** Number of the seat that was promised. */
  readonly reservation: number;
}

/** A chair that was given, and the secret that gets it back. */
export interface Given {
  readonly chair: ChairId;
  readonly secret: string;
  /** It was this person's before. */
  readonly resumed: boolean;
}

/** Seats whoever asks. `promised`: the seat was still reserved. Throws the framework's ServerError. */
export function seatFor(
  { asked: raw, caller }: Entrance,
  seating: Seating,
  {
    alone,
    playing,
    promised,
    now,
  }: {
    readonly alone: boolean;
    readonly playing: boolean;
    readonly promised: boolean;
    readonly now: number;
  },
): Given {
  const asked = joinShape.safeParse(raw);
  if (!asked.success) throw refusal("badRequest");
  const { version, name, seat, device = null } = asked.data;
  if (version !== PROTOCOL_VERSION) throw refusal("oldPage");
  const kept = seat === undefined ? null : seating.resume(seat);
  if (kept !== null && seat !== undefined)
    return { chair: chairId(kept), secret: seat, resumed: true };
  if (seat !== undefined && seating.wasFreed(seat)) throw refusal("freed");
  if (!promised) throw refusal("tooManyAtOnce");
  if (alone && !seating.deserted) throw refusal("full");
  if (seating.holds(device)) throw refusal("chairHeld");
  const taken = seating.take(name, !playing, { device, caller }, now);
  if (taken === null) throw refusal("full");
  return { chair: chairId(taken.chair), secret: taken.secret, resumed: false };
}

export const refusal = (why: JoinRefusal): ServerError => new ServerError(STATUS[why], why);
