/** [J1]–[J11], [X1] Directed scenes in a session: joining and leaving, successive scenes, and replay. */
import { describe, expect, test } from "vitest";
import type { Command } from "../../shared/model/command.ts";
import { CUES } from "../../shared/model/cue.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { TRUST } from "../../shared/model/numbers.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { loadWorld, saveWorld } from "../../shared/model/replay/save.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Scenario } from "../../shared/scenarios/scenario.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import { playOn } from "../fixtures/random-movement.ts";
import { randomScenario } from "../fixtures/random-scene.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { scenarioOf } from "../scenarios/scenes.ts";

const ANYBODY = { device: null, caller: null };
const [ADA, BO] = [chairId(0), chairId(1)];

function sessionOf(scenario: Scenario, people: readonly string[], seed = 7): ConsortSession {
  const session = new ConsortSession({
    alone: false,
    lesson: false,
    random: seededRandomness(seed),
    scenarios: { find: (id) => (id === scenario.id ? scenario : null) },
  });
  for (const name of people) session.join({ ...ANYBODY, name }, 0);
  session.choose(ADA, { scene: { scenario: scenario.id, scene: 0, turn: 0 } });
  return session;
}

function run(session: ConsortSession, seconds: number): void {
  for (let i = 0; i < seconds * TICKS_PER_SECOND && session.playing; i += 1) session.tick(2);
}

const recordingOf = (session: ConsortSession): Recording => {
  const last = session.simulation.recordings.at(-1);
  if (last === undefined) throw new Error("nothing was played");
  return last;
};

/** Commands of the director for that chair from a tick on. */
const ledFrom = (session: ConsortSession, chair: number, tick: number) =>
  recordingOf(session).commands.filter(
    (one) => one.by === "direction" && one.chair === chair && one.tick >= tick,
  );

/** The second part plays loudly from second 3 to 40. */
const loud = scenarioOf({
  scenes: [
    {
      minutes: 1,
      piece: "tallis-canon",
      agreements: { checkIn: 30 },
      chairs: [{ slot: 0 }, { slot: 1 }],
      events: [
        { at: 3, deed: { do: "loud", bot: 1, to: 0, seconds: 20 } },
        { at: 30, deed: { do: "away", bot: 1, seconds: 3 } },
      ],
    },
    { minutes: 1, piece: "tallis-canon", chairs: [{ slot: 0 }, { slot: 1 }] },
  ],
});

describe("[J10] people come and go", () => {
  test("whoever sits down in a led bot's chair has it at once, and plays no louder than usual", () => {
    const session = sessionOf(loud, ["Ada"]);
    session.start(ADA);
    run(session, 5);
    expect(session.simulation.world?.chairs[BO]?.bow.volume).toBeGreaterThan(0.8);
    session.join({ ...ANYBODY, name: "Bo" }, 0);
    const since = session.tickCount;
    run(session, 30);
    expect(ledFrom(session, BO, since)).toEqual([]);
    expect(session.simulation.world?.chairs[BO]?.bow.volume).toBe(0.5);
  });

  test("who comes while it plays has a part for people, while there is one", () => {
    const parted = scenarioOf({
      chairs: { min: 2, max: 4, ideal: 3 },
      scenes: [
        {
          minutes: 1,
          piece: "tallis-canon",
          chairs: [{ slot: 0 }, { slot: 1, who: "bot" }, { slot: 2 }],
        },
      ],
    });
    const session = sessionOf(parted, ["Ada"]);
    session.start(ADA);
    run(session, 1);
    const came = ["Bo", "Cleo"].map((name) => session.join({ ...ANYBODY, name }, 0));
    expect(came).toMatchObject([{ chair: 2 }, { chair: 1 }]);
  });

  test("a part whose person has gone is not led while it is kept, and is once it is a bot's", () => {
    const session = sessionOf(loud, ["Ada", "Bo"]);
    session.start(ADA);
    run(session, 1);
    session.drop(BO, 0);
    run(session, 20);
    expect(ledFrom(session, BO, 0)).toEqual([]);
    expect(session.seating.chairs[BO]?.kind).toBe("keptFor");
    expect(session.expire(11 * 60_000)).toBe(true);
    run(session, 15);
    expect(ledFrom(session, BO, 0).length).toBeGreaterThan(0);
    expect(session.seating.chairs[BO]?.kind).toBe("bot");
  });

  test("nor is a chair that was kept before the music began", () => {
    const session = sessionOf(loud, ["Ada", "Bo"]);
    session.drop(BO, 0);
    session.start(ADA);
    run(session, 6);
    expect(ledFrom(session, BO, 0)).toEqual([]);
  });

  test("who comes back has their own part, and is not led", () => {
    const session = sessionOf(loud, ["Ada"]);
    const bo = session.join({ ...ANYBODY, name: "Bo" }, 0);
    if (typeof bo === "string") throw new Error(bo);
    session.start(ADA);
    run(session, 1);
    session.drop(BO, 0);
    run(session, 1);
    expect(session.resume(bo.secret)).toMatchObject({ chair: BO, resumed: true });
    run(session, 10);
    expect(session.partOf(BO)).toBe(1);
    expect(ledFrom(session, BO, 0)).toEqual([]);
  });

  test("with the parts passed on a person has the part that was to be led, and nobody is", () => {
    const session = sessionOf(loud, ["Ada"]);
    session.choose(ADA, { scene: { scenario: loud.id, scene: 0, turn: 1 } });
    expect(session.partOf(ADA)).toBe(1);
    session.start(ADA);
    run(session, 6);
    expect(ledFrom(session, ADA, 0)).toEqual([]);
    expect(ledFrom(session, BO, 0)).toEqual([]);
  });
});

