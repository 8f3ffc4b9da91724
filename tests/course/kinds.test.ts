/** [Q13] What the reading room asks beside needs. */
import { describe, expect, test } from "vitest";
import {
  ANSWERS,
  type Kind,
  kindRound,
  type KindRound,
  KINDS,
} from "../../shared/course/gym/kinds.ts";
import { answered, beginStaircase, MAX_X } from "../../shared/course/gym/staircase.ts";
import {
  kindOf,
  merged,
  NO_PROGRESS,
  nextVisitOf,
  readProgress,
  withKindAnswer,
  withKindVisit,
} from "../../shared/course/progress.ts";
import { type Body, SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { seedRng } from "../../shared/model/rng.ts";

const DAY = "2026-11-29";

function rounds(kind: Kind, x: number, many = 120): readonly KindRound[] {
  const rng = seedRng(7);
  return Array.from({ length: many }, () => kindRound(rng, kind, x, 10));
}
const bodiesOf = (kind: Kind, x: number, answer: string): readonly Body[] =>
  rounds(kind, x, 400).flatMap((round) => {
    const face = round.faces[round.asks];
    return round.answer === answer && face !== undefined ? [face.body] : [];
  });
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const meanOf = (bodies: readonly Body[], channel: keyof Body): number =>
  mean(bodies.map((body) => body[channel]));

test.each(KINDS)("%s: each of its answers comes, and no other", (kind) => {
  const seen = new Set(rounds(kind, 4).map(({ answer }) => answer));
  expect([...seen].toSorted()).toEqual([...ANSWERS[kind]].toSorted());
});

describe("[A4] which way a listening face shows", () => {
  test.each([
    ["comeUp", "listenPitch", 1],
    ["comeDown", "listenPitch", -1],
    ["moveOn", "listenTime", 1],
    ["holdBack", "listenTime", -1],
  ] as const)("%s: on %s, and less the harder it is", (answer, channel, sign) => {
    const [easy, hard] = [0, MAX_X].map((x) => sign * meanOf(bodiesOf("way", x, answer), channel));
    expect(easy).toBeGreaterThan(0.8);
    expect(hard).toBeLessThan(0.4);
    expect(hard).toBeGreaterThan(0.15);
    const other = channel === "listenPitch" ? "listenTime" : "listenPitch";
    expect(Math.abs(meanOf(bodiesOf("way", 0, answer), other))).toBeLessThan(0.1);
  });
});

test("[C4] a mask: breath and cheeks jump when the sign begins; who is calm keeps the same breath", () => {
  for (const x of [0, MAX_X])
    for (const { answer, faces } of rounds("calm", x)) {
      const [face] = faces;
      if (face?.sign == null) throw new Error("no sign is given");
      const jump = face.body.breathRate - face.sign.body.breathRate;
      if (answer === "masked") expect(jump).toBeGreaterThan(5.5);
      else expect(Math.abs(jump)).toBeLessThan(5.5);
      expect(face.sign.body.shake).toBe(0);
      expect(face.body.shake > 0).toBe(answer === "masked");
      // The face itself says nothing.
      for (const channel of SIGNATURE_CHANNELS)
        expect(face.sign.body[channel]).toBe(face.body[channel]);
    }
});

test("[N2] who asks whom: one of three shows a need, and looks at the one who is asked; another looks at somebody too", () => {
  const size = (body: Body): number =>
    Math.hypot(...SIGNATURE_CHANNELS.map((channel) => body[channel]));
  let plainest = 0;
  for (const { answer, asks, faces } of rounds("whom", 0)) {
    expect(new Set(faces.map(({ person }) => person)).size).toBe(3);
    expect(faces[asks]?.eyes).toEqual({ at: Number(answer[1]) });
    expect(`${asks}`).toBe(answer[0]);
    expect(faces.filter(({ eyes }) => eyes !== "you")).toHaveLength(2);
    faces.forEach(({ eyes }, i) => expect(eyes).not.toEqual({ at: i }));
    const sizes = faces.map(({ body }) => size(body));
    if (sizes.indexOf(Math.max(...sizes)) === asks) plainest += 1;
  }
  expect(plainest).toBeGreaterThan(108);
});

test("[R11] eyes down: a break also shows on brow, lean, openness and hands, and looks aside; shame does not", () => {
  const [rests, hides] = (["space", "shame"] as const).map((answer) => bodiesOf("down", 0, answer));
  if (rests === undefined || hides === undefined) throw new Error("no rounds");
  for (const channel of ["eyes", "head"] as const) {
    expect(meanOf(rests, channel)).toBeLessThan(-0.5);
    expect(meanOf(hides, channel)).toBeLessThan(-0.5);
  }
  for (const channel of ["brow", "lean", "openness", "hands"] as const) {
    expect(meanOf(rests, channel)).toBeLessThan(-0.5);
    expect(Math.abs(meanOf(hides, channel))).toBeLessThan(0.1);
  }
  for (const { answer, faces } of rounds("down", 6)) {
    const eyes = faces[0]?.eyes;
    expect(typeof eyes === "object" && "down" in eyes && eyes.down !== 0).toBe(answer === "space");
  }
});

describe("what is kept", () => {
  let stairs = beginStaircase(6);
  for (const right of [true, false, true, false, true, true]) stairs = answered(stairs, right);
  const visited = withKindVisit(NO_PROGRESS, "calm", stairs, DAY);

  test("each kind has a staircase of its own, and the next visit begins two easier", () => {
    const x = kindOf(visited, "calm").visits[0]?.x ?? 0;
    expect(nextVisitOf(visited, "calm").x).toBeCloseTo(Math.max(0, x - 2));
    expect(nextVisitOf(visited, "down").x).toBe(0);
    expect(visited.gym.visits).toEqual([]);
    expect(withKindVisit(visited, "way", beginStaircase(), DAY)).toBe(visited);
  });

  test("what was taken for what; of two devices nothing is lost, and a file takes it along", () => {
    const once = withKindAnswer(visited, "calm", "masked", "calm");
    const twice = withKindAnswer(once, "calm", "masked", "calm");
    expect(kindOf(twice, "calm").taken).toEqual({ masked: { calm: 2 } });
    expect(readProgress(JSON.stringify(twice))).toEqual(twice);
    expect(kindOf(merged(NO_PROGRESS, twice), "calm")).toEqual(kindOf(twice, "calm"));
    expect(kindOf(merged(twice, NO_PROGRESS), "calm")).toEqual(kindOf(twice, "calm"));
  });
});
