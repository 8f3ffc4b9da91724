import { describe, expect, test } from "vitest";
import type { Command } from "../../shared/model/command.ts";
import { hashWorld } from "../../shared/model/hash.ts";
import { releaseChair } from "../../shared/model/inbox.ts";
import type { Refusal } from "../../shared/model/refusal.ts";
import { chairId } from "../../shared/model/units.ts";
import { PLAIN, Stage, tornStage } from "./stage.ts";

const look = (at: number | "inward" | "away"): Command => ({
  do: "look",
  at: typeof at === "number" ? chairId(at) : at,
});

describe("[A8] a command that makes no sense changes nothing and says why", () => {
  const cases: [string, (stage: Stage) => void, Refusal][] = [
    ["looking at nobody's chair", (s) => s.send(0, look(7)), "noSuchChair"],
    ["looking at oneself", (s) => s.send(0, look(0)), "thatIsYou"],
    ["looking at half a chair", (s) => s.send(0, look(0.5)), "noSuchChair"],
    ["a cue while looking away", (s) => s.look(0, "away").cue(0, "nod"), "lookAtSomeone"],
    ["a cue while looking inward", (s) => s.look(0, "inward").cue(0, "nod"), "lookAtSomeone"],
    ["a cue while the eyes travel", (s) => s.send(0, look(2)).cue(0, "nod"), "eyesNotThereYet"],
    [
      "a cue while breathing",
      (s) => s.send(0, { do: "breathe", on: true }).cue(0, "nod"),
      "breathing",
    ],
    [
      "bowing while breathing",
      (s) =>
        s
          .send(0, { do: "breathe", on: true })
          .send(0, { do: "bow", pitch: 1, tempo: 0, volume: 0.5 }),
      "breathing",
    ],
    ["a second cue at once", (s) => s.cue(0, "nod").cue(0, "nod"), "tooSoon"],
    ["showing a need one has not", (s) => s.cue(0, "showNeed"), "noNeedToShow"],
    ["owning what was not", (s) => s.cue(0, "ownIt"), "nothingToOwn"],
    [
      "bending beyond the bow",
      (s) => s.send(0, { do: "bow", pitch: 2, tempo: 0, volume: 0.5 }),
      "outOfRange",
    ],
    [
      "bending by what is no number",
      (s) => s.send(0, { do: "bow", pitch: Number.NaN, tempo: 0, volume: 0.5 }),
      "outOfRange",
    ],
    ["gathering twice", (s) => s.cue(0, "gather").cue(1, "gather"), "gatheredJustNow"],
  ];
  test.each(cases)("%s", (_, act, refusal) => {
    const stage = new Stage();
    stage.run(1);
    act(stage);
    stage.tick();
    expect(stage.refusals).toEqual([refusal]);
  });

  test("no chair of that number", () => {
    const stage = new Stage();
    stage.send(9, look(0)).tick();
    expect(stage.refusals).toEqual(["noSuchChair"]);
  });

  test("a refused command leaves the world as it was", () => {
    const [one, other] = [new Stage(), new Stage()];
    one.send(0, look(0)).cue(0, "showNeed").cue(0, "ownIt").run(2);
    other.run(2);
    expect(one.refusals).toHaveLength(3);
    expect(hashWorld(one.world)).toBe(hashWorld(other.world));
  });

  test("after the last beat everything is refused, and nothing moves any more", () => {
    const stage = new Stage({ score: { ...PLAIN, beats: 4 } });
    stage.run(2);
    expect(stage.happened("ended")).toHaveLength(1);
    const before = hashWorld(stage.world);
    stage.send(0, look(2)).run(1);
    expect(stage.refusals).toEqual(["notPlaying"]);
    expect(hashWorld(stage.world)).toBe(before);
    expect(stage.see(0).music.beat).toBe(-1);
  });
});

