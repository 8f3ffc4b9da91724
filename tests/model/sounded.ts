/**
 * What two chairs sound like to each other for twelve seconds, in pitch, timing and volume, as in a
 * recording without further knowledge.
 */
import type { RuptureType, Sounding } from "../../shared/model/perception.ts";
import { apartStage } from "./apart.ts";
import { splitStage } from "./split.ts";
import { type Stage, tornStage } from "./stage.ts";

export type SoundOf = RuptureType | "internal" | "whole";

export interface Sounded {
  readonly type: SoundOf;
  readonly strength: number;
  readonly features: readonly number[];
}

const SECONDS = 12;

export function sounded(type: SoundOf, seed: number, strength: number): Sounded {
  const stage = staged(type, seed);
  for (const chair of stage.store.chairs) stage.look(chair.id, "inward");
  const still = (): void => {
    for (const chair of stage.store.chairs) {
      chair.activation = 0.2;
      // The rupture should be heard, not the drift of each.
      for (const other of chair.circle) stage.tie(chair.id, other).longing = 0;
    }
    for (const { rupture } of stage.store.bonds) if (rupture) rupture.severity = strength;
    const { split } = stage.chair(1);
    if (split) split.severity = strength;
    if (stage.store.whole) stage.store.whole.severity = strength;
  };
  stage.run(4, still);
  const cents: number[] = [];
  const ms: number[] = [];
  const elsewhere: number[] = [];
  const [first, second]: [Sounding[], Sounding[]] = [[], []];
  stage.run(SECONDS, () => {
    still();
    const [a, b, c, d] = stage.store.chairs;
    if (!a || !b || !c || !d) throw new Error("a quartet is needed");
    cents.push(a.sounds - b.sounds);
    elsewhere.push((a.sounds + b.sounds) / 2 - (c.sounds + d.sounds) / 2);
    if (stage.store.tick % 10 === 0) ms.push(a.onset - b.onset);
    for (const [heard, by, of] of [
      [first, 0, 1],
      [second, 1, 0],
    ] as const) {
      const one = stage.see(by).sounding[of];
      if (one) heard.push({ ...one });
    }
  });
  const features = [
    ...shape(cents, 1),
    ...shape(ms, 1),
    ...shape(elsewhere, 1).slice(0, 3),
    ...[first, second].flatMap((heard) => {
      const volumes = heard.map(({ volume }) => volume);
      return [mean(volumes), spread(volumes), Math.min(...volumes), Math.max(...volumes)];
    }),
  ];
  return { type, strength, features };
}

function staged(type: SoundOf, seed: number): Stage {
  if (type === "internal") return splitStage(seed);
  if (type === "whole") {
    const stage = apartStage(seed);
    // The cause of the tear should not be heard.
    for (const bond of stage.store.bonds) bond.rupture = null;
    return stage;
  }
  return tornStage(type, { seed });
}

/** Size, constant offset either way, swing, restlessness, and the slow share of the swing. */
function shape(values: readonly number[], lag: number): number[] {
  const steps = values.slice(lag).map((value, k) => value - values[k]!);
  const swing = spread(values);
  return [
    mean(values.map(Math.abs)),
    mean(values),
    swing,
    mean(steps.map(Math.abs)),
    mean(steps.map(Math.abs)) / (swing + 1),
    // A sudden fall compared with the rise before it.
    Math.max(...steps.map(Math.abs)) / (swing + 1),
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
function spread(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - m) ** 2)));
}
