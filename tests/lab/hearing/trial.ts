/** One trial: ten seconds of whole music, then something happens or not; what was heard of each voice, cue by cue. */
import { SEATING } from "../../../shared/pieces/cast.ts";
import { follow } from "./ear.ts";
import { type Found, heardOf } from "./heard.ts";
import { expectedOf } from "./instrument.ts";
import { listen, type Scene } from "./scene.ts";
import { type Asked, sceneOf, TEARS_AT } from "./scenes.ts";

/** s: of whole music, to notice in, and until a change has come. */
const BEFORE = 10;
const NOTICE = 5;
const SETTLES = 0.35;
const ENDS = 0.2;

/** By voice, without the listener's own. */
export type Voices = readonly Found[];

/** What is heard before something may have happened, and in the first five seconds after it. */
export interface Moment {
  readonly before: Voices;
  readonly soon: Voices;
}

export interface Trial extends Moment {
  readonly asked: Asked;
  /** As long as it lasts. */
  readonly long: Voices;
  /** After the mend; null without one. */
  readonly mended: Voices | null;
}

export async function hearTrial(asked: Asked): Promise<Trial> {
  const scene = sceneOf(asked);
  const heard = await hears(scene);
  const { tearsAt, mendedAt, seconds } = scene;
  return {
    asked,
    ...momentOf(heard, tearsAt),
    long: heard(tearsAt + SETTLES, Math.min(mendedAt, seconds) - ENDS),
    mended: mendedAt < seconds ? heard(mendedAt + SETTLES, seconds - ENDS) : null,
  };
}

/** Music in which nothing tears: all the moments at which something might have. */
export async function hearWhole(asked: Asked): Promise<readonly Moment[]> {
  const scene = sceneOf({ ...asked, rupture: null });
  const heard = await hears(scene);
  const count = Math.floor((scene.seconds - TEARS_AT) / NOTICE);
  return Array.from({ length: count }, (_, k) => momentOf(heard, TEARS_AT + k * NOTICE));
}

type Heard = (from: number, to: number) => Voices;

async function hears(scene: Scene): Promise<Heard> {
  const stems = await listen(scene);
  const voices = await Promise.all(
    stems.map(async (stem, chair) => ({
      followed: follow(stem),
      expected: await expectedOf(
        (SEATING[chair] as (typeof SEATING)[number]).instrument,
        scene.recorded,
      ),
    })),
  );
  return (from, to) =>
    voices.flatMap((_, chair) =>
      chair === scene.listener ? [] : [heardOf(voices, chair, [from, to])],
    );
}

const momentOf = (heard: Heard, at: number): Moment => ({
  before: heard(at + 1 - BEFORE, at),
  soon: heard(at + SETTLES, at + NOTICE),
});
