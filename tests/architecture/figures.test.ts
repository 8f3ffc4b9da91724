/** The figures quoted in RULES.md are those of the model. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  ACTIVATION,
  BODY,
  BOW,
  CUE,
  DRAWN,
  HEARING,
  LONGING,
  NEED,
  OWN_PART,
  REPAIR,
  RUPTURE,
  SEEING,
  TIME,
  TRUST,
  TUNE,
  WHOLE,
} from "../../shared/model/numbers.ts";

const rulebook = readFileSync(join(import.meta.dirname, "..", "..", "RULES.md"), "utf8");
/** A share as RULES.md writes it: .4 */
const share = (value: number): string => String(value).replace(/^0/, "");

test.each([
  ["P1", `errs by ${SEEING.cents} cents and ${SEEING.ms} ms`],
  ["P1", `within ${HEARING.cents / 2} cents or ${HEARING.ms / 2} ms sounds in tune or together`],
  ["P1", `in steps of ${HEARING.cents} cents, with a glide of a second, and of ${HEARING.ms} ms`],
  [
    "A2",
    `(${BOW.pitchSpeed} cents a second at most) or your tempo (${BOW.tempoSpeed} ms a second)`,
  ],
  ["A4", `(full at ${BODY.winceCents} cents or ${BODY.winceMs} ms)`],
  ["A4", `For ${CUE.wayGap} s after a way`],
  ["T1", `The gain of ${TIME.gain} is shared out`],
  ["T1", `motor noise ${TIME.motor} ms`],
  ["T1", `It changes over ${TIME.hasteFades} s`],
  [
    "T4",
    `In tune is within ${TUNE.inTune} cents, near within ${TUNE.near}, together within ${TUNE.together} ms`,
  ],
  ["N2", `waits up to ${NEED.postpone} s for a repair`],
  ["N3", `each wrong answer leaves ${share(NEED.tried)} of the worth`],
  ["N3", `for ${DRAWN.lasts} s its own pitch goes to the other's`],
  ["N4", `for more than ${ACTIVATION.gazeStirsAfter} s stir`],
  [
    "N5",
    `is worth ${share(NEED.told)}, for good, and ${share(NEED.toldFaint)} if it was too faint`,
  ],
  ["N6", `once in ${NEED.checkIn} seconds to each, and ${NEED.round} seconds after one last asked`],
  ["V1", `a tear between the two open for ${LONGING.tornAfter} s`],
  ["R10", `For ${WHOLE.rests} s it holds`],
  ["R11", `(${REPAIR.apart} s apart, or ${REPAIR.idle} s with nothing done`],
  ["M1", `both below ${REPAIR.calm.toFixed(2).replace(/^0/, "")}, ${REPAIR.quiet} s without blame`],
  ["M1", `within ${REPAIR.cents} cents and ${REPAIR.ms} ms`],
  ["M1", `×${RUPTURE.soundAtStep.slice(1).map(share).join(", ")}`],
  ["B1", `unseen by one of its circle for ${TRUST.unseenAfter} s`],
  ["B2", `open for more than ${RUPTURE.growsAfter} s`],
  ["G4", `counts whole within ${OWN_PART.soon} s, and ${share(OWN_PART.late)} later`],
])("[%s] says: %s", (id, figure) => {
  const rule = rulebook.split("**[").find((text) => text.startsWith(`${id}]`));
  expect(rule).toContain(figure);
});
