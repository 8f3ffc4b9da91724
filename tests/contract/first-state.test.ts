import { expect, test } from "vitest";
import type { ConsortRoom } from "../../client/session/matchmaking.ts";
import { ColyseusConsort } from "../../client/session/colyseus-consort.ts";
import { openedState } from "../../shared/protocol/seat-publisher.ts";
import { CLOCK_REQUEST } from "../../shared/protocol/messages.ts";

/** A connection whose messages come in the order given by the test. */
function lineByHand() {
  const state = openedState("LUTE", {
    piece: "tallis-canon",
    minutes: 1,
    pace: "beginner",
    scene: null,
  });
  const listeners = new Map<string, (word: unknown) => void>();
  let onState: (state: unknown) => void = () => {};
  const room = {
    state,
    reconnection: { enabled: true },
    onMessage: (kind: string, then: (word: unknown) => void) => listeners.set(kind, then),
    onStateChange: (then: (state: unknown) => void) => (onState = then),
    onLeave: () => {},
    request: (kind: string) => Promise.resolve(kind === CLOCK_REQUEST ? 1000 : null),
    send: () => {},
  };
  return {
    room: room as unknown as ConsortRoom,
    showState: () => onState(state),
    seat: () => listeners.get("seated")?.({ chair: 2, seat: "a secret" }),
  };
}

const hooks = { rejoin: () => Promise.reject(new Error()), seated: () => {}, ended: () => {} };
const around = { now: () => 0, after: () => () => {}, random: () => 0.5, onWake: () => () => {} };

test.each([["state", "chair"] as const, ["chair", "state"] as const])(
  "a lobby opens when the %s comes before the %s",
  async (first, _then) => {
    const line = lineByHand();
    const consort = new ColyseusConsort(line.room, hooks, around);
    const words = [line.showState, line.seat];
    for (const say of first === "state" ? words : words.toReversed()) say();
    await consort.ready;
    expect(consort.me.value).toBe(2);
    expect(consort.code.value).toBe("LUTE");
    expect(consort.link.value).toBe("open");
  },
);
