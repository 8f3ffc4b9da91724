/** Who may come into a consort, and to which chair. What is refused is refused by name. */
import { ServerError } from "@colyseus/core";
import { chairId } from "../../shared/model/units.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { PROTOCOL_VERSION, joinShape } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import type { Seating } from "./seating.ts";

const STATUS: Readonly<Record<JoinRefusal, number>> = {
  badRequest: 400,
  oldPage: 410,
  foreignOrigin: 403,
  noSuchConsort: 404,
  tooManyAtOnce: 429,
  tooManyConsorts: 503,
  full: 409,
};

/** A chair that was given, and the secret that gets it back. */
export interface Given {
  readonly chair: ChairId;
  readonly secret: string;
  /** It was this person's before. */
  readonly resumed: boolean;
}

/** Seats whoever asks with `raw`. Throws the framework's ServerError. */
export function seatFor(
  raw: unknown,
  seating: Seating,
  { alone, playing }: { readonly alone: boolean; readonly playing: boolean },
): Given {
  const asked = joinShape.safeParse(raw);
  if (!asked.success) throw refusal("badRequest");
  const { version, name, seat } = asked.data;
  if (version !== PROTOCOL_VERSION) throw refusal("oldPage");
  const kept = seat === undefined ? null : seating.resume(seat);
  if (kept !== null && seat !== undefined)
    return { chair: chairId(kept), secret: seat, resumed: true };
  if (alone && !seating.deserted) throw refusal("full");
  const taken = seating.take(name, !playing);
  if (taken === null) throw refusal("full");
  return { chair: chairId(taken.chair), secret: taken.secret, resumed: false };
}

const refusal = (why: JoinRefusal) => new ServerError(STATUS[why], why);
