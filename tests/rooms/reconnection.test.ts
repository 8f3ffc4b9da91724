/** [L2] The rhythm of reconnecting, by hand: no network, no server. */
import { expect, test } from "vitest";
import { JoinError } from "../../client/session/join-error.ts";
import type { ConsortRoom } from "../../client/session/matchmaking.ts";
import { Reconnection } from "../../client/session/reconnection.ts";
import { ManualClock } from "./manual-clock.ts";

/** Each attempt is answered by hand. `endsAborted`: those that are called off end at once. */
function reconnecting({ chance = 0.5, endsAborted = true } = {}) {
  const clock = new ManualClock();
  const attempts: {
    at: number;
    signal: AbortSignal;
    answered: () => void;
    bySocket: boolean;
    answer: PromiseWithResolvers<ConsortRoom>;
  }[] = [];
  const heard: string[] = [];
  const reconnection = new Reconnection(
    { now: () => clock.now(), after: (ms, call) => clock.after(ms, call), random: () => chance },
    {
      rejoin(attempt) {
        const answer = Promise.withResolvers<ConsortRoom>();
        attempts.push({ ...attempt, at: clock.now(), answer });
        if (endsAborted)
          attempt.signal.addEventListener("abort", () =>
            answer.reject(new JoinError("unreachable")),
          );
        return answer.promise;
      },
      rejoined: () => heard.push("came"),
      failed: (why) => heard.push(why),
    },
  );
  return { clock, attempts, heard, reconnection };
}
const settled = () => new Promise(setImmediate);

test("[L2] attempts are made beside those that hang, a second apart, and each has its end", () => {
  const { clock, attempts, reconnection } = reconnecting();
  reconnection.start();
  clock.advance(10_000);
  const pauses = attempts.map(({ at }, i) => at - (attempts[i - 1]?.at ?? 0));
  expect(pauses.slice(0, 1)).toEqual([200]);
  for (const pause of pauses.slice(1)) expect(pause).toBe(1000);
  const ended = attempts.filter(({ signal }) => signal.aborted);
  expect(ended.map(({ at }) => at)).toEqual(
    attempts.filter(({ at }) => at <= 5000).map(({ at }) => at),
  );
});

test("[L2] a room full of people does not come back in one moment, and nobody waits much over a second", () => {
  for (const chance of [0, 1]) {
    const { clock, attempts, reconnection } = reconnecting({ chance });
    reconnection.start();
    clock.advance(50_000);
    for (const [i, { at }] of attempts.entries())
      expect(at - (attempts[i - 1]?.at ?? 0)).toBeLessThanOrEqual(1200);
  }
});

test("[F23] a server that is back is found within half a second: what fails is tried again soon, and after a minute more seldom", async () => {
  const { clock, attempts, reconnection } = reconnecting({ chance: 1 });
  reconnection.start();
  const fail = async (): Promise<number> => {
    while (attempts.at(-1)?.signal.aborted !== false) clock.advance(10);
    const { length } = attempts;
    attempts.at(-1)?.answer.reject(new JoinError("unreachable"));
    await settled();
    const failed = clock.now();
    while (attempts.length === length) clock.advance(10);
    return clock.now() - failed;
  };
  for (let i = 0; i < 20; i += 1) expect(await fail()).toBeLessThanOrEqual(500);
  while (clock.now() < 60_000) await fail();
  expect(await fail()).toBe(2400);
});

test("[F23] beside an attempt that the server has answered there is no other; one that then hangs has its end", async () => {
  const { clock, attempts, heard, reconnection } = reconnecting();
  reconnection.start();
  clock.advance(2500);
  expect(attempts.map(({ at }) => at)).toEqual([200, 1200, 2200]);
  attempts[1]?.answered();
  await settled();
  expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, false, true]);
  clock.advance(3600);
  expect(attempts).toHaveLength(3);
  clock.advance(2000);
  expect(attempts[1]?.signal.aborted).toBe(true);
  expect(attempts.length).toBeGreaterThan(3);
  attempts.at(-1)?.answered();
  attempts.at(-1)?.answer.resolve({} as ConsortRoom);
  await settled();
  expect(heard).toEqual(["came"]);
});

test("[L2] beside requests that hang, one asks over a WebSocket at a time; one that fails at once is followed by a request", async () => {
  const { clock, attempts, reconnection } = reconnecting();
  reconnection.start();
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1000);
      await settled();
    }
  };
  const asked = () => attempts.filter(({ bySocket }) => bySocket);
  await pass(8);
  expect(asked().map(({ at }) => at)).toEqual([1200, 7200]);
  expect(asked()[0]?.signal.aborted).toBe(true);
  asked()[1]?.answer.reject(new JoinError("unreachable"));
  await pass(2);
  expect(attempts.slice(-3).map(({ bySocket }) => bySocket)).toEqual([true, false, true]);
});

test("[L2] where a request is answered, or fails, nothing is asked over a WebSocket", async () => {
  const { clock, attempts, reconnection } = reconnecting();
  reconnection.start();
  for (let round = 0; round < 5; round += 1) {
    clock.advance(600);
    attempts.at(-1)?.answer.reject(new JoinError("unreachable"));
    await settled();
  }
  expect(attempts).toHaveLength(5);
  expect(attempts.some(({ bySocket }) => bySocket)).toBe(false);
});

test("[L2] an attempt that was answered and then fails is followed at once, whatever else is not over yet", async () => {
  const { clock, attempts, reconnection } = reconnecting({ endsAborted: false });
  reconnection.start();
  clock.advance(1500);
  attempts[1]?.answered();
  attempts[1]?.answer.reject(new JoinError("blocked"));
  await settled();
  clock.advance(400);
  expect(attempts.map(({ at }) => at)).toEqual([200, 1200, 1900]);
});

test("[L2] told that the network is back, it asks at once", () => {
  const { clock, attempts, reconnection } = reconnecting();
  reconnection.retryNow();
  expect(attempts).toHaveLength(0);
  reconnection.start();
  clock.advance(90_123);
  const before = attempts.length;
  reconnection.retryNow();
  expect(attempts).toHaveLength(before + 1);
  expect(attempts.at(-1)?.at).toBe(90_123);
});

test("[L2] the first that comes ends the others; a refusal ends it all; what may pass does not", async () => {
  const came = reconnecting();
  came.reconnection.start();
  came.clock.advance(2000);
  came.attempts[1]?.answer.resolve({} as ConsortRoom);
  await settled();
  expect(came.heard).toEqual(["came"]);
  expect(came.attempts[0]?.signal.aborted).toBe(true);
  const { length } = came.attempts;
  came.clock.advance(60_000);
  expect(came.attempts).toHaveLength(length);

  const refused = reconnecting();
  refused.reconnection.start();
  refused.clock.advance(500);
  refused.attempts[0]?.answer.reject(new JoinError("blocked"));
  await settled();
  expect(refused.heard).toEqual([]);
  refused.clock.advance(500);
  refused.attempts[1]?.answer.reject(new JoinError("freed"));
  await settled();
  expect(refused.heard).toEqual(["freed"]);
});
