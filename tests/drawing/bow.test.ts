import fc from "fast-check";
import { expect, test } from "vitest";
import { bowing, drawFigure } from "../../client/drawing/figure/figure.ts";
import { PEOPLE } from "../../client/drawing/figure/people.ts";
import { type Moment, pose } from "../../client/drawing/figure/body-pose.ts";
import type { Pose } from "../../client/drawing/figure/pose.ts";
import { ease, still } from "../../client/drawing/figure/smooth.ts";
import { mix } from "../../client/drawing/palette.ts";
import { INSTRUMENTS, PERSONAS, type PersonaId } from "../../shared/pieces/cast.ts";
import { CUES } from "../../shared/model/cue.ts";
import { AT_EASE, anyMoment } from "./moments.ts";
import { RecordingPen } from "./recording-pen.ts";

const BOWED = INSTRUMENTS.filter(
  (instrument) => bowing({ persona: "tomo", instrument, pose: pose(AT_EASE) }) !== null,
);
const GAZES = [-1, 0, 1].flatMap((x) => [-0.5, 0, 0.9].map((y) => ({ x, y })));
/** A hand is 75 long: within this of its middle is inside it. */
const IN_HAND = 12;
const FROG = 0x1b1011;
/** Light on an open palm. */
const PALM = 0xfff0d0;

/** Every gesture at its beginning, in the middle and held, and playing at frog, middle and tip. */
function* gallery(): Generator<{ readonly name: string; readonly pose: Pose }> {
  for (const gaze of GAZES)
    for (const cue of [null, ...CUES])
      for (const playing of [true, false])
        for (const stroke of [-1, 0, 1]) {
          const moment: Moment = { ...AT_EASE, gaze, cue, cueAge: 800, playing };
          const target = pose(moment);
          yield {
            name: `${cue ?? "no cue"} ${playing ? "playing" : "resting"} ${stroke} ${gaze.x},${gaze.y}`,
            pose: { ...target, stroke: stroke * (1 - target.lowered) },
          };
        }
}

/** How far along the bow, from its frog, the string crosses it; null if it does not. */
function crossing(look: Parameters<typeof bowing>[0]): number | null {
  const held = bowing(look);
  if (!held) return null;
  const { bow, string } = held;
  const [x0, y0, x1, y1] = string;
  const [dx, dy] = [Math.cos(bow.angle), Math.sin(bow.angle)];
  const [ex, ey] = [x1 - x0, y1 - y0];
  const cross = dx * ey - dy * ex;
  const along = ((x0 - bow.x) * ey - (y0 - bow.y) * ex) / cross;
  const share = ((x0 - bow.x) * dy - (y0 - bow.y) * dx) / cross;
  return share >= 0 && share <= 1 && along > 12 && along < bow.length - 9 ? along : null;
}

test("four instruments are bowed", () => {
  expect(BOWED).toEqual(["violin", "viola", "cello", "viol"]);
});

test("the bow is in the right hand in every pose, whoever plays and wherever they look", () => {
  const loose: string[] = [];
  for (const instrument of BOWED)
    for (const persona of PERSONAS)
      for (const one of gallery()) {
        const held = bowing({ persona, instrument, pose: one.pose });
        const far = Math.hypot(held!.bow.x - held!.hand.x, held!.bow.y - held!.hand.y);
        if (far > IN_HAND) loose.push(`${persona} ${instrument} ${one.name}`);
      }
  expect(loose).toEqual([]);
});

test("who plays has the bow on the strings, from frog to tip", () => {
  const beside: string[] = [];
  for (const instrument of BOWED)
    for (const persona of PERSONAS)
      for (const one of gallery()) {
        if (one.pose.lowered > 0) continue;
        if (crossing({ persona, instrument, pose: one.pose }) === null)
          beside.push(`${persona} ${instrument} ${one.name}`);
      }
  expect(beside).toEqual([]);
});

test("whatever the body does, the bow stays in the hand, and on the strings while it plays", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BOWED),
      fc.constantFrom(...PERSONAS),
      anyMoment,
      fc.double({ min: -1, max: 1, noNaN: true }),
      (instrument, persona, moment, stroke) => {
        const target = pose(moment);
        const look = {
          persona,
          instrument,
          pose: { ...target, stroke: stroke * (1 - target.lowered) },
        };
        const { bow, hand } = bowing(look)!;
        expect(Math.hypot(bow.x - hand.x, bow.y - hand.y)).toBeLessThanOrEqual(IN_HAND);
        if (target.lowered === 0) expect(crossing(look)).not.toBeNull();
      },
    ),
    {
      numRuns: 3000,
      // As slack as possible, at the tip: the lowest point of the strings that the bow reaches.
      examples: (["cello", "viol"] as const).map((instrument) => [
        instrument,
        "tomo",
        { ...AT_EASE, playing: true, body: { ...AT_EASE.body, hands: -1 } },
        1,
      ]),
    },
  );
});

test("on its way between playing and a gesture it is in the hand, too", () => {
  for (const instrument of BOWED)
    for (const cue of CUES)
      for (const [from, to] of [
        [null, cue],
        [cue, null],
      ]) {
        const [start, target] = [from, to].map((one) =>
          pose({ ...AT_EASE, cue: one ?? null, cueAge: 800 }),
        ) as [Pose, Pose];
        let motion = still(start, () => 0.5);
        for (let t = 0; t < 800; t += 20) {
          motion = ease(motion, target, {
            dt: 20,
            stroke: 0.6,
            random: () => 0.5,
            reducedMotion: false,
          });
          const { bow, hand } = bowing({ persona: "jo", instrument, pose: motion.pose })!;
          expect(Math.hypot(bow.x - hand.x, bow.y - hand.y)).toBeLessThanOrEqual(IN_HAND);
        }
      }
});

/** Whether a hand is drawn over the frog, by the strokes on the page. */
function handOverFrog(persona: PersonaId, instrument: (typeof BOWED)[number], at: Pose): boolean {
  const pen = new RecordingPen();
  drawFigure(pen, { persona, instrument, pose: at, detail: "near" });
  const { skin } = PEOPLE[persona];
  const fills = pen.calls.map((call) => call.split(" ")).filter(([kind]) => kind === "fill");
  const frog = fills.findIndex(([, , colour]) => Number(colour) === FROG);
  const points = (call: readonly string[]): readonly number[] => call.slice(4).map(Number);
  const middle = (axis: 0 | 1): number => {
    const values = points(fills[frog]!).filter((_, i) => i % 2 === axis);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [x, y] = [middle(0), middle(1)];
  return fills.slice(frog + 1).some((call) => {
    const colour = Number(call[2]);
    if (colour !== skin && colour !== mix(skin, PALM, 0.15)) return false;
    const drawn = points(call);
    const xs = drawn.filter((_, i) => i % 2 === 0);
    const ys = drawn.filter((_, i) => i % 2 === 1);
    return (
      Math.min(...xs) <= x && x <= Math.max(...xs) && Math.min(...ys) <= y && y <= Math.max(...ys)
    );
  });
}

test("on the page a hand is drawn over the frog, in every gesture and at rest", () => {
  const bare: string[] = [];
  for (const instrument of BOWED)
    for (const cue of [null, ...CUES])
      for (const playing of [true, false]) {
        const at = pose({ ...AT_EASE, cue, cueAge: 800, playing });
        if (!handOverFrog("ruth", instrument, at))
          bare.push(`${instrument} ${cue ?? "no cue"} ${playing}`);
      }
  expect(bare).toEqual([]);
});
