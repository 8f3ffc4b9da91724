import { NEED_WORDS } from "../../shared/content/cue-words.ts";
import type { LessonContext } from "./lesson-context.ts";
import { asking, type Lesson, telling } from "./lesson.ts";
import { asks, closes } from "./director/situation.ts";

/** [N4] To come and go: one's own wish for room, and another's. */

/** Seconds the coach waits for a return. */
const PATIENCE = 25;

const ownRoom: Lesson = {
  id: "room",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.spaceLeft > 0,
  line: ({ now: { self } }) =>
    self.spaceLeft > 0
      ? asking(
          `You need ${NEED_WORDS.space.feels}: your eyes turned away by themselves. Rest there, and grow calm.`,
          { do: "stay" },
          "weather",
        )
      : telling("Whenever you are ready, look at someone again."),
  learnt: ({ now: { self } }) => self.need !== "space" && typeof self.gaze === "number",
  passed: ({ now: { self } }) => self.need !== "space",
  praise: "You may come and go as you need.",
};

const othersRoom: Lesson = {
  id: "wait",
  after: ["answer"],
  extra: true,
  begins: (heard) => heard.now.focus?.gaze === "away" && asks(heard) && closes(heard),
  line({ now, seen, done }, nameOf) {
    const back = seen.find(({ see }) => see === "returned");
    if (back?.see === "returned")
      return asking(`${nameOf(back.chair)} is back, unasked. Show that you are glad: “warm”.`, {
        do: "cue",
        cue: "warm",
      });
    if (waited(done)) return telling("Good. No more now: they will come back by themselves.");
    const who = now.focus ? nameOf(now.focus.chair) : "they";
    return asking(
      `It looks as if ${who} would rather be left alone a while. “Wait”: any other cue presses.`,
      { do: "cue", cue: "wait" },
    );
  },
  learnt: ({ seen, done }) =>
    seen.some(({ see }) => see === "returned") &&
    done.some((one) => one.do === "cue" && one.cue === "warm"),
  passed: ({ now, done, since }) => since > PATIENCE || (now.focus === null && !waited(done)),
  praise: "Left in peace, and welcomed back: nothing binds more.",
};
const waited = (done: LessonContext["done"]): boolean =>
  done.some((one) => one.do === "cue" && one.cue === "wait");

export const ROOM_LESSONS: readonly Lesson[] = [ownRoom, othersRoom];