describe("what a chair may do", () => {
  test("[A1] [P2] a look takes a quarter of a second to land, and is seen on its way", () => {
    const stage = new Stage();
    stage.run(1);
    stage.send(0, look(2)).tick();
    expect(stage.see(0).self).toMatchObject({ gaze: 2, gazeLanded: false });
    expect(stage.see(0).focus).toBeNull();
    expect(stage.see(3).periphery[0]).toMatchObject({ gaze: 2, moving: true });
    stage.run(0.25);
    expect(stage.see(0).focus?.chair).toBe(2);
  });

  test("[A2] the bow bends the pitch at 25 cents a second, one stroke 20 % off at most by habit", () => {
    const bent: number[] = [];
    for (let seed = 0; seed < 40; seed++) {
      const stage = new Stage({ seed });
      const before = stage.chair(0).pitch;
      stage.send(0, { do: "bow", pitch: 1, tempo: 0, volume: 0.5 }).run(1);
      bent.push(stage.chair(0).pitch - before);
    }
    const mean = bent.reduce((sum, value) => sum + value, 0) / bent.length;
    expect(mean).toBeGreaterThan(22);
    expect(mean).toBeLessThan(28);
  });

  test("[A2] pushing moves the onsets earlier, holding later", () => {
    // The same random numbers three times: only the bow differs.
    const ahead = (tempo: number): number => {
      const stage = new Stage();
      stage.send(0, { do: "bow", pitch: 0, tempo, volume: 0.5 }).run(4);
      return stage.chair(1).late - stage.chair(0).late;
    };
    expect(ahead(1) - ahead(0)).toBeGreaterThan(25);
    expect(ahead(-1) - ahead(0)).toBeLessThan(-25);
  });

  test("[A3] breathing calms, and is heard less", () => {
    const [breathing, waiting] = [new Stage(), new Stage()];
    for (const stage of [breathing, waiting]) stage.chair(0).activation = 0.8;
    breathing.send(0, { do: "breathe", on: true });
    breathing.run(3);
    waiting.run(3);
    expect(breathing.chair(0).activation).toBeLessThan(waiting.chair(0).activation - 0.3);
    expect(breathing.see(1).periphery[0]?.volume).toBeCloseTo(0.55 * 0.5, 5);
    expect(waiting.see(1).periphery[0]?.volume).toBe(0.5);
  });

  test("[A4] a listener's face says by itself which way and how far; a way shown is plain to whom it is for", () => {
    const stage = new Stage();
    stage.look(0, 1).look(1, 0).look(2, 1);
    const said = (cents: number): number => {
      let sum = 0;
      stage.run(3, () => stage.hold(0, cents));
      stage.run(4, () => {
        stage.hold(0, cents);
        sum += (stage.see(0).focus?.body.listenPitch ?? 0) / 80;
      });
      return sum;
    };
    const [little, much] = [said(15), said(60)];
    expect(little).toBeLessThan(-0.1);
    expect(much).toBeLessThan(little - 0.3);
    stage.cue(1, "comeDown").run(0.5);
    expect(stage.see(0).focus).toMatchObject({ cue: "comeDown", cueAtMe: true });
    expect(stage.see(2).focus).toMatchObject({ cue: "comeDown", cueAtMe: false });
  });

  test("[A6] gather needs nobody in view, and makes breathing count more", () => {
    const [gathered, alone] = [new Stage(), new Stage()];
    for (const stage of [gathered, alone]) {
      stage.chair(1).activation = 0.7;
      stage.send(1, { do: "breathe", on: true });
    }
    gathered.look(0, "inward").cue(0, "gather").run(3);
    alone.look(0, "inward").run(3);
    expect(gathered.refusals).toEqual([]);
    expect(gathered.chair(1).activation).toBeLessThan(alone.chair(1).activation - 0.05);
  });

  test("[A7] an impose drags everyone's pitch its way, and costs trust", () => {
    const [imposed, left] = [new Stage(), new Stage()];
    for (const stage of [imposed, left]) {
      stage.chair(0).pitch = 40;
      stage.look(0, 1);
    }
    imposed.cue(0, "impose").run(2.5);
    left.run(2.5);
    expect(imposed.chair(2).pitch).toBeGreaterThan(left.chair(2).pitch + 8);
    expect(imposed.tie(1, 0).trust).toBeLessThan(left.tie(1, 0).trust);
  });

  test("a chair that is let go stops bowing and breathing, by ordinary commands", () => {
    const stage = new Stage();
    stage.send(0, { do: "bow", pitch: 1, tempo: -1, volume: 0.9 }).tick();
    stage.send(0, { do: "breathe", on: true }).tick();
    for (const { chair, command } of releaseChair(chairId(0), 0.9)) stage.send(chair, command);
    stage.tick();
    expect(stage.refusals).toEqual([]);
    expect(stage.see(0).self).toMatchObject({
      breathing: false,
      bow: { pitch: 0, tempo: 0, volume: 0.9 },
    });
  });

  test("[V2] flooded, soft cues fail about half the time, edge acts and looks never", () => {
    let failed = 0;
    for (let seed = 0; seed < 400; seed++) {
      const stage = new Stage({ seed });
      stage.look(0, 1).chair(0).activation = 0.95;
      stage.cue(0, "nod").tick();
      if (stage.refusals[0] === "flooded") failed += 1;
      const edgy = new Stage({ seed });
      edgy.look(0, 1).chair(0).activation = 0.95;
      edgy.cue(0, "glare").send(0, look("away")).send(0, { do: "breathe", on: true }).tick();
      expect(edgy.refusals).toEqual([]);
    }
    expect(failed).toBeGreaterThan(170);
    expect(failed).toBeLessThan(230);
  });

  test("[M2] a hurt chair may still say what was missing, the need long past", () => {
    const stage = tornStage("dismissive");
    stage.look(0, 1).cue(0, "showNeed").tick();
    expect(stage.refusals).toEqual([]);
  });
});
