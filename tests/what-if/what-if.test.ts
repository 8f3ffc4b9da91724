/** [F8], [F9] A recorded movement continued in another way from a moment. */
import { describe, expect, test } from "vitest";
import { FITTING_ANSWER } from "../../shared/model/cue.ts";
import type { RecordedCommand, Recording } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { open, rift } from "../../shared/model/world.ts";
import type { Change } from "../../shared/what-if/change.ts";
import { Minds } from "../../shared/what-if/minds.ts";
import { POINT_TICKS, type Run, RUN_SECONDS } from "../../shared/what-if/run.ts";
import { courseOf } from "../../shared/what-if/summary.ts";
import { WhatIf } from "../../shared/what-if/what-if.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { PERSON, playAlone, PRACTICE } from "../fixtures/movement-alone.ts";

const recording = playAlone(1, 120, PRACTICE);
/** A tick at which the person could act differently. */
const MOMENT = 900;

const bondOf = (run: Run, { chair, to }: Change) => courseOf(run, chair, to);
const holds = (run: Run, change: Change): boolean =>
  ["whole", "mended"].includes(bondOf(run, change).end);

/** Changes offered to the person at that tick. */
function offered(of: WhatIf, tick: number): readonly Change[] {
  return of.offers(tick).changes[PERSON] ?? [];
}

describe("[F8] a fork", () => {
  test("leaves the recording as it is, and the same question has the same answer", () => {
    const before = JSON.stringify(recording);
    const ask = (of: WhatIf): string => {
      const [change] = offered(of, MOMENT);
      if (change === undefined) throw new Error("nothing is offered");
      return JSON.stringify([0, 1].map((k) => of.changed(MOMENT, k, change)));
    };
    const one = new WhatIf([recording]);
    const first = ask(one);
    one.unchanged(1500, 0);
    expect([ask(one), ask(new WhatIf([recording]))]).toEqual([first, first]);
    expect(JSON.stringify(recording)).toBe(before);
  });

  test("with the recorded commands it is what was really played", () => {
    const of = new WhatIf([recording]);
    const { bonds } = of.played(MOMENT);
    const replayer = new Replayer(recording);
    for (let point = 0; point <= (RUN_SECONDS * TICKS_PER_SECOND) / POINT_TICKS; point += 1) {
      const store = open(replayer.seek(MOMENT + point * POINT_TICKS));
      expect(bonds.map(({ strand }) => strand[point])).toEqual(store.bonds.map(rift));
    }
  });

  test("each run goes its own way, and with a change from the same chances as without", () => {
    const of = new WhatIf([recording]);
    const [change] = offered(of, MOMENT);
    if (change === undefined) throw new Error("nothing is offered");
    const without = [0, 1, 2].map((k) => of.unchanged(MOMENT, k));
    const runs = [0, 1, 2].map((k) => of.changed(MOMENT, k, change));
    expect(runs.map(({ seed }) => seed)).toEqual(without.map(({ seed }) => seed));
    expect(
      new Set([...runs, ...without].map(({ commands }) => JSON.stringify(commands))).size,
    ).toBe(6);
    const all = [...runs, ...without].map((run) => bondOf(run, change));
    expect(new Set(all.map(({ strand }) => strand[0])).size).toBe(1);
    const points = (RUN_SECONDS * TICKS_PER_SECOND) / POINT_TICKS + 1;
    expect(all.every(({ strand }) => strand.length === points)).toBe(true);
  });

  test("near the end of the movement it goes on only as long as that; at its end nothing is offered", () => {
    const of = new WhatIf([recording]);
    const late = recording.ticks - 10 * TICKS_PER_SECOND;
    expect(of.unchanged(late, 0).bonds[0]?.strand).toHaveLength(21);
    expect(of.offers(recording.ticks - 20).changes.flat()).toEqual([]);
  });
});

test("[F8] who stays keeps the eyes there, with free hands; who waits does nothing else", () => {
  const of = new WhatIf([recording]);
  const within = (act: Change["act"], seconds: number): RecordedCommand[] => {
    const found: RecordedCommand[] = [];
    for (let tick = 200; tick < recording.ticks - 400; tick += 200)
      for (const change of of
        .offers(tick)
        .changes.flat()
        .filter((one) => one.act === act)) {
        const until = tick + seconds * TICKS_PER_SECOND;
        found.push(
          ...of
            .changed(tick, 0, change)
            .commands.filter(
              ({ chair, by, tick: at }) =>
                chair === change.chair && by !== "direction" && at < until,
            ),
        );
      }
    return found;
  };
  const staying = within("stay", 7).map(({ command }) => command.do);
  expect(staying).not.toContain("look");
  expect(staying).toContain("cue");
  const waiting = within("wait", 6).map(({ command }) => command);
  expect(waiting.length).toBeGreaterThan(0);
  for (const command of waiting)
    if (command.do === "cue") expect(command.cue).toBe("wait");
    else expect(["look", "breathe"]).toContain(command.do);
});

