/** [G4] Wire format of the own part, sent to its person. */
import type { Count } from "../model/own-part/count.ts";
import type { OwnTally } from "../model/own-part/own-tally.ts";

/** Reads the message; null when there is no own part. Throws RangeError, naming what is wrong. */
export function readOwnPart(word: unknown): OwnTally | null {
  if (word === null) return null;
  const { calls, harmony, mends, heeded, showed, calmed, greeted } = fields(word, "ownPart");
  const { asked, read, answered } = fields(calls, "calls");
  const part = {
    asked: wholeNumber(asked, "calls.asked"),
    read: wholeNumber(read, "calls.read"),
    answered: wholeNumber(answered, "calls.answered"),
  };
  if (part.read + part.answered > part.asked) throw new RangeError("calls: more met than asked");
  return {
    calls: part,
    harmony: harmony === null ? null : share(harmony),
    mends: count(mends, "mends"),
    heeded: count(heeded, "heeded"),
    showed: count(showed, "showed"),
    calmed: count(calmed, "calmed"),
    greeted: count(greeted, "greeted"),
  };
}

function fields(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new RangeError(`${name}: not an object`);
  return { ...value };
}

function count(value: unknown, name: string): Count {
  const { asked, done } = fields(value, name);
  const counted = {
    asked: wholeNumber(asked, `${name}.asked`),
    done: wholeNumber(done, `${name}.done`),
  };
  if (counted.done > counted.asked) throw new RangeError(`${name}: more done than asked`);
  return counted;
}

function wholeNumber(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    throw new RangeError(`${name}: not a count`);
  return value;
}

function share(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0 && value <= 1))
    throw new RangeError("harmony: not a share");
  return value;
}
