/**
 * [C2] The visible body. Eight channels show a need ([P4]: no single one names it), the two
 * listening channels show the reaction to the playing of the looked-at chair ([A4]), the rest show
 * activation. Every number is what *one viewer* sees ([P5]), not the truth.
 */
export interface Body {
  /** −1 knit and low … +1 lifted at the inner ends. */
  readonly brow: number;
  /** −1 lids lowered … +1 wide open. */
  readonly eyes: number;
  /** −1 pressed, corners down … +1 soft, corners up. */
  readonly mouth: number;
  /** −1 bowed … +1 chin up. */
  readonly head: number;
  /** −1 leaning back … +1 leaning in. */
  readonly lean: number;
  /** −1 folded in … +1 open. */
  readonly openness: number;
  /** −1 dropped … +1 raised to the ears. */
  readonly shoulders: number;
  /** −1 limp, still … +1 busy, fidgeting. */
  readonly hands: number;
  /** Reaction to the pitch of the looked-at player: +1 "you are flat, come up" … −1 "you are sharp". */
  readonly listenPitch: number;
  /** Reaction to their timing: +1 "you are late, move on" … −1 "you are early". */
  readonly listenTime: number;
  /** Breaths a minute, 8 … 30. */
  readonly breathRate: number;
  /** 0 shallow … 1 deep. */
  readonly breathDepth: number;
  /** 0 … 1, cheeks. */
  readonly flush: number;
  /** 0 … 1, tremor; above .6 only when flooded. */
  readonly shake: number;
}

/** The channels that show a need ([P4]). */
export const SIGNATURE_CHANNELS = [
  "brow",
  "eyes",
  "mouth",
  "head",
  "lean",
  "openness",
  "shoulders",
  "hands",
] as const satisfies readonly (keyof Body)[];

export const BODY_CHANNELS = [
  ...SIGNATURE_CHANNELS,
  "listenPitch",
  "listenTime",
  "breathRate",
  "breathDepth",
  "flush",
  "shake",
] as const satisfies readonly (keyof Body)[];
