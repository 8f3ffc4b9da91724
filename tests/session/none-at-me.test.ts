import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Link } from "../../client/session/consort.ts";
import { keepNoneAtMe } from "../../client/session/none-at-me.ts";
import { chairId } from "../../shared/model/units.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

const FROM = { name: "Ada", device: null, caller: null };

function evening(): ConsortSession {
  const random = seededRandomness(7);
  const session = new ConsortSession({ alone: false, lesson: false, random, scenarios: BUILT_IN });
  session.join(FROM, 0);
  session.join({ ...FROM, name: "Ben" }, 0);
  return session;
}
const spared = (session: ConsortSession): readonly boolean[] =>
  (session.simulation.world?.chairs ?? []).map(({ noneAtMe }) => noneAtMe);
const play = (session: ConsortSession, ticks: number): void => {
  for (let i = 0; i < ticks; i += 1) session.tick(2);
};

test("[A11] what was wished before the music holds in it, and its recording plays again", () => {
  const session = evening();
  session.setNoneAtMe(chairId(1), true);
  session.begin();
  play(session, 40);
  expect(spared(session)).toEqual([false, true, false, false]);
  session.setNoneAtMe(chairId(0), true);
  session.setNoneAtMe(chairId(1), false);
  play(session, 200);
  expect(spared(session)).toEqual([true, false, false, false]);
  const [recording] = session.simulation.recordings;
  if (recording === undefined || session.simulation.world === null) throw new Error("not played");
  expect(recording.commands.filter(({ command }) => command.do === "noneAtMe")).toHaveLength(2);
  expect(hashWorld(replay(recording))).toBe(hashWorld(session.simulation.world));
});

test("[A11] it waits for whose line dropped, and goes with who left", () => {
  const session = evening();
  session.setNoneAtMe(chairId(1), true);
  session.begin();
  session.drop(chairId(1), 0);
  play(session, 5);
  expect(spared(session)[1]).toBe(true);
  session.leave(chairId(1));
  play(session, 5);
  expect(spared(session)[1]).toBe(false);
});

test("[A11] the page says it with the chair, after each reconnection, and as it is changed", () => {
  const link = signal<Link>("connecting");
  const wish = signal(true);
  const said: boolean[] = [];
  const stop = keepNoneAtMe({ link, setNoneAtMe: (on) => said.push(on) }, wish);
  expect(said).toEqual([]);
  link.value = "open";
  link.value = "reconnecting";
  link.value = "open";
  wish.value = false;
  expect(said).toEqual([true, true, false]);
  stop();
  wish.value = true;
  expect(said).toHaveLength(3);
});

test("[A11] who never wished it says nothing", () => {
  const said: boolean[] = [];
  keepNoneAtMe({ link: signal<Link>("open"), setNoneAtMe: (on) => said.push(on) }, signal(false));
  expect(said).toEqual([]);
});
