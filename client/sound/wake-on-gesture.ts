import type { Orchestra } from "./orchestra.ts";

/** Browsers disagree on which event counts as a gesture. */
const GESTURES = ["pointerdown", "pointerup", "touchend", "click", "keydown"] as const;

/**
 * Starts the sound with the first gesture, as browsers require; later gestures resume it, for example after a phone
 * call.
 */
export function wakeOnGesture(orchestra: Pick<Orchestra, "state" | "unlock">): void {
  for (const gesture of GESTURES)
    addEventListener(gesture, () => orchestra.state.peek() !== "sounding" && orchestra.unlock(), {
      capture: true,
    });
}
