import type { Refusal } from "../model/refusal.ts";

/** [A8] Why nothing happened, said to the one who tried. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  notPlaying: "The music is not sounding yet.",
  noSuchChair: "Nobody sits there.",
  thatIsYou: "That is your own chair. Look in instead.",
  lookAtSomeone: "Look at someone first: a cue needs a face.",
  eyesNotThereYet: "Your eyes are still on their way.",
  breathing: "You are breathing. Let go, then move.",
  notOnTheTable: "That is not part of this scene.",
  tooSoon: "Let your last cue land first.",
  noNeedToShow: "You need nothing just now.",
  nothingToOwn: "There is nothing here to own just now.",
  agreedAlready: "That is what you have agreed on already.",
  proposalInTheAir: "One proposal at a time: another is still in the air.",
  floorToOthers: "You have just proposed something. Leave others a moment to.",
  flooded: "Too much at once: your body did not follow. Breathe.",
  gatheredJustNow: "Everyone was gathered a moment ago.",
  outOfRange: "That is further than the bow can go.",
};
