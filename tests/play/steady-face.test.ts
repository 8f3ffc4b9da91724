import { readerOf } from "../fixtures/reader.ts";
import { caption, standing } from "../../shared/i18n/phrases/caption.ts";
import { expect, test } from "vitest";
import { NO_FACE, steady, type SteadyFace } from "../../client/play/steady-face.ts";
import type { Body } from "../../shared/model/body.ts";
import { perceive } from "../../shared/model/perceive.ts";
import type { Focus, Perception, RepairStep, SeverityBand } from "../../shared/model/perception.ts";
import { cents, chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { BODY_AT_EASE, calm } from "../fixtures/perceptions.ts";
import { plainScore, playTick, seatOn } from "../lab/play.ts";

const ME = chairId(0);
const nameOf = (chair: number): string => (chair === ME ? "you" : `P${chair}`);
const say = ({ focus, sounding, away }: SteadyFace): string => {
  if (focus === null) return "";
  const reader = readerOf(nameOf);
  return caption(focus, reader, 4, standing(focus, reader.texts, sounding, away));
};

/** What is told at the end of each of these periods. */
function told(
  stretches: readonly (readonly [seconds: number, body: Partial<Body>, focus?: Partial<Focus>])[],
): readonly string[] {
  let face = NO_FACE;
  let tick = 0;
  const base = calm();
  return stretches.map(([seconds, body, focus]) => {
    for (let i = 0; i < seconds * 10; i++) {
      tick += TICKS_PER_SECOND / 10;
      face = steady(face, {
        ...base,
        tick,
        focus: base.focus && { ...base.focus, ...focus, body: { ...REST, ...body } },
      });
    }
    return say(face);
  });
}
const REST: Body = {
  ...BODY_AT_EASE,
  ...Object.fromEntries(Object.keys(BODY_AT_EASE).map((channel) => [channel, 0])),
  breathRate: 15,
  breathDepth: 0.5,
};

test("[P6] a twitch is no sign, what lasts is, and it goes when it is gone", () => {
  const [rest, twitch, lasts, gone] = told([
    [2, {}],
    [0.3, { shoulders: 0.9 }],
    [3, { shoulders: 0.9 }],
    [4, {}],
  ]);
  expect(rest).toBe("P1: looks at you");
  expect(twitch).toBe(rest);
  expect(lasts).toContain("shoulders up");
  expect(gone).toBe(rest);
});

test("[P6] a sign at its threshold does not come and go", () => {
  let face = NO_FACE;
  const seen = new Set<string>();
  const base = calm();
  for (let k = 1; k <= 300; k++) {
    const shoulders = k < 60 ? 0.5 : 0.3 + (k % 7 < 3 ? 0.06 : -0.06);
    face = steady(face, {
      ...base,
      tick: 2 * k,
      focus: base.focus && { ...base.focus, body: { ...REST, shoulders } },
    });
    if (k > 60) seen.add(say(face));
  }
  expect(seen.size).toBe(1);
});

test("[P6] the opposite is said only once a sign has been taken back for a while", () => {
  const lines = told([
    [3, { hands: 0.7 }],
    ...Array.from({ length: 12 }, () => [0.5, { hands: -0.7 }] as const),
  ]);
  expect(lines[0]).toContain("hands busy");
  const gone = lines.findIndex((line) => !line.includes("hands"));
  const opposite = lines.findIndex((line) => line.includes("hands still"));
  expect(gone).toBeGreaterThan(0);
  expect(opposite - gone).toBeGreaterThanOrEqual(8);
});

test("[P6] a glance that is over at once is not told, and a sound is averaged like a face", () => {
  const [before, glance, stays] = told([
    [2, {}],
    [0.4, {}, { gaze: chairId(2), cents: cents(30) }],
    [3, {}, { gaze: chairId(2), cents: cents(30) }],
  ]);
  expect(before).toBe("P1: looks at you");
  expect(glance).toBe(before);
  expect(stays).toBe("P1: looks at P2, sounds sharp");
});

/** Words that cannot both be true. */
const OPPOSITES = [
  ["brows knit", "brows lifted"],
  ["lids low", "eyes wide"],
  ["mouth tight", "mouth soft"],
  ["head bowed", "chin up"],
  ["leans back", "leans in"],
  ["folded in", "open"],
  ["shoulders low", "shoulders up"],
  ["hands still", "hands busy"],
  ["urges lower", "urges higher"],
] as const;

test("[P6] over minutes of play a caption never contradicts itself within four seconds, and may be read", () => {
  let changes = 0;
  let minutes = 0;
  for (const pace of ["beginner", "expert"] as const) {
    for (let seed = 1; seed <= 4; seed++) {
      const play = seatOn(
        plainScore(120),
        [null, "companion", "companion", "companion"],
        seed,
        pace,
      );
      const since = new Map<string, number>();
      let face = NO_FACE;
      let line = "";
      let view: Perception | undefined;
      for (let tick = 0; tick < 120 * TICKS_PER_SECOND; tick++) {
        const look = { chair: ME, command: { do: "look", at: chairId(1) } } as const;
        playTick(play, tick === 5 ? [look] : []);
        if (tick % 2 !== 0) continue;
        view = perceive(play.world, ME, view);
        face = steady(face, view);
        // As on the page: once in two seconds.
        if (tick % (2 * TICKS_PER_SECOND) !== 0) continue;
        const next = say(face);
        if (next !== line) changes += 1;
        line = next;
        const parts = next.split(/: |, /);
        for (const pair of OPPOSITES)
          for (const [one, other] of [pair, [pair[1], pair[0]] as const]) {
            if (!parts.includes(one)) continue;
            const before = since.get(other) ?? -Infinity;
            expect(tick - before, `${other}, then ${one}`).toBeGreaterThan(4 * TICKS_PER_SECOND);
            since.set(one, tick);
          }
      }
      minutes += 2;
    }
  }
  // Every thirty seconds; it was more than forty, and could be fifteen.
  expect(changes / (2 * minutes)).toBeLessThan(14);
});

test("[S5] whoever is torn away is told to sound thin and far, until the mend has brought them back", () => {
  let face = NO_FACE;
  const line = (severity: SeverityBand, step: RepairStep, seconds = 4): string => {
    for (let i = 0; i < seconds * 10; i++) {
      const base = calm();
      const bonds = base.bonds.map(
        (bond, chair) => bond && (chair === 1 ? { ...bond, severity, step } : bond),
      );
      face = steady(face, { ...base, bonds, tick: face.tick + TICKS_PER_SECOND / 10 });
    }
    return say(face);
  };
  expect(line("whole", 0)).not.toContain("thin");
  expect(line("rupture", 0)).toContain("sounds thin and far");
  expect(line("rupture", 3)).not.toContain("thin");
  expect(line("whole", 0)).not.toContain("thin");
});
