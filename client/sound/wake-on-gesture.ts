import type { Orchestra } from "./orchestra.ts";

/** Browsers disagree on which event of a gesture counts. */
const GESTURES = ["pointerdown", "pointerup", "touchend", "click", "keydown"] as const;

/** Sound is allowed only from a gesture on; every gesture also wakes it after a phone call took it. */
export function wakeOnGesture(orchestra: Pick<Orchestra, "state" | "unlock">): void {
  for (const gesture of GESTURES)
    addEventListener(gesture, () => orchestra.state.peek() !== "sounding" && orchestra.unlock(), {
      capture: true,
    });
}
