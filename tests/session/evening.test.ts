/** A complete session without server and clock, from seeded randomness. */
import { expect, test } from "vitest";
import { hashWorld } from "../../shared/model/hash.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { chairId, TICK_MS, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { World } from "../../shared/model/world.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { recall } from "../../shared/session/recall.ts";
import type { Shared } from "../../shared/session/session-port.ts";
import type { Told } from "../../shared/session/told.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

type Word = { [K in keyof Told]: readonly [chair: ChairId, kind: K, word: Told[K]] }[keyof Told];

const ANYBODY = { device: null, caller: null };
const [ADA, BO] = [chairId(0), chairId(1)];
const THERE = { touched: true, reading: null, visible: true };

class Evening {
  readonly session: ConsortSession;
  readonly words: Word[] = [];
  readonly shared = new Set<Shared>();
  /** Hash of the world at the end of each movement. */
  readonly ends: string[] = [];
  now = 0;

  constructor(seed: number, alone = false) {
    this.session = new ConsortSession({
      alone,
      lesson: false,
      random: seededRandomness(seed),
      scenarios: BUILT_IN,
    });
    this.session.attach({
      tell: (chair, kind, word) => this.words.push([chair, kind, word] as unknown as Word),
      changed: (part) => this.shared.add(part),
      roleChanged: () => {},
    });
  }

  join(name: string) {
    const given = this.session.join({ ...ANYBODY, name }, this.now);
    if (typeof given === "string") throw new Error(given);
    return given;
  }

  /** Plays for that many seconds, or until the end; the people in `there` give input every second. */
  play(seconds: number, there: readonly ChairId[]): void {
    for (let i = 0; i < seconds * TICKS_PER_SECOND && this.session.playing; i += 1) {
      if (i % TICKS_PER_SECOND === 0) for (const chair of there) this.session.here(chair, THERE);
      this.session.tick(2);
      this.now += TICK_MS;
    }
    const { world } = this.session.simulation;
    if (!this.session.playing && world !== null) this.ends.push(hashWorld(world));
  }

  told<K extends keyof Told>(chair: ChairId, kind: K): Told[K][] {
    return this.words.flatMap(([to, what, word]) =>
      to === chair && what === kind ? [word as Told[K]] : [],
    );
  }

  get kinds(): string {
    return this.session.seating.chairs.map(({ kind }) => kind).join(" ");
  }
}

/** Joining, agreeing, a movement with a drop, a return and a takeover, another movement, leaving. */
function evening(seed: number): Evening {
  const it = new Evening(seed);
  const { session } = it;
  it.join("Ada");
  const bo = it.join("Bo");
  const { chair: CY } = it.join("Cy");
  expect(it.kinds).toBe("person person person bot");

  expect(session.choose(BO, { minutes: 1 })).toBe("notHost");
  expect(session.choose(ADA, { piece: "none such" })).toBe("noSuchPiece");
  expect(session.choose(ADA, { minutes: 1, pace: "expert" })).toBeNull();
  expect(session.settling.agree(BO, { about: "conductor", chair: CY })).toBeNull();
  expect(session.agreements.suggestion).toMatchObject({ by: BO, nods: 0, needed: 2 });
  expect(session.settling.nod(CY, { about: "conductor", chair: ADA })).toBe("nothingSuggested");
  expect(session.settling.nod(ADA, { about: "conductor", chair: CY })).toBeNull();
  expect(session.agreements.accord.conductor).toBe(CY);
  expect(session.settling.takeRole(BO, { pattern: "preoccupied", reflex: "fighting" })).toBeNull();
  session.command(BO, { do: "cue", cue: "warm" });
  expect(it.told(BO, "refused")).toEqual([
    { refusal: "notPlaying", command: { do: "cue", cue: "warm" } },
  ]);

  expect(session.start(ADA)).toBeNull();
  expect(session.start(ADA)).toBe("notNow");
  it.play(5, [ADA, BO, CY]);
  session.command(ADA, { do: "look", at: BO });
  it.play(3, [ADA, BO, CY]);
  // A connection drops: a bot plays, and the secret gives the chair back.
  session.drop(BO, it.now);
  expect(it.kinds).toBe("person keptFor person bot");
  expect(session.simulation.isPlayedByBot(BO)).toBe(true);
  it.play(4, [ADA, CY]);
  expect(session.resume(bo.secret)).toMatchObject({ chair: BO, resumed: true });
  expect(session.simulation.isPlayedByBot(BO)).toBe(false);
  // Cy is inactive: asked after 20 s, replaced by a bot 10 s later, back at the next input.
  it.play(31, [ADA, BO]);
  expect(it.told(CY, "takeover").map(({ stage }) => stage)).toEqual(["none", "asked", "bot"]);
  session.here(CY, THERE);
  expect(session.simulation.isPlayedByBot(CY)).toBe(false);
  it.play(60, [ADA, BO, CY]);
  expect(session.phase).toBe("ended");
  expect(session.result?.bids).toBeGreaterThan(0);
  for (const chair of [ADA, BO, CY]) expect(it.told(chair, "ownPart").at(-1)).not.toBeNull();
  expect(it.told(CY, "takeover").at(-1)?.played).toBeGreaterThan(0);

  // A fourth and a fifth person join: the world is rebuilt, and bonds carry over.
  it.join("Di");
  it.join("Em");
  expect(session.start(ADA)).toBeNull();
  it.play(20, [ADA, BO, CY]);
  session.leave(CY);
  expect(session.resume("no secret of anybody")).toBeNull();
  expect(session.free(ADA, BO)).toBeNull();
  expect(session.resume(bo.secret)).toBe("freed");
  it.play(60, [ADA]);
  expect(session.phase).toBe("ended");

  session.leave(ADA);
  session.leave(chairId(3));
  session.drop(chairId(4), it.now);
  expect(session.seating.deserted).toBe(false);
  expect(session.expire(session.seating.keptUntil)).toBe(true);
  expect(session.seating.deserted).toBe(true);
  return it;
}

