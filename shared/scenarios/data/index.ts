/** The data of the scenarios that come with the game: without texts, and unchecked. */
import { allApart } from "./all-apart.ts";
import { couldntYouSee } from "./couldnt-you-see.ts";
import { crewUnderPressure } from "./crew-under-pressure.ts";
import { fineThanks } from "./fine-thanks.ts";
import { firstSteps } from "./first-steps.ts";
import { goneAfterTheBlow } from "./gone-after-the-blow.ts";
import { lateGuests } from "./late-guests.ts";
import { peekABoo } from "./peek-a-boo.ts";
import { smallSigns } from "./small-signs.ts";
import { smoothedOver } from "./smoothed-over.ts";
import { thisFar } from "./this-far.ts";
import { threeOldHabits } from "./three-old-habits.ts";
import { twoWishes } from "./two-wishes.ts";
import { whatWeAgreed } from "./what-we-agreed.ts";
import { whoLeads } from "./who-leads.ts";

export const DATA = [
  firstSteps,
  peekABoo,
  smallSigns,
  couldntYouSee,
  fineThanks,
  threeOldHabits,
  twoWishes,
  whatWeAgreed,
  thisFar,
  goneAfterTheBlow,
  smoothedOver,
  whoLeads,
  lateGuests,
  crewUnderPressure,
  allApart,
] as const;

export type ScenarioId = (typeof DATA)[number]["id"];
