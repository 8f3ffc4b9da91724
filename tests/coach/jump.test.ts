/** [C4] A mask hides being stirred; only its two ends are visible, and these are told and taught. */
import { readerOf } from "../fixtures/reader.ts";
import { describe, expect, test } from "vitest";
import {
  ALL_LESSONS,
  beginCoaching,
  type Coaching,
  coachLine,
  coachPerceived,
} from "../../client/coach/coach.ts";
import { followJumps, type Jumping, NOTHING_JUMPS } from "../../client/coach/jump.ts";
import { caption } from "../../shared/i18n/phrases/caption.ts";
import { en } from "../../shared/i18n/en/index.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { Stage } from "../model/stage.ts";

/** Chair 0 looks at chair 1, which is this stirred all the time, and gives a cue after 3 s. */
function nodding(seed: number, stirred: number, see: (now: Perception) => void): void {
  const stage = new Stage({ seed, pace: "beginner" });
  stage.look(1, 0).look(0, 1).run(1);
  const pass = (seconds: number): void => {
    for (let i = 0; i < seconds * TICKS_PER_SECOND; i += 1) {
      stage.chair(0).activation = 0.1;
      stage.chair(1).activation = stirred;
      stage.tick();
      if (i % 2 === 0) see(stage.see(0));
    }
  };
  pass(3);
  stage.cue(1, "nod");
  pass(8);
}

const reader = readerOf((chair) => (chair === 0 ? "you" : "Tomo"));

/** Every visible jump, in order, as a caption tells it. */
function told(seed: number, stirred: number): readonly string[] {
  let jumping: Jumping = NOTHING_JUMPS;
  const lines: string[] = [];
  nodding(seed, stirred, (now) => {
    const before = jumping;
    jumping = followJumps(before, now);
    if (jumping.jump !== null && jumping.jump !== before.jump && now.focus !== null)
      lines.push(caption(now.focus, reader, 0, "", jumping.jump));
  });
  return lines;
}

const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1);

describe("[C4] what shows of a mask", () => {
  test("is told as the cue begins and as it ends, from any strained face", () => {
    for (const stirred of [0.7, 0.8])
      for (const seed of SEEDS) {
        const [slows, quickens, ...more] = told(seed, stirred);
        expect(slows).toContain(en.captions.jump.breathRate.slows);
        expect(quickens).toContain(en.captions.jump.breathRate.quickens);
        expect(more).toEqual([]);
      }
  });

  test("names the cheeks and the trembling too, where they were hot and shook", () => {
    const [slows = "", quickens = ""] = told(3, 0.84);
    for (const sign of ["flush", "shake"] as const) {
      expect(slows).toContain(en.captions.jump[sign].slows);
      expect(quickens).toContain(en.captions.jump[sign].quickens);
    }
    expect(slows).toMatch(/^Tomo: looks at you, nods to you, breath slows all at once/);
  });

  test("a calm or merely stirred face gives the same cue, and nothing jumps", () => {
    for (const stirred of [0.1, 0.5, 0.62])
      for (const seed of SEEDS) expect(told(seed, stirred)).toEqual([]);
  });

  test("who looks only once the cue is there has nothing to compare it with", () => {
    let jumping: Jumping = NOTHING_JUMPS;
    let slowed = false;
    nodding(5, 0.8, (now) => {
      if (now.focus?.cue === null && jumping.chair === null) return;
      jumping = followJumps(jumping, now);
      slowed ||= jumping.jump?.end === "slows";
    });
    expect(slowed).toBe(false);
  });
});

describe("[C4] the coach teaches the jump", () => {
  function said(stirred: number): ReadonlySet<string> {
    let coaching: Coaching = beginCoaching(ALL_LESSONS.filter((id) => id !== "jump"));
    const lines = new Set<string>();
    nodding(2, stirred, (now) => {
      coaching = coachPerceived(coaching, now);
      lines.add(coachLine(coaching, reader.nameOf)?.say ?? "");
    });
    return lines;
  }

  test("at its beginning it says where to look, and at its end what was seen", () => {
    const lines = said(0.8);
    expect(lines).toContain(en.coach.lesson.jump("Tomo"));
    expect(lines).toContain(en.coach.praise.jump);
  });

  test("and says nothing of it where nothing can be seen", () => {
    const lines = said(0.3);
    expect(lines).not.toContain(en.coach.lesson.jump("Tomo"));
    expect(lines).not.toContain(en.coach.praise.jump);
  });
});
