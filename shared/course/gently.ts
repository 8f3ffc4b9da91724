/**
 * An easier version of a lesson for players who have tried it twice: needs show more plainly, and there is more time.
 */
import { DIRECTION } from "../model/numbers.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import type { Lesson } from "./lesson.ts";

/** By which a page knows a lesson without loading the course. */
const PREFIX = "lesson-";
const SUFFIX = "-gently";
/** Added visibility of needs, and factor on all times. */
const SHOWS = 0.3;
const SLOWER = 1.2;

/** Scenario id of a lesson in its normal or its gentle version. */
export const idOf = (lesson: string, gently: boolean): string =>
  `${PREFIX}${lesson}${gently ? SUFFIX : ""}`;
/** The lesson that such an id names; any other id stays as it is. */
export function lessonIn(id: string): string {
  const bare = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
  return bare.endsWith(SUFFIX) ? bare.slice(0, -SUFFIX.length) : bare;
}

export const gently = ({ scenario }: Pick<Lesson, "scenario">): Scenario => ({
  ...scenario,
  id: idOf(scenario.id, true),
  scenes: scenario.scenes.map((scene) => ({
    ...scene,
    minutes: scene.minutes * SLOWER,
    events: scene.events.map(({ deed, at, ...event }) => ({
      ...event,
      ...(at !== undefined && { at: at * SLOWER }),
      deed:
        deed.do === "need"
          ? { ...deed, leak: Math.min(DIRECTION.maxLeak, deed.leak + SHOWS) }
          : deed,
    })),
  })),
});
