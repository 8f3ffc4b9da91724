/** The plan of the hour as a fingerboard: frets mark the ends of steps, and can be moved. */
import { MAX_STEP_MINUTES, type Step } from "../../../shared/live/plan.ts";
import { hasMusic } from "../../../shared/live/plan.ts";

export const totalMinutes = (steps: readonly Step[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** The minute at which the step of that index ends. */
export const fretMinute = (steps: readonly Step[], place: number): number =>
  totalMinutes(steps.slice(0, place + 1));

/**
 * Moves a fret: time passes between the steps before and after it; the last fret moves the end of the hour. No step
 * gets shorter than a minute. `to`: minutes from the beginning.
 */
export function moveFret(steps: readonly Step[], place: number, to: number): readonly Step[] {
  const step = steps[place];
  if (step === undefined) return steps;
  const after = steps[place + 1];
  const room = after === undefined ? MAX_STEP_MINUTES : step.minutes + after.minutes - 1;
  const begins = fretMinute(steps, place) - step.minutes;
  const least =
    after === undefined ? 1 : Math.max(1, step.minutes + after.minutes - MAX_STEP_MINUTES);
  const minutes = Math.max(least, Math.min(room, MAX_STEP_MINUTES, Math.round(to - begins)));
  return steps.map((one, i) => {
    if (i === place) return { ...one, minutes };
    if (i === place + 1) return { ...one, minutes: one.minutes + step.minutes - minutes };
    return one;
  });
}

/** Minutes of music, and of everything else. */
export function shares(steps: readonly Step[]): { readonly play: number; readonly talk: number } {
  const play = totalMinutes(steps.filter(hasMusic));
  return { play, talk: totalMinutes(steps) - play };
}
