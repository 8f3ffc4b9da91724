import { NEED_WORDS } from "../../../shared/content/cue-words.ts";
import { asks, type Heard } from "./heard.ts";
import type { Lesson } from "./lesson.ts";

/** [N4] To come and go: one's own wish for room, and another's. */

/** Averaged, a body this far back and folded in closes itself up. */
const CLOSED = -0.2;
/** Seconds the coach waits for a return. */
const PATIENCE = 25;

const ownRoom: Lesson = {
  id: "room",
  after: ["look"],
  extra: true,
  begins: ({ now }) => now.self.spaceLeft > 0,
  line: ({ now: { self } }) =>
    self.spaceLeft > 0
      ? {
          say: `You need ${NEED_WORDS.space.feels}: your eyes turned away by themselves. Rest there, and grow calm.`,
          at: "weather",
        }
      : { say: "Whenever you are ready, look at someone again.", at: "" },
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
      return {
        say: `${nameOf(back.chair)} is back, unasked. Show that you are glad: “warm”.`,
        at: "warm",
      };
    if (waited(done))
      return { say: "Good. No more now: they will come back by themselves.", at: "" };
    const who = now.focus ? nameOf(now.focus.chair) : "they";
    return {
      say: `It looks as if ${who} would rather be left alone a while. “Wait”: any other cue presses.`,
      at: "wait",
    };
  },
  learnt: ({ seen, done }) =>
    seen.some(({ see }) => see === "returned") &&
    done.some((one) => one.do === "cue" && one.cue === "warm"),
  passed: ({ now, done, since }) => since > PATIENCE || (now.focus === null && !waited(done)),
  praise: "Left in peace, and welcomed back: nothing binds more.",
};
const closes = ({ face }: Heard): boolean =>
  (face.lean ?? 0) < CLOSED && (face.openness ?? 0) < CLOSED;
const waited = (done: Heard["done"]): boolean =>
  done.some((one) => one.do === "cue" && one.cue === "wait");

export const ROOM_LESSONS: readonly Lesson[] = [ownRoom, othersRoom];
