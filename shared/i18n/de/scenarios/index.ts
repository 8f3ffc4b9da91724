/** Texts of the scenarios by id; loaded when a scene is chosen. */
import type { ScenarioId } from "../../../scenarios/data/index.ts";
import { allApart } from "./all-apart.ts";
import { couldntYouSee } from "./couldnt-you-see.ts";
import { crewUnderPressure } from "./crew-under-pressure.ts";
import { fineThanks } from "./fine-thanks.ts";
import { firstSteps } from "./first-steps.ts";
import { goneAfterTheBlow } from "./gone-after-the-blow.ts";
import { lateGuests } from "./late-guests.ts";
import { list } from "./list.ts";
import { outcomes } from "./outcomes.ts";
import { prebrief } from "../prebrief.ts";
import { peekABoo } from "./peek-a-boo.ts";
import { smallSigns } from "./small-signs.ts";
import { smoothedOver } from "./smoothed-over.ts";
import { thisFar } from "./this-far.ts";
import { threeOldHabits } from "./three-old-habits.ts";
import { twoWishes } from "./two-wishes.ts";
import { whatWeAgreed } from "./what-we-agreed.ts";
import { whoLeads } from "./who-leads.ts";

const words = {
  "first-steps": firstSteps,
  "peek-a-boo": peekABoo,
  "small-signs": smallSigns,
  "couldnt-you-see": couldntYouSee,
  "fine-thanks": fineThanks,
  "three-old-habits": threeOldHabits,
  "two-wishes": twoWishes,
  "what-we-agreed": whatWeAgreed,
  "this-far": thisFar,
  "gone-after-the-blow": goneAfterTheBlow,
  "smoothed-over": smoothedOver,
  "who-leads": whoLeads,
  "late-guests": lateGuests,
  "crew-under-pressure": crewUnderPressure,
  "all-apart": allApart,
} satisfies Record<ScenarioId, object>;

export const scenarios = { list, words, outcomes, prebrief };