describe("scene after scene", () => {
  test("[B1] what lies between two goes on into the next scene, whose past is not laid over it", () => {
    const session = sessionOf(loud, ["Ada", "Bo"]);
    session.start(ADA);
    run(session, 70);
    expect(session.phase).toBe("ended");
    const trust = session.simulation.world?.ties[1]?.trust;
    expect(trust).not.toBe(TRUST.start);
    expect(session.choose(ADA, { scene: { scenario: loud.id, scene: 1, turn: 0 } })).toBeNull();
    session.start(ADA);
    expect(session.simulation.world?.ties[1]?.trust).toBe(trust);
    run(session, 1);
    const [first, second] = session.simulation.recordings;
    if (first === undefined || second === undefined) throw new Error("two were played");
    const before = new Replayer(first).seek(first.ticks);
    const again = new Replayer(second, before).seek(second.ticks);
    expect(session.simulation.world && hashWorld(session.simulation.world)).toBe(hashWorld(again));
  });

  test("[O2] what a scene agrees on ends with it: the lobby's agreements are as they were", () => {
    const session = sessionOf(loud, ["Ada"]);
    session.settling.agree(ADA, { about: "loudness", loudness: "soft" });
    session.start(ADA);
    expect(session.simulation.agreed).toMatchObject({ loudness: null, checkIn: 30 });
    run(session, 70);
    expect(session.agreements.accord).toMatchObject({ loudness: "soft", checkIn: null });
  });
});

describe("[J7] a facilitator", () => {
  test("is told why not, and the movement plays again with what was directed", () => {
    const session = sessionOf(loud, ["Ada"]);
    const need = { do: "plan", need: "support", to: BO, leak: 1 } as const;
    expect(session.direct({ chair: ADA, command: need })).toBe("notPlaying");
    session.start(ADA);
    run(session, 2);
    expect(session.direct({ chair: ADA, command: need })).toBeNull();
    const act = { do: "smile", to: null, seconds: null, level: null } as const;
    expect(session.direct({ chair: ADA, act })).toBe("notABot");
    run(session, 20);
    expect(ledFrom(session, ADA, 0).map(({ command }) => command)).toEqual([need]);
    const recording = recordingOf(session);
    const { world } = session.simulation;
    expect(world && hashWorld(world)).toBe(
      hashWorld(new Replayer(recording).seek(recording.ticks)),
    );
  });
});

const SCENES = 30;
const SECONDS = 25;

test(`[X1] ${SCENES} random scenes, each saved, loaded and forked at any tick, go on bit for bit`, () => {
  let led = 0;
  let inputs = 0;
  for (let seed = 1; seed <= SCENES; seed += 1) {
    const { below } = seededRandomness(seed);
    const scenario = randomScenario(below, SECONDS);
    const people = ["Ada", "Bo", "Cleo"].slice(0, 1 + below(3));
    const session = sessionOf(scenario, people, seed);
    session.start(ADA);
    const n = session.seating.chairs.length;
    let checked = 0;
    for (let tick = 0; tick < SECONDS * TICKS_PER_SECOND; tick += 1) {
      const chair = chairId(below(n));
      if (session.seating.chairs[chair]?.kind === "person" && tick % 3 === 0)
        session.command(chair, anything(below, n));
      if (tick % 150 === 140) session.drop(BO, tick);
      if (tick % 200 === 190) session.join({ ...ANYBODY, name: "Dora" }, tick);
      session.tick(2);
      const { commands } = recordingOf(session);
      for (; checked < commands.length; checked += 1) {
        const { by, chair: whose, command } = commands[checked] ?? nothing();
        // A directed chair is a bot's.
        if (by === "direction" && isAct(command.do))
          expect(session.seating.chairs[whose]?.kind).toBe("bot");
      }
    }
    const recording = JSON.parse(JSON.stringify(recordingOf(session))) as Recording;
    for (const { by, command } of recording.commands) {
      if (by !== "direction") continue;
      if (isAct(command.do)) led += 1;
      else inputs += 1;
    }
    const { world } = session.simulation;
    const end = world && hashWorld(world);
    const replayer = new Replayer(recording);
    replayer.seek((seed * 97) % recording.ticks);
    const fork = replayer.fork();
    expect(playOn(loadWorld(saveWorld(replayer.world)), recording)).toBe(end);
    expect(playOn(fork, recording)).toBe(end);
    expect(hashWorld(replayer.seek(recording.ticks))).toBe(end);
  }
  expect(led).toBeGreaterThan(SCENES);
  expect(inputs).toBeGreaterThan(SCENES);
});

const isAct = (what: string): boolean => ["look", "bow", "breathe", "cue"].includes(what);
const nothing = (): never => {
  throw new Error("no command");
};

function anything(below: (n: number) => number, chairs: number): Command {
  switch (below(3)) {
    case 0:
      return { do: "look", at: chairId(below(chairs)) };
    case 1:
      return { do: "breathe", on: below(2) === 0 };
    default:
      return { do: "cue", cue: CUES[below(CUES.length)] ?? "warm" };
  }
}
