/** The same lesson for whoever has tried it twice: faces say more, and there is more time. */
import { DIRECTION } from "../model/numbers.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import type { Lesson } from "./lesson.ts";

const SUFFIX = "-gently";
/** More of a need shows, and everything takes so much longer. */
const SHOWS = 0.3;
const SLOWER = 1.2;

/** The id by which a practising consort finds a lesson, as it is or gently. */
export const idOf = (lesson: string, gently: boolean): string =>
  gently ? `${lesson}${SUFFIX}` : lesson;
/** The lesson that such an id names. */
export const lessonIn = (id: string): string =>
  id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : id;

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
