import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { seeded } from "../../client/sound/room.ts";
import { pitchHz } from "../../client/sound/temperament.ts";
import { follow } from "./hearing/ear.ts";
import { changes, toldApart, trained } from "./hearing/judge.ts";
import { CUES } from "./hearing/numbers.ts";
import { png } from "./hearing/picture.ts";
import { roughnessOf } from "./hearing/roughness.ts";
import { HEARING_RATE } from "./hearing/scene.ts";
import { amplitudes, partials } from "./hearing/spectrum.ts";
import { hearTrial, type Voices } from "./hearing/trial.ts";

const tone = (seconds: number, at: (t: number) => number): Float32Array =>
  Float32Array.from({ length: seconds * HEARING_RATE }, (_, i) => at(i / HEARING_RATE));

test("a spectrum has the partials that were put in, with their strength", () => {
  const two = tone(
    1,
    (t) => 0.4 * Math.sin(2 * Math.PI * 440 * t) + 0.1 * Math.sin(2 * Math.PI * 1000 * t),
  );
  const [strong, weak] = partials(amplitudes(two, HEARING_RATE / 2, 2048), HEARING_RATE);
  expect(strong?.hz).toBeCloseTo(440, 0);
  expect(strong?.amplitude).toBeGreaterThan(0.3);
  expect(weak?.hz).toBeCloseTo(1000, 0);
});

describe("roughness, as Vassilakis has it", () => {
  const pair = (apart: number, second = 0.5) =>
    roughnessOf([
      { hz: 440, amplitude: 0.5 },
      { hz: 440 + apart, amplitude: second },
    ]);
  test("none at a unison, most at a quarter of the critical band, hardly any at a fifth", () => {
    expect(pair(0)).toBe(0);
    const most = Array.from({ length: 80 }, (_, k) => k + 1).toSorted(
      (a, b) => pair(b) - pair(a),
    )[0];
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(40);
    expect(pair(220)).toBeLessThan(0.1 * pair(30));
  });
  test("more the more evenly strong the two are", () => {
    expect(pair(30, 0.5)).toBeGreaterThan(5 * pair(30, 0.1));
  });
});

test("an ear follows pitch, onsets and sides of a voice", () => {
  const hz = pitchHz(64) * 2 ** (20 / 1200);
  const notes = tone(3, (t) => (t % 1 > 0.1 && t % 1 < 0.9 ? Math.sin(2 * Math.PI * hz * t) : 0));
  const { midi, cents, onsets, side } = follow({ left: notes, right: notes.map((x) => x / 2) });
  expect(midi[12]).toBe(64);
  expect(cents[12]).toBeCloseTo(20, 0);
  expect(onsets).toHaveLength(3);
  for (const [k, onset] of onsets.entries()) expect(Math.abs(onset - k - 0.1)).toBeLessThan(0.03);
  expect(side[12]).toBeCloseTo(6, 0);
});

test("what comes alike to both ears is near, what comes apart is from the hall", () => {
  const noise = (seed: number) => {
    const vary = seeded(seed);
    return tone(1, () => 2 * vary() - 1);
  };
  const [one, other] = [noise(1), noise(2)];
  const hall = (left: Float32Array, right: Float32Array) => follow({ left, right }).hall[12];
  expect(
    hall(
      one,
      one.map((x) => x / 3),
    ),
  ).toBeCloseTo(0, 6);
  expect(hall(one, other)).toBeGreaterThan(0.85);
});

describe("what an ear decides", () => {
  const voice = (of: Partial<Record<(typeof CUES)[number], number>> = {}): Voices[number] =>
    ({ ...Object.fromEntries(CUES.map((cue) => [cue, 0])), ...of }) as Voices[number];
  const music = (size: number) =>
    Array.from({ length: 50 }, (_, k) =>
      changes([voice()], [voice({ loudness: size * Math.sin(k), brightness: 0.02 * Math.cos(k) })]),
    );
  test("it notices what whole music seldom does: the more that varies, the less", () => {
    const change = changes([voice()], [voice({ loudness: -5 })]);
    expect(trained(music(1)).notices(change)).toBe(true);
    expect(trained(music(6)).notices(change)).toBe(false);
  });
  test("two small changes at once are noticed where neither is alone", () => {
    const ear = trained(music(1.5));
    const [quieter, brighter] = [{ loudness: -4 }, { brightness: 0.16 }];
    const evidence = (of: object) => ear.evidence(changes([voice()], [voice(of)])[0]!);
    expect(evidence({ ...quieter, ...brighter })).toBeGreaterThan(
      1.2 * Math.max(evidence(quieter), evidence(brighter)),
    );
  });
  test("what it tells apart it has not been told: a label alone in its group is never found", () => {
    const known = [0, 1, 2].flatMap((group) => [
      { label: "a", group, features: [0 + 0.1 * group] },
      { label: "b", group, features: [5 - 0.1 * group] },
    ]);
    expect(toldApart(known).every(({ is, told }) => is === told)).toBe(true);
  });
});

test("[S6] a voice that cuts out is heard to, in rendered sound, and whole music does not", async () => {
  const asked = { seed: 3, severity: 0.5, ear: "hurt" } as const;
  const most = async (rupture: "limitSetting" | null): Promise<number> => {
    const { before, soon } = await hearTrial({ ...asked, rupture });
    return Math.max(...changes(before, soon).map(({ gaps }) => gaps));
  };
  expect(await most("limitSetting")).toBeGreaterThan(0.15);
  expect(await most(null)).toBeLessThan(0.05);
});

test("a picture is a PNG that holds its pixels", () => {
  const bytes = Buffer.from(png(3, 2, (x, y) => [x, y, 7]));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3, 2]);
  const at = bytes.indexOf("IDAT");
  const pixels = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  expect([...pixels]).toEqual([0, 0, 0, 7, 1, 0, 7, 2, 0, 7, 0, 0, 1, 7, 1, 1, 7, 2, 1, 7]);
});
