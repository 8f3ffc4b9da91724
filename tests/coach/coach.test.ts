import type { LessonId } from "../../client/coach/lesson.ts";
import { beforeEach, describe, expect, test } from "vitest";
import {
  ALL_LESSONS,
  beginCoaching,
  coachComes,
  coachDid,
  coachLine,
  coachPerceived,
  coachSaw,
  type Coaching,
  hasMended,
} from "../../client/coach/coach.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { LESSONS } from "../../client/coach/lessons.ts";
import type { Body } from "../../shared/model/body.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Focus, OwnBond, Perception, Self } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { cents, chairId, millis, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { BODY_AT_EASE, calm, torn } from "../fixtures/perceptions.ts";

const THEM = chairId(1);
/** A body that needs something unclear: half of its channels far from rest. */
const ASKING: Partial<Body> = { brow: 0.9, mouth: 0.9, lean: -0.9, head: 0.9, eyes: -0.9 };
const REST: Body = { ...BODY_AT_EASE, brow: 0, mouth: 0, lean: 0, openness: 0, shoulders: 0 };

let coaching: Coaching;
let tick: number;
const base = calm();
interface Change {
  readonly self?: Partial<Self>;
  readonly focus?: Partial<Focus> | null;
  readonly body?: Partial<Body>;
  readonly bond?: Partial<OwnBond>;
}
const perceive = (change: Change = {}, seconds = 0.1): void => {
  for (let i = 0; i < Math.max(1, Math.round(seconds * 10)); i++) {
    tick += TICKS_PER_SECOND / 10;
    const focus =
      change.focus === null || !base.focus
        ? null
        : { ...base.focus, ...change.focus, body: { ...REST, ...change.body } };
    const now: Perception = {
      ...base,
      tick,
      self: { ...base.self, ...change.self },
      focus,
      bonds: base.bonds.map((bond, chair) =>
        bond && chair === THEM ? { ...bond, ...change.bond } : bond,
      ),
    };
    coaching = coachPerceived(coaching, now);
  }
};
const act = (command: Command): void => {
  coaching = coachDid(coaching, command);
};
const see = (sighting: Sighting): void => {
  coaching = coachSaw(coaching, sighting);
};
const line = () => coachLine(coaching, (chair) => (chair === THEM ? "Tomo" : "Jo"));
const learn = (...ids: string[]): void => {
  coaching = beginCoaching(ids);
};

beforeEach(() => {
  coaching = beginCoaching([]);
  tick = 100;
});

