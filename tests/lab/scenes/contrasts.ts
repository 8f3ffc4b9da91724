/** What each scenario should show besides its objective: one way of playing it compared with another. */
import type { PlayerName } from "../lab-players.ts";
import type { Looked } from "./play.ts";

interface Side extends Looked {
  readonly who: PlayerName;
}

export interface Contrast {
  readonly claim: string;
  readonly of: Side;
  readonly to: Side;
  /** At least so many times as much, or so much more. */
  readonly times?: number;
  readonly more?: number;
}

const both = (
  claim: string,
  scene: number,
  figure: Looked["figure"],
  of: PlayerName,
  to: PlayerName,
  least: Pick<Contrast, "times" | "more">,
  options: Omit<Looked, "scene" | "figure"> = {},
): Contrast => ({
  claim,
  of: { who: of, scene, figure, ...options },
  to: { who: to, scene, figure, ...options },
  ...least,
});

/** By scenario. */
export const CONTRASTS: Readonly<Partial<Record<string, Contrast>>> = {
  "peek-a-boo": both(
    "A break pressed on is twice as long as one waited for.",
    0,
    "breakSec",
    "intruding",
    "attuned",
    { times: 2 },
  ),
  "small-signs": both(
    "Who reads gets more right at first than who waits for words.",
    0,
    "firstRight",
    "attuned",
    "noReading",
    { more: 0.3 },
  ),
  "couldnt-you-see": {
    claim: "With words, calls that hardly show are met.",
    of: { who: "fair", scene: 1, figure: "metShare" },
    to: { who: "fair", scene: 0, figure: "metShare" },
    more: 0.3,
  },
  "fine-thanks": both(
    "Who does not breathe first comes apart, face and feeling.",
    0,
    "splits",
    "noCalming",
    "attuned",
    { more: 0.8 },
  ),
  "three-old-habits": both(
    "Smiling it over leaves more behind than noticing and mending.",
    1,
    "residue",
    "makingNice",
    "attuned",
    { more: 0.05 },
  ),
  "two-wishes": both(
    "Waiting keeps what pulls two ways from tearing, or mends it.",
    0,
    "harmony",
    "attuned",
    "intruding",
    { more: 0.03 },
  ),
  "what-we-agreed": both(
    "A promise renewed brings all together; let go, it pulls apart.",
    0,
    "harmony",
    "attuned",
    "noRepair",
    { more: 0.03 },
  ),
  "this-far": both(
    "A limit is mended by who keeps contact, not by who strikes.",
    0,
    "harmony",
    "attuned",
    "fighting",
    { more: 0.05 },
  ),
  "gone-after-the-blow": both(
    "A blow is mended in time by who stays calm, not by who cannot pause.",
    0,
    "mended",
    "attuned",
    "fighting",
    { more: 0.3 },
    { tear: "hitAndRun", within: 30 },
  ),
  "smoothed-over": both(
    "Smiled at again, more is left of an old matter.",
    0,
    "residueLeft",
    "makingNice",
    "attuned",
    { more: 0.2 },
  ),
  "who-leads": both(
    "Calls for direction are met by who reads, not by who waits to be told.",
    0,
    "metShare",
    "attuned",
    "silent",
    { more: 0.3 },
    { need: "direction" },
  ),
  "late-guests": both(
    "A tired child is met by who reads it, not by who waits to be told.",
    0,
    "firstRight",
    "attuned",
    "noReading",
    { more: 0.3 },
  ),
  "crew-under-pressure": both(
    "Shown what cannot be heard from inside, all are better together.",
    0,
    "harmony",
    "attuned",
    "noShowing",
    { more: 0.05 },
  ),
  "all-apart": both(
    "Somebody has to stop first: else all stays apart.",
    0,
    "harmony",
    "attuned",
    "noRepair",
    { more: 0.1 },
  ),
};
