/** [J10], [J11] Acts of directed bots, and chairs that are never directed. */
import { describe, expect, test } from "vitest";
import type { Agreements } from "../../shared/model/agreement.ts";
import type { Pace } from "../../shared/model/numbers.ts";
import type { Event } from "../../shared/model/event.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Command } from "../../shared/model/command.ts";
import type { BotAct, Directive, Script } from "../../shared/scenarios/staging.ts";
import { MovementSimulation } from "../../shared/session/movement-simulation.ts";
import { NOTHING_DIRECTED } from "../../shared/session/scene-director.ts";
import { seededRandomness } from "../fixtures/randomness.ts";
import { directed } from "../model/stage.ts";

const ADA = chairId(0);
const BOT = chairId(1);
const act = (name: BotAct["do"], over: Partial<BotAct> = {}): Directive => ({
  chair: BOT,
  act: { do: name, to: ADA, seconds: null, level: null, ...over },
});
const at = (seconds: number, what: Directive): Script["timed"][number] => ({
  tick: seconds * TICKS_PER_SECOND,
  what,
});
const need = (kind: "support" | "space" | "closeness", chair = ADA, to = BOT): Directive => ({
  chair,
  command: { do: "plan", need: kind, to, leak: 1 },
});
const OPEN: Agreements = { conductor: null, leads: [], loudness: null, checkIn: null };

/** Ada has chair 0 of four and behaves normally; the scene follows `script`. */
function play(
  script: Partial<Script>,
  {
    agreements = OPEN,
    chairs = 4,
    pace = "beginner",
  }: { agreements?: Agreements; chairs?: number; pace?: Pace } = {},
) {
  const simulation = new MovementSimulation(seededRandomness(11));
  const people = Array.from({ length: chairs }, (_, chair) => chair === ADA);
  simulation.begin(
    { piece: "tallis-canon", minutes: 1, pace, scene: null },
    people,
    () => ({
      agreements,
      direction: directed({ hands: people.map(() => ["wait", "warm", "nod"]) }),
    }),
    { script: { ...NOTHING_DIRECTED, ...script } },
  );
  const run = (seconds: number, each: (tick: number) => void = () => {}): void => {
    for (let i = 0; i < seconds * TICKS_PER_SECOND; i += 1) {
      if (i % TICKS_PER_SECOND === 0)
        simulation.here(ADA, { touched: true, reading: null, visible: true });
      each(simulation.tickCount);
      simulation.tick(2);
    }
  };
  const recording = () => {
    const [only] = simulation.recordings;
    if (only === undefined) throw new Error("nothing was played");
    return only;
  };
  return {
    simulation,
    run,
    chair: (i: number) => {
      const chair = simulation.world?.chairs[i];
      if (chair === undefined) throw new Error(`no chair ${i}`);
      return chair;
    },
    /** Commands of the director for that chair. */
    led: (chair = BOT): readonly Command[] =>
      recording()
        .commands.filter((one) => one.by === "direction" && one.chair === chair)
        .map(({ command }) => command as Command),
    by: (chair: number) => recording().commands.filter((one) => one.chair === chair),
    /** All events, from a replay. */
    events(): readonly Event[] {
      const replayer = new Replayer(recording());
      const events: Event[] = [];
      for (let played = replayer.next(); played !== null; played = replayer.next())
        events.push(...played.events);
      if (simulation.world !== null)
        expect(hashWorld(replayer.world)).toBe(hashWorld(simulation.world));
      return events;
    },
  };
}

