/** [P4] The coach teaches two signs at a time, from what shows on the focused face. */
import { en } from "../../shared/i18n/en/index.ts";
import { beforeEach, describe, expect, test } from "vitest";
import {
  beginCoaching,
  coachLine,
  coachPerceived,
  coachSaw,
  type Coaching,
} from "../../client/coach/coach.ts";
import { readFace } from "../../client/coach/read-face.ts";
import { type Body, SIGNATURE_CHANNELS } from "../../shared/model/body.ts";
import { FITTING_ANSWER, type Need, NEEDS } from "../../shared/model/cue.ts";
import type { Perception } from "../../shared/model/perception.ts";
import { SIGNATURES } from "../../shared/model/signature.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { BODY_AT_EASE, calm } from "../fixtures/perceptions.ts";

const THEM = chairId(1);
const REST = Object.fromEntries(SIGNATURE_CHANNELS.map((channel) => [channel, 0]));
/** How a need shows at that strength. */
const face = (need: Need, size = 0.7): Partial<Body> =>
  Object.fromEntries(
    SIGNATURE_CHANNELS.map((channel) => [channel, size * SIGNATURES[channel][need]]),
  );
/** Many signs, but no single need: half of one, half of another. */
const MIXED = Object.fromEntries(
  SIGNATURE_CHANNELS.map((channel) => [
    channel,
    0.6 * (SIGNATURES[channel].support + SIGNATURES[channel].recognition),
  ]),
);
const word = (channel: (typeof SIGNATURE_CHANNELS)[number], level: number): string =>
  en.captions.body[channel][level < 0 ? 0 : 1];

let coaching: Coaching;
let tick: number;
const sees = (body: Partial<Body>, seconds: number): void => {
  const base = calm();
  for (let i = 0; i < seconds * 10; i += 1) {
    tick += TICKS_PER_SECOND / 10;
    const focus = base.focus && { ...base.focus, body: { ...BODY_AT_EASE, ...REST, ...body } };
    coaching = coachPerceived(coaching, { ...base, tick, focus } satisfies Perception);
  }
};
const line = () => coachLine(coaching, (chair) => (chair === THEM ? "Tomo" : "Jo"));
const learnt = (...ids: string[]): void => {
  coaching = beginCoaching(["look", "read", ...ids]);
  tick = 100;
};
beforeEach(() => learnt());

describe("[P4] two signs at a time", () => {
  test.each(NEEDS)(
    "names two signs of %s that together mean nothing else, and what fits",
    (need) => {
      sees(face(need), 4);
      const { say, act } = line() ?? { say: "", act: null };
      const named = SIGNATURE_CHANNELS.flatMap((channel) =>
        [-1, 1].flatMap((level) =>
          say.includes(word(channel, level)) ? [{ channel, level }] : [],
        ),
      );
      expect(named).toHaveLength(2);
      const means = NEEDS.filter((one) =>
        named.every(({ channel, level }) => SIGNATURES[channel][one] === level),
      );
      expect(means).toEqual([need]);
      expect(say).toContain("Tomo");
      expect(say).toContain(en.cues.need[need].name);
      expect(say).toContain(en.cues.cue[FITTING_ANSWER[need]].name);
      expect(act).toEqual({ do: "cue", cue: FITTING_ANSWER[need] });
    },
  );

  test("only what shows is named: a sign that this face lacks is not", () => {
    const shows = ["brow", "mouth", "shoulders", "lean"] as const;
    const body = Object.fromEntries(shows.map((channel) => [channel, face("support")[channel]]));
    sees({ ...body, openness: -0.2, hands: -0.2 }, 4);
    const { say } = line() ?? { say: "" };
    expect(say).toContain(en.cues.need.support.name);
    expect(say).not.toContain(word("openness", -1));
    expect(say).not.toContain(word("hands", -1));
  });

  test("a face that shows much, and no one need, is not read out: one is to look, and then to ask", () => {
    sees(MIXED, 4);
    expect(line()).toMatchObject({ act: { do: "stay" }, at: "" });
    for (const need of NEEDS) expect(line()?.say).not.toContain(en.cues.need[need].name);
    sees(MIXED, 9);
    expect(line()).toMatchObject({ act: { do: "cue", cue: "ask" } });
  });

  test("a face at rest, or one that shows faintly, is not read", () => {
    expect(readFace(null, REST)).toBeNull();
    expect(readFace(null, face("closeness", 0.2))).toBeNull();
  });

  test("what was read stays, words and all, while the face wavers, and goes when it is another's", () => {
    const read = readFace(null, face("direction"));
    const wavers = { ...face("direction"), brow: 0, hands: 0.1 };
    expect(readFace(read, wavers)).toBe(read);
    expect(readFace(read, face("closeness"))?.need).toBe("closeness");
    expect(readFace(read, REST)).toBeNull();
  });
});

describe("[P4] with each success it says less", () => {
  const eased = (): void => {
    coaching = coachSaw(coaching, { see: "eased", chair: THEM });
    sees({}, 5);
  };

  test("first meaning and answer, then the meaning, then the signs alone, then nothing", () => {
    const need = en.cues.need.support.name;
    const fits = `“${en.cues.cue.support.name}”`;
    sees(face("support"), 4);
    expect(line()?.say).toContain(fits);
    eased();
    expect(coaching.learnt).toContain("answer");
    sees(face("support"), 4);
    expect(line()?.say).toContain(`ask for ${need}`);
    expect(line()?.say).not.toContain(fits);
    expect(line()?.act).toEqual({ do: "stay" });
    eased();
    sees(face("support"), 4);
    expect(line()?.say).toContain("What do the two ask for");
    expect(line()?.say).not.toContain(need);
    eased();
    sees(face("support"), 4);
    expect(line()?.say).not.toContain("See Tomo");
  });

  test("where the meaning alone was not enough the answer follows", () => {
    learnt("answer");
    sees(face("steadiness"), 4);
    expect(line()?.act).toEqual({ do: "stay" });
    sees(face("steadiness"), 9);
    expect(line()?.act).toEqual({ do: "cue", cue: FITTING_ANSWER.steadiness });
  });
});