describe("[F9] bots go on with the minds they had", () => {
  test.for([
    ["free play, in which one is led for a while", {}],
    ["what a scene made of them", { habits: [null, { looksBack: true }, { mendsFrom: 9 }] }],
    ["one takes over from a person who has gone", { goneFrom: 600 }],
    ["a person whose bow a helping hand bends", { hand: ["warm", "look", "nod"] as const }],
    ["twelve", { chairs: 12, minutes: 1 as const }],
  ] as const)("%s", ([, how]) => {
    const played = playAlone(4, 120, { ...PRACTICE, ...how });
    const minds = new Minds(played);
    minds.goTo(played.ticks);
    expect(minds.world.tick).toBe(played.ticks);
    expect(minds.faithful).toBe(true);
    expect(played.commands.filter(({ by }) => by === "bot").length).toBeGreaterThan(50);
  });

  test("where it is not known what they knew, nothing is offered", () => {
    const led = recording.players.find(({ by }) => by === "led");
    const other: Recording = {
      ...recording,
      players: recording.players.map((one) =>
        one.by === "bot" ? { ...one, habits: { looksBack: true } } : one,
      ),
    };
    expect(led).toBeDefined();
    expect(new WhatIf([other]).offers(MOMENT).changes.flat()).toEqual([]);
  });
});

describe("[F8] what is offered", () => {
  test("makes sense there, and is of many kinds in one movement", () => {
    const acts = new Set<string>();
    const of = new WhatIf([recording]);
    const minds = new Minds(recording);
    for (let tick = 100; tick < recording.ticks - 100; tick += 50) {
      minds.goTo(tick);
      const { chairs, n } = minds.world;
      const { changes } = of.offers(tick);
      expect(changes).toHaveLength(n);
      for (const { act, chair, to } of changes.flat()) {
        acts.add(act);
        expect(to).not.toBe(chair);
        const bid = chairs[to]?.bid;
        // A player who has turned away is left alone ([N4]).
        if (bid?.need === "space" && !bid.met)
          expect(["wait", "breathe", "showNeed", "nod"]).toContain(act);
        if (act === "breathe") expect(chairs[chair]?.activation).toBeGreaterThanOrEqual(0.35);
        if (act === "stay") expect(chairs[chair]?.gaze).toBe(to);
      }
      for (const [chair, own] of changes.entries()) {
        expect(own.every((one) => one.chair === chair)).toBe(true);
        expect(new Set(own.map(({ act }) => act)).size).toBe(own.length);
      }
    }
    expect([...acts]).toEqual(
      expect.arrayContaining(["ask", "stay", "showNeed", "nod", "breathe", "wait"]),
    );
  });

  test("is nothing that is not on the table, and nothing that was done anyway", () => {
    const small = playAlone(1, 120, { ...PRACTICE, hand: ["warm", "wait"] });
    const acts = new Set<string>();
    const whatIf = new WhatIf([small]);
    for (let tick = 300; tick < small.ticks; tick += 100) {
      const later = small.commands.filter((sent) => sent.tick >= tick && sent.tick <= tick + 40);
      for (const { act } of offered(whatIf, tick)) {
        acts.add(act);
        expect(
          later.some(
            ({ chair, command }) => chair === PERSON && command.do === "cue" && command.cue === act,
          ),
        ).toBe(false);
      }
    }
    expect(acts.size).toBeGreaterThan(0);
    for (const act of acts) expect(["warm", "wait", "stay", "breathe"]).toContain(act);
  });
});

test("[F8] the right answer, at a call that the person let pass, helps on average", () => {
  const RUNS = 1;
  // Calls of one movement are much alike, so many movements are played.
  const SEEDS = Array.from({ length: 20 }, (_, k) => 1 + k);
  let [withIt, without, asked] = [0, 0, 0];
  for (const seed of SEEDS) {
    const played = playAlone(seed, 120, PRACTICE);
    const of = new WhatIf([played]);
    const minds = new Minds(played);
    for (let tick = 400; tick < played.ticks - 200; tick += 250) {
      minds.goTo(tick);
      const calls = offered(of, tick).filter(({ act, to }) => {
        const bid = minds.world.chairs[to]?.bid;
        return bid?.to === PERSON && bid.need !== "space" && FITTING_ANSWER[bid.need] === act;
      });
      for (const change of calls)
        for (let k = 0; k < RUNS; k += 1) {
          asked += 1;
          withIt += holds(of.changed(tick, k, change), change) ? 1 : 0;
          without += holds(of.unchanged(tick, k), change) ? 1 : 0;
        }
    }
  }
  expect(asked).toBeGreaterThanOrEqual(60);
  expect(withIt / asked).toBeGreaterThan(without / asked + 0.1);
});
