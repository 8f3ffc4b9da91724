/** [A8] Why a command changed nothing. Each code has a sentence for players in the message catalogue. */
export const REFUSALS = [
  /** The movement is not playing. */
  "notPlaying",
  /** [Z2] The simulation is paused. */
  "standsStill",
  /** [Z1] A bot plays that chair until the facilitator undoes it. */
  "setDown",
  /** There is no such chair. */
  "noSuchChair",
  /** A player cannot look at themselves; they look inward instead. */
  "thatIsYou",
  /** A cue needs somebody to look at. */
  "lookAtSomeone",
  /** The eyes are still on their way. */
  "eyesNotThereYet",
  /** Breathing: no cues, no bow. */
  "breathing",
  /** [J2] It is not on the table in this scene. */
  "notOnTheTable",
  /** [A9] They have just said stop. */
  "theySaidStop",
  /** [A10] Two edge acts have reached them lately: no more now. */
  "enoughForThem",
  /** The last cue is still in the air. */
  "tooSoon",
  /** There is no need to show. */
  "noNeedToShow",
  /** There is nothing between the two, or in the player, to own. */
  "nothingToOwn",
  /** It is agreed so already. */
  "agreedAlready",
  /** Another proposal is still open. */
  "proposalInTheAir",
  /** Nobody accepted the player's proposals: others may propose now. */
  "floorToOthers",
  /** Flooded: the cue failed ([V2]). */
  "flooded",
  /** The consort has just been gathered. */
  "gatheredJustNow",
  /** Not a number, or out of range. */
  "outOfRange",
] as const;

export type Refusal = (typeof REFUSALS)[number];