describe("the coach teaches by doing", () => {
  test("the first lesson waits for a look, however long that takes", () => {
    perceive({ focus: null }, 60);
    expect(line()?.say).toBe(en.coach.lesson.look);
    expect(coaching.learnt).toEqual([]);
    act({ do: "look", at: THEM });
    perceive({}, 0.2);
    // Nobody else is lit meanwhile: a player who follows every light would never see anybody.
    expect(line()).toMatchObject({ act: { do: "stay" }, at: "" });
    perceive({}, 1);
    expect(coaching.learnt).toEqual(["look"]);
    expect(line()).toMatchObject({
      say: en.coach.praise.look,
      at: "",
      act: null,
    });
  });

  test("reading is learnt by keeping one's eyes on one face, not by glancing around", () => {
    learn("look");
    perceive({}, 2);
    perceive({ focus: { chair: chairId(2) } }, 2);
    perceive({}, 2);
    expect(coaching.learnt).toEqual(["look"]);
    perceive({}, 3);
    expect(coaching.learnt).toContain("read");
  });

  test("answering begins when a face asks, and ends when it eases", () => {
    learn("look", "read");
    perceive({}, 5);
    expect(line()?.say).toBe(en.coach.idle);
    perceive({ body: ASKING }, 4);
    expect(line()).toMatchObject({ at: "", act: { do: "stay" } });
    expect(line()?.say).toBe(en.coach.signs.look("Tomo"));
    perceive({ body: ASKING }, 8);
    expect(line()).toMatchObject({ at: "ask", act: { do: "cue", cue: "ask" } });
    act({ do: "cue", cue: "warm" });
    perceive({ body: ASKING }, 1);
    expect(line()?.say).toBe(en.coach.lesson.watch("Tomo"));
    expect(coaching.learnt).not.toContain("answer");
    see({ see: "eased", chair: THEM });
    perceive();
    expect(coaching.learnt).toContain("answer");
  });

  test("[A6] once a need is said plainly the fitting answer is named and lit", () => {
    learn("look", "read");
    perceive({ focus: { shownNeed: "steadiness" } }, 2);
    expect(line()).toMatchObject({ at: "steady" });
  });

  test.each([
    [{ cents: cents(-30) }, "comeUp"],
    [{ cents: cents(30) }, "comeDown"],
    [{ ms: millis(90) }, "moveOn"],
    [{ ms: millis(-90) }, "holdBack"],
  ] as const)("[A4] showing the way is taught where someone is off: %o", (off, cue) => {
    learn("look", "read", "answer");
    perceive({ focus: off }, 2);
    expect(line()).toMatchObject({ at: cue });
    act({ do: "cue", cue });
    perceive({ focus: off });
    expect(coaching.learnt).toContain("way");
  });

  test("[I1] heeding speaks of the other's face, never of one's own tuning", () => {
    learn("look", "read", "answer", "way");
    perceive({ body: { listenPitch: 0.6 } }, 6);
    expect(line()).toMatchObject({ at: "rose" });
    expect(line()?.say).toMatch(/^Tomo urges you higher/);
    expect(line()?.say).not.toMatch(/you are|flat|sharp|out of tune/);
    act({ do: "bow", pitch: 0.5, tempo: 0, volume: 0.5 });
    perceive({ body: { listenPitch: 0.6 } });
    expect(coaching.learnt).toContain("heed");
  });

  test("[A4] while the other looks elsewhere for a moment, heeding waits instead of urging nowhere", () => {
    learn("look", "read", "answer", "way");
    perceive({ body: { listenPitch: 0.6 } }, 3);
    expect(line()?.say).toMatch(/^Tomo urges you higher/);
    perceive({ focus: { mutual: false }, body: { listenPitch: 0.6 } });
    expect(line()).toMatchObject({
      say: en.coach.lesson.heeded("Tomo"),
      at: "",
    });
  });

  test("[A3] breathing is taught when the weather turns, and passes if it clears by itself", () => {
    learn("look", "read", "answer");
    perceive({ self: { activation: 0.5, band: "stirred" } }, 1);
    expect(line()).toMatchObject({ at: "breathe" });
    perceive({ self: { activation: 0.2, band: "calm" } }, 1);
    expect(line()?.at).not.toBe("breathe");
    perceive({ self: { activation: 0.5, band: "stirred" } }, 1);
    act({ do: "breathe", on: true });
    perceive({ self: { activation: 0.3, band: "calm", breathing: true } }, 1);
    expect(coaching.learnt).toContain("breathe");
  });

  test("[M1] a torn bond interrupts quieter lessons, and is learnt by mending it", () => {
    learn("look");
    perceive({}, 1);
    expect(line()?.say).toMatch(/^Read/);
    perceive({ bond: { ...torn().bonds[THEM]!, step: 0 }, self: { gaze: chairId(2) } });
    expect(line()?.say).not.toMatch(/^Read/);
    expect(line()?.act).toBeNull();
    see({ see: "mended", with: THEM, type: "dismissive", seconds: 12 });
    perceive();
    expect(coaching.learnt).toContain("mend");
  });

  test("a moment that passes unlearnt comes back with its next occasion", () => {
    learn("look", "read");
    perceive({ body: ASKING }, 4);
    perceive({ focus: null }, 1);
    expect(line()?.at).not.toBe("answer");
    perceive({ body: ASKING }, 13);
    expect(line()).toMatchObject({ at: "ask" });
  });

  test("who mends while something else is taught has mended all the same", () => {
    coaching = beginCoaching(["look"]);
    perceive({
      self: { split: { severity: "strain", step: 1, owes: [] } },
      bond: { type: "benign", severity: "strain" },
    });
    expect(coaching.lesson?.id).toBe("split");
    see({ see: "mended", with: THEM, type: "benign", seconds: 9 });
    expect(hasMended(coaching.learnt)).toBe(true);
  });

  test("what was learnt before is not taught again, and the coach falls silent at the end", () => {
    learn(...ALL_LESSONS);
    perceive({ focus: { cents: cents(40) }, body: ASKING }, 10);
    expect(line()).toBeNull();
  });

  test("[R10] [R9] [Q1] what is rare is taught when it comes, even after the rest is learnt", () => {
    const rare = new Set<string>(LESSONS.filter(({ extra }) => extra).map(({ id }) => id));
    learn(...ALL_LESSONS.filter((id) => !rare.has(id)));
    perceive({}, 2);
    expect(line()).toBeNull();
    perceive({ self: { split: { severity: "strain", step: 1, owes: [] } } });
    expect(line()).not.toBeNull();
    see({ see: "wholeAgain", seconds: 12 });
    perceive();
    expect(coaching.learnt).toContain("split");
    perceive({}, 6);
    perceive({ self: { pulled: true, role: { pattern: "secure", reflex: "fading" } } });
    expect(line()).not.toBeNull();
    expect(coaching.learnt).not.toContain("reflex");
  });

  test("[A6] [N5] a need of one's own: look, then wait or say it plainly, and asking is no weakness", () => {
    learn("look", "read", "answer", "way", "heed", "breathe");
    const self = { need: "support", bidTo: THEM } as const;
    perceive({ self: { ...self, gaze: chairId(2) } });
    expect(line()).toMatchObject({ at: "chair-1" });
    expect(line()?.say).toMatch(/^You need support\b/);
    perceive({ self: { ...self, gaze: THEM, bidAge: 0.2 } });
    expect(line()).toMatchObject({
      say: en.coach.lesson.ownNeed("Tomo", "support"),
      act: { do: "stay" },
    });
    perceive({ self: { ...self, gaze: THEM, bidAge: 0.6 } });
    expect(line()).toMatchObject({
      say: en.coach.lesson.ownNeedUnseen("Tomo", "support"),
      at: "showNeed",
    });
    act({ do: "cue", cue: "showNeed" });
    perceive({ self: { ...self, gaze: THEM } });
    expect(coaching.learnt).toContain("need");
    expect(line()?.say).toBe(en.coach.praise.need);
  });

  test("[P4] every lesson rests on others that come first: nobody answers before having read", () => {
    const first = new Map(LESSONS.map(({ id, after }) => [id, after]));
    const before = (id: LessonId): readonly LessonId[] =>
      (first.get(id) ?? []).flatMap((one) => [one, ...before(one)]);
    for (const { id } of LESSONS) expect(before(id).includes("look")).toBe(id !== "look");
    for (const id of ["answer", "heed", "need"] as const) expect(before(id)).toContain("read");
  });

  test("[N4] who closes up and looks away is waited for, and welcomed when back", () => {
    learn("look", "read", "answer");
    const away = { focus: { gaze: "away" }, body: { ...ASKING, openness: -0.9 } } as const;
    perceive(away, 4);
    expect(line()).toMatchObject({ at: "wait" });
    expect(line()?.say).toBe(en.coach.lesson.wait("Tomo"));
    act({ do: "cue", cue: "wait" });
    perceive(away);
    expect(line()?.at).toBe("");
    see({ see: "returned", chair: THEM });
    perceive();
    expect(line()).toMatchObject({ at: "warm" });
    act({ do: "cue", cue: "warm" });
    perceive();
    expect(coaching.learnt).toContain("wait");
  });

  test("[N4] one's own wish for room is left in peace, and ends when one looks again", () => {
    learn("look");
    const away = { need: "space", gaze: "away", spaceLeft: 4 } as const;
    perceive({ self: away, focus: null });
    expect(line()).toMatchObject({ at: "weather" });
    perceive({ self: { ...away, spaceLeft: 0 }, focus: null }, 1);
    expect(line()?.say).toBe(en.coach.lesson.back);
    expect(coaching.learnt).toEqual(["look"]);
    perceive({ self: { need: null, gaze: THEM, spaceLeft: 0 } });
    expect(coaching.learnt).toContain("room");
  });
});

describe("whom the coach comes along with", () => {
  const BUT_RARE = LESSONS.filter(({ extra }) => extra !== true).map(({ id }) => id);

  test("alone, with everyone who has something left to learn, be it rare", () => {
    expect(coachComes([], true)).toBe(true);
    expect(coachComes(BUT_RARE, true)).toBe(true);
    expect(coachComes(ALL_LESSONS, true)).toBe(false);
  });

  test("among friends, with everyone who has never mended, and with nobody else", () => {
    expect(coachComes([], false)).toBe(true);
    expect(
      coachComes(
        BUT_RARE.filter((id) => id !== "mend"),
        false,
      ),
    ).toBe(true);
    expect(coachComes(["look", "mend"], false)).toBe(false);
    // A player who has dismissed the coach.
    expect(coachComes(ALL_LESSONS, false)).toBe(false);
  });
});