describe("[J10] a led bot", () => {
  test("misreads the call that comes to it, and acts for itself again", () => {
    const it = play({ timed: [at(3, act("misread")), at(5, need("support"))] });
    it.run(15);
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "misread", chair: ADA, by: BOT }),
    );
    const [last] = it.led().slice(-1);
    expect(last).toMatchObject({ do: "cue" });
    expect(it.by(BOT).at(-1)?.by).toBe("bot");
  });

  test("misreads nothing when nobody calls", () => {
    const it = play({ timed: [at(3, act("misread"))] });
    it.run(26);
    expect(it.led()).toEqual([]);
  });

  test("ignores: its eyes are elsewhere, and the call goes unanswered", () => {
    const it = play({ timed: [at(3, act("ignore")), at(4, need("support"))] }, { pace: "expert" });
    it.run(31);
    expect(it.by(BOT).filter(({ tick }) => tick > 62)).toEqual([]);
    expect(it.chair(BOT).gaze).not.toBe(ADA);
    it.run(4);
    expect(it.events().some(({ event }) => event === "missed")).toBe(true);
    // After that it acts by itself again.
    expect(it.by(BOT).at(-1)?.by).toBe("bot");
  });

  test("strikes, though nothing sharp is on its table; a bot of its own may not", () => {
    const it = play({ timed: [at(3, act("strike"))] });
    it.run(14);
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "cue", by: BOT, to: ADA, cue: "glare" }),
    );
    // It stays, so this is not a hit and run.
    expect(it.events().some(({ event }) => event === "struckAndRan")).toBe(false);
    const { world } = it.simulation;
    expect(world?.directed?.hands[BOT]).not.toContain("glare");
  });

  test("strikes and leaves: gone for five seconds at least, and a tear is found in that", () => {
    const it = play({ timed: [at(3, act("strikeLeave"))] });
    it.run(10);
    expect(it.chair(BOT).gaze).toBe("away");
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "torn", type: "hitAndRun", cause: BOT, hurt: ADA }),
    );
  });

  test("comes back: that ends its being gone", () => {
    const it = play({
      timed: [at(3, act("away", { seconds: 50 })), at(10, act("comeBack", { seconds: 3 }))],
    });
    it.run(9);
    expect(it.chair(BOT).gaze).toBe("away");
    it.run(2);
    expect(it.chair(BOT).gaze).toBe(ADA);
    it.run(15);
    expect(it.by(BOT).at(-1)?.by).toBe("bot");
  });

  test("plays loud for so long, and as before then", () => {
    const it = play({ timed: [at(3, act("loud", { level: 0.95, seconds: 6 }))] });
    const before = it.chair(BOT).bow.volume;
    it.run(8);
    expect(it.chair(BOT).bow.volume).toBe(0.95);
    it.run(2);
    expect(it.chair(BOT).bow.volume).toBe(before);
  });

  test("a limit ends its loudness", () => {
    const it = play({ timed: [at(3, act("loud", { seconds: 40 })), at(8, stop())] });
    it.run(7);
    expect(it.chair(BOT).bow.volume).toBeGreaterThan(0.8);
    it.run(4);
    expect(it.chair(BOT).bow.volume).toBe(0.5);
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "torn", type: "limitSetting", cause: BOT }),
    );
  });

  test("imposes and sets a limit", () => {
    const conducts = { ...OPEN, conductor: BOT };
    const it = play(
      { timed: [at(3, act("impose")), at(8, act("stop", { to: chairId(2) }))] },
      { agreements: conducts },
    );
    it.run(12);
    const cues = it.events().filter(({ event }) => event === "cue");
    expect(cues).toContainEqual(expect.objectContaining({ by: BOT, to: ADA, cue: "impose" }));
    expect(cues).toContainEqual(expect.objectContaining({ by: BOT, to: 2, cue: "stop" }));
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "torn", type: "powerAssertive" }),
    );
  });

  test("presses on who rests", () => {
    const it = play({ timed: [at(3, need("space")), at(4, act("press"))] });
    it.run(12);
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "intruded", chair: ADA, by: BOT }),
    );
  });

  test("smiles, again and again while it lasts", () => {
    const it = play({ timed: [at(3, act("smile", { seconds: 8 }))] });
    it.run(14);
    expect(it.led().filter(({ do: what }) => what === "cue")).toEqual(
      Array.from({ length: 3 }, () => ({ do: "cue", cue: "warm" })),
    );
  });

  test("bends by about so many cents, and its bow rests again", () => {
    const it = play({ timed: [at(3, act("bend", { level: 30 }))] });
    it.run(3);
    const before = it.chair(BOT).pitch;
    it.run(1.4);
    expect(it.chair(BOT).pitch - before).toBeGreaterThan(15);
    expect(it.chair(BOT).bow).toMatchObject({ pitch: 0, tempo: 0 });
  });

  test("puts terms to the others", () => {
    const terms = { about: "checkIn", seconds: 30 } as const;
    const it = play({ timed: [at(3, { chair: BOT, act: { do: "propose", terms } })] });
    it.run(6);
    expect(it.events()).toContainEqual(
      expect.objectContaining({ event: "proposed", by: BOT, terms }),
    );
    expect(it.led()).toHaveLength(1);
  });

  test("in a duo who ignores looks into its own lap", () => {
    const it = play({ timed: [at(3, act("ignore"))] }, { chairs: 2 });
    it.run(5);
    expect(it.chair(BOT).gaze).toBe("inward");
  });
});

/** A bot in the third chair sets the limit. */
const stop = (): Directive => ({
  chair: chairId(2),
  act: { do: "stop", to: BOT, seconds: null, level: null },
});