test("an evening with all that may happen in one is played without a server, and again the same", () => {
  const [one, again, other] = [evening(1), evening(1), evening(2)];
  expect(one.ends).toHaveLength(2);
  expect(again.ends).toEqual(one.ends);
  expect(again.words).toEqual(one.words);
  expect(again.session.simulation.recordings).toEqual(one.session.simulation.recordings);
  expect(other.ends).not.toEqual(one.ends);
  expect([...one.shared].toSorted()).toEqual([
    "agreements",
    "movement",
    "phase",
    "result",
    "seats",
  ]);
});

test("[F1] its recordings tell whose each command was, and give its worlds back", () => {
  const { session, ends } = evening(3);
  const { recordings } = session.simulation;
  let before: World | undefined;
  const replayed = recordings.map((recording) => {
    before = replay(recording, before);
    return hashWorld(before);
  });
  expect(replayed).toEqual(ends);
  expect(new Set(recordings[0]?.commands.map(({ by }) => by))).toEqual(
    new Set(["person", "bot", "handover"]),
  );
  expect(recordings.map(({ continues }) => continues)).toEqual([null, ends[0]]);
  for (const name of ["Ada", "Bo", "Cy", "Di", "Em"])
    expect(JSON.stringify(recordings)).not.toContain(`"${name}"`);
});

test("alone, the first movement begins with the first who comes; nobody else gets a chair", () => {
  const it = new Evening(4, true);
  it.join("Ada");
  expect(it.session.startsByItself).toBe(true);
  it.session.begin();
  expect(it.session.playing).toBe(true);
  expect(it.session.join({ ...ANYBODY, name: "Bo" }, 0)).toBe("full");
});

test("[F7] alone with bots one is given what was played, once it has ended, and the movements before it", () => {
  const it = new Evening(5, true);
  it.join("Ada");
  it.session.begin();
  expect(recall(it.session)).toBe("notNow");
  it.play(600, [ADA]);
  it.session.begin();
  it.play(600, [ADA]);
  const recordings = recall(it.session);
  if (typeof recordings === "string") throw new Error(recordings);
  expect(recordings.map(({ continues }) => continues)).toEqual([null, it.ends[0]]);
});

test("[F7] with other people in it, a recording is given to nobody", () => {
  const it = new Evening(5);
  it.join("Ada");
  it.session.begin();
  it.play(600, [ADA]);
  expect(recall(it.session)).toBe("notAlone");
});
