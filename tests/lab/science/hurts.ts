/**
 * E14: trust after five meetings to one hurt, and after four to five. Hurts are missed, misread,
 * glared at in turn.
 */
import { createWorld } from "../../../shared/model/consort.ts";
import { PACES, ticks } from "../../../shared/model/numbers.ts";
import { open } from "../../../shared/model/world.ts";
import type { Cue } from "../../../shared/model/cue.ts";
import { FITTING_ANSWER, type Need, NEEDS } from "../../../shared/model/cue.ts";
import { below, seedRng, uniform } from "../../../shared/model/rng.ts";
import { step } from "../../../shared/model/step.ts";
import { chairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";
import { mean } from "../interval.ts";
import { plainScore } from "../play.ts";
import { clearlyAbove, clearlyBelow, told } from "../row.ts";
import { column, type Experiment, share } from "./experiment.ts";

const PARTNER = chairId(1);
const MEETINGS = 60;
/** s between one need and the next. */
const APART = 20;
const HURTS = ["missed", "misread", "glare"] as const;
type Deed = "met" | (typeof HURTS)[number];

/** Change of the trust of chair 0 in its partner over events in random order, so many met to one hurt. */
function trustAfter(metToOneHurt: number, seed: number): number {
  const rng = seedRng(seed);
  const hurts = Math.round(MEETINGS / metToOneHurt);
  const deeds: Deed[] = Array.from({ length: MEETINGS }, (): Deed => "met");
  for (let k = 0; k < hurts; k++) deeds.push(HURTS[k % HURTS.length] as Deed);
  shuffle(deeds, rng);
  const score = { ...plainScore(APART * deeds.length + 1), hard: [] };
  const world = createWorld({ seed, chairs: 2, pace: "expert", score });
  const store = open(world);
  const [me] = store.chairs;
  for (const chair of store.chairs) chair.nextNeed = Number.MAX_SAFE_INTEGER;
  const answers: Need[] = NEEDS.filter((need) => need !== "space");
  const before = store.ties[1]?.trust ?? NaN;
  for (const deed of deeds) {
    const need = answers[below(rng, answers.length)] as Need;
    if (me !== undefined && deed !== "glare") {
      const { answerBy, lateBy } = PACES.expert;
      const now = store.tick;
      me.bid = {
        need,
        to: PARTNER,
        since: now,
        answerBy: now + ticks(answerBy),
        lateBy: now + ticks(lateBy),
        leak: 1,
        faint: false,
        told: false,
        worth: 1,
        met: false,
        until: 0,
      };
    }
    const cue = cueFor(deed, need);
    const at = TICKS_PER_SECOND * (1 + Math.floor(3 * uniform(rng)));
    for (let tick = 0; tick < APART * TICKS_PER_SECOND; tick++) {
      const due = cue !== null && tick === at;
      step(world, due ? [{ chair: PARTNER, command: { do: "cue", cue } }] : []);
      // A wrong answer has been a try; that none follows is another matter.
      if (due && deed === "misread" && me !== undefined) me.bid = null;
    }
  }
  return (store.ties[1]?.trust ?? NaN) - before;

  function cueFor(deed: Deed, need: Need): Cue | null {
    switch (deed) {
      case "met":
        return FITTING_ANSWER[need];
      case "misread":
        return need === "direction" ? "steady" : "lead";
      case "glare":
        return "glare";
      case "missed":
        return null;
    }
  }
}

function shuffle(deeds: Deed[], rng: ReturnType<typeof seedRng>): void {
  for (let k = deeds.length - 1; k > 0; k--) {
    const other = below(rng, k + 1);
    const deed = deeds[k] as Deed;
    deeds[k] = deeds[other] as Deed;
    deeds[other] = deed;
  }
}

export const hurts: Experiment = {
  trials: 24,
  short: 12,
  trial: (seed) => [trustAfter(5, seed), trustAfter(0.8, seed)],
  rows: (trials) => [
    clearlyAbove(
      "E14a",
      "trust over 60 meetings, five to a hurt, changes by",
      0,
      mean(column(trials, 0)),
    ),
    clearlyBelow(
      "E14b",
      "trust over 60 meetings, .8 to a hurt, changes by",
      0,
      mean(column(trials, 1)),
    ),
    told(
      "E14c",
      "five to a hurt: share of seeds in which trust rises",
      share(column(trials, 0), (change) => change > 0),
    ),
    told(
      "E14d",
      ".8 to a hurt: share of seeds in which trust falls",
      share(column(trials, 1), (change) => change < 0),
    ),
  ],
};