describe("[J11] once something has happened", () => {
  const awaited = (times: number, plus = 0): Script["awaited"] => [
    {
      event: "called",
      from: ADA,
      to: BOT,
      delay: plus * TICKS_PER_SECOND,
      times,
      what: [act("smile")],
    },
  ];
  const calls = [at(3, need("support")), at(25, need("closeness"))];
  const smiles = (it: ReturnType<typeof play>): number[] =>
    it
      .by(BOT)
      .filter(({ by, command }) => by === "direction" && command.do === "cue")
      .map(({ tick }) => tick / TICKS_PER_SECOND);

  test("it comes so long after, as often as it may, and only about those two", () => {
    const once = play({ timed: calls, awaited: awaited(1, 2) });
    once.run(35);
    expect(smiles(once)).toHaveLength(1);
    expect(smiles(once)[0]).toBeGreaterThan(5);
    expect(smiles(once)[0]).toBeLessThan(7);
    const twice = play({ timed: calls, awaited: awaited(2) }, { pace: "expert" });
    twice.run(45);
    expect(smiles(twice)).toHaveLength(2);
    const others = play({
      timed: [at(3, need("support", chairId(2), chairId(3)))],
      awaited: awaited(2),
    });
    others.run(10);
    expect(smiles(others)).toEqual([]);
  });
});

describe("[J10] a person's chair is never led", () => {
  const mine = (name: BotAct["do"]): Directive => ({
    chair: ADA,
    act: { do: name, to: BOT, seconds: 20, level: null },
  });

  test("not while they play, not while a bot plays for them, not while it is kept for them", () => {
    const it = play({ timed: [at(3, mine("away")), at(10, mine("away")), at(14, mine("away"))] });
    it.run(9);
    it.simulation.setController(ADA, "keptFor");
    it.run(9);
    expect(it.led(ADA)).toEqual([]);
    it.simulation.setController(ADA, "bot");
    expect(it.simulation.direct(mine("away"))).toBeNull();
    it.run(1);
    expect(it.led(ADA)).not.toEqual([]);
  });

  test("not while a bot plays for somebody who does not answer", () => {
    const it = play({ timed: [at(14, mine("away"))] });
    it.simulation.here(ADA, { touched: true, reading: null, visible: false });
    for (let tick = 0; tick < 20 * TICKS_PER_SECOND; tick += 1) it.simulation.tick(2);
    expect(it.simulation.takeoverOf(ADA).stage).toBe("bot");
    expect(it.led(ADA)).toEqual([]);
  });

  test.each(["newcomer", "keptFor"] as const)("a led bot is let go at once: %s", (controller) => {
    const it = play({ timed: [at(3, act("loud", { seconds: 30 }))] });
    it.run(5);
    expect(it.chair(BOT).bow.volume).toBeGreaterThan(0.8);
    const before = it.led().length;
    it.simulation.setController(BOT, controller);
    it.run(3);
    expect(it.led()).toHaveLength(before);
  });
});

describe("[J7] live", () => {
  test("what is directed comes with the next tick, and is in the log", () => {
    const it = play({});
    it.run(3);
    expect(it.simulation.direct(need("support"))).toBeNull();
    expect(it.simulation.direct(act("away"))).toBeNull();
    expect(
      it.simulation.direct({ chair: ADA, command: { do: "wish", wish: "softer" } }),
    ).toBeNull();
    it.run(1);
    expect(it.chair(ADA).bid?.need).toBe("support");
    expect(it.chair(ADA).wish).toBe("softer");
    expect(it.chair(BOT).gaze).toBe("away");
    expect(it.events().some(({ event }) => event === "need")).toBe(true);
  });

  test("what cannot be is refused by name, and nothing changes", () => {
    const it = play({});
    expect(new MovementSimulation(seededRandomness(1)).direct(need("support"))).toBe("notPlaying");
    it.run(1);
    expect(it.simulation.direct(need("support", chairId(7)))).toBe("noSuchChair");
    expect(it.simulation.direct(need("support", BOT, BOT))).toBe("outOfRange");
    expect(it.simulation.direct(act("loud", { seconds: 900 }))).toBe("outOfRange");
    expect(it.simulation.direct(act("strike", { to: BOT }))).toBe("outOfRange");
    expect(it.simulation.direct({ ...act("strike", { to: BOT }), chair: ADA })).toBe("notABot");
    it.run(2);
    expect(it.led()).toEqual([]);
    expect(it.led(ADA)).toEqual([]);
  });
});
