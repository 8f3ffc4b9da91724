/** One trial: ten seconds of whole music, then something happens or not; what was heard of each voice, cue by cue. */
import { SEATING } from "../../../shared/pieces/cast.ts";
import { follow } from "./ear.ts";
import { type Found, heardOf } from "./heard.ts";
import { expectedOf } from "./instrument.ts";
import { listen } from "./scene.ts";
import { type Asked, sceneOf } from "./scenes.ts";

/** s: of whole music, to notice in, and until a change has come. */
const BEFORE = 10;
const NOTICE = 5;
const SETTLES = 0.35;
const ENDS = 0.2;

/** By voice, without the listener's own. */
export type Voices = readonly Found[];

export interface Trial {
  readonly asked: Asked;
  readonly before: Voices;
  /** In the first five seconds. */
  readonly soon: Voices;
  /** As long as it lasts. */
  readonly long: Voices;
  /** After the mend; null without one. */
  readonly mended: Voices | null;
}

export async function hearTrial(asked: Asked): Promise<Trial> {
  const scene = sceneOf(asked);
  const stems = await listen(scene);
  const voices = await Promise.all(
    stems.map(async (stem, chair) => ({
      followed: follow(stem),
      expected: await expectedOf((SEATING[chair] as (typeof SEATING)[number]).instrument),
    })),
  );
  const { listener, tearsAt, mendedAt, seconds } = scene;
  const heard = (from: number, to: number): Voices =>
    voices.flatMap((_, chair) => (chair === listener ? [] : [heardOf(voices, chair, [from, to])]));
  return {
    asked,
    before: heard(tearsAt + 1 - BEFORE, tearsAt),
    soon: heard(tearsAt + SETTLES, tearsAt + NOTICE),
    long: heard(tearsAt + SETTLES, Math.min(mendedAt, seconds) - ENDS),
    mended: mendedAt < seconds ? heard(mendedAt + SETTLES, seconds - ENDS) : null,
  };
}
