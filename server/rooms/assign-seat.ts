/** Decides who may join a consort, and which chair they get. Every refusal has a name. */
import { ServerError } from "@colyseus/core";
import { joinShape } from "../../shared/protocol/incoming.ts";
import type { OpenOptions } from "../../shared/protocol/incoming.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { JoinRefusal } from "../../shared/protocol/messages.ts";
import { PRACTICE } from "../../shared/course/library.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import type { ConsortSession } from "../../shared/session/consort-session.ts";
import type { Given } from "../../shared/session/session-options.ts";

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
  noSuchScene: 404,
  isItYou: 409,
  allTaken: 409,
  barred: 403,
  wrongLink: 403,
  passwordNeeded: 401,
  wrongPassword: 403,
  tooManyTries: 429,
  notHere: 409,
};

/** Why no new consort can be opened; null when it can. */
export const openingRefusal = ({ movement, alone }: OpenOptions): JoinRefusal | null => {
  const scene = movement?.scene ?? null;
  const library = alone ? PRACTICE : BUILT_IN;
  const isThere = scene === null || library.find(scene.scenario)?.scenes[scene.scene];
  return isThere ? null : "noSuchScene";
};

/** A join request, and what the server knows about it. */
export interface Entrance {
  readonly asked: unknown;
  readonly caller: string | null;
  /** Number of the seat reservation; null where none is needed. */
  readonly reservation: number | null;
}

/**
 * Assigns a chair at `now`; `page`: id of the page that asked. `promised`: the reservation is still valid. Throws
 * Colyseus' ServerError.
 */
export function assignSeat(
  { asked: raw, caller }: Entrance,
  session: ConsortSession,
  promised: boolean,
  now: number,
): Given & { readonly page: string | null } {
  const asked = joinShape.safeParse(raw);
  if (!asked.success) throw refusal("badRequest");
  const { version, name, seat, device = null, page = null } = asked.data;
  if (version !== PROTOCOL_VERSION) throw refusal("oldPage");
  const resumed = seat === undefined ? null : session.resume(seat);
  if (resumed === "freed") throw refusal(resumed);
  if (resumed !== null) return { ...resumed, page };
  if (!promised) throw refusal("tooManyAtOnce");
  const given = session.join({ name, device, caller }, now);
  if (typeof given === "string") throw refusal(given);
  return { ...given, page };
}

export const refusal = (why: JoinRefusal): ServerError => new ServerError(STATUS[why], why);
