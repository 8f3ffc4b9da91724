import type { LessonContext } from "./lesson-context.ts";
import { texts } from "../language/texts.ts";
import { asking, type Lesson, telling } from "./lesson.ts";
import { otherOf } from "./director/memory.ts";
import { asks, closes } from "./director/situation.ts";

/** [N4] Coming and going: the player's own need for space, and another's. */

/** Seconds the coach waits for a return. */
const PATIENCE = 25;

const ownRoom: Lesson = {
  id: "room",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.spaceLeft > 0,
  line({ now: { self } }) {
    const says = texts.value.coach.lesson;
    return self.spaceLeft > 0 ? asking(says.room, { do: "stay" }, "weather") : telling(says.back);
  },
  learnt: ({ now: { self } }) => self.need !== "space" && typeof self.gaze === "number",
  passed: ({ now: { self } }) => self.need !== "space",
};

const othersRoom: Lesson = {
  id: "wait",
  after: ["answer"],
  extra: true,
  begins: (heard) => {
    const { now, memory } = heard;
    if (now.focus?.gaze !== "away" || otherOf(memory, now.focus.chair).letBe) return false;
    return asks(heard) && closes(heard);
  },
  line({ now, seen, done }, nameOf) {
    const { coach, people } = texts.value;
    const says = coach.lesson;
    const back = seen.find(({ see }) => see === "returned");
    if (back?.see === "returned")
      return asking(says.unasked(nameOf(back.chair)), { do: "cue", cue: "warm" });
    if (waited(done)) return telling(says.waited);
    const who = now.focus ? nameOf(now.focus.chair) : people.they;
    return asking(says.wait(who), { do: "cue", cue: "wait" });
  },
  learnt: ({ seen, done }) =>
    seen.some(({ see }) => see === "returned") &&
    done.some((one) => one.do === "cue" && one.cue === "warm"),
  passed: ({ now, done, since }) => since > PATIENCE || (now.focus === null && !waited(done)),
};
const waited = (done: LessonContext["done"]): boolean =>
  done.some((one) => one.do === "cue" && one.cue === "wait");

export const ROOM_LESSONS: readonly Lesson[] = [ownRoom, othersRoom];
