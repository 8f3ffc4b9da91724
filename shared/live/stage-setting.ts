/** What the projector shows. */
export interface StageSetting {
  /** `auto`: chosen by the step; the join view before the first movement. */
  readonly shows: "auto" | "join" | "play" | "prebrief" | "end";
  /** One consort in focus; null: all of them. */
  readonly focus: number | null;
  readonly names: boolean;
  readonly light: boolean;
  /** The QR fills the picture. */
  readonly qr: boolean;
  readonly sound: boolean;
}

/** The initial setting. */
export const SHOWN_FIRST: StageSetting = {
  shows: "auto",
  focus: null,
  names: true,
  light: false,
  qr: false,
  sound: true,
};
