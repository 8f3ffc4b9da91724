/** What a figure is drawn from. */
export type HandShape =
  | "rest"
  | "offer"
  | "heart"
  | "palm"
  | "level"
  | "fist"
  | "point"
  | "bow"
  | "neck"
  | "pluck"
  | "tube";

/**
 * The numbers a figure is drawn from. All but the two shapes ease between states. `right` means the
 * player's right, at the viewer's left.
 */
export interface Pose {
  /** −1 … 1, iris; right and down are positive. */
  readonly gazeX: number;
  readonly gazeY: number;
  /** 0 shut, .82 at rest, above 1.1 wide … 1.3. */
  readonly lid: number;
  /** 0 … 1, the lower lid's squeeze in a smile. */
  readonly lowerLid: number;
  /** −1 … 1, up is positive. */
  readonly browInner: number;
  readonly browOuter: number;
  /** −1 … 1, lifts the right eye's brow (viewer's right) and lowers the other. */
  readonly browSkew: number;
  /** −1 … 1, corners. */
  readonly mouthCurve: number;
  /** 0 … 1. */
  readonly mouthOpen: number;
  /** .8 … 1.2. */
  readonly mouthWidth: number;
  /** 0 … 1, thins the lips. */
  readonly mouthPress: number;
  /** −1 … 1, to the viewer's right. */
  readonly turn: number;
  /** −1 chin up … 1 bowed. */
  readonly nod: number;
  /** −1 … 1, to the viewer's right. */
  readonly tilt: number;
  /** −1 back … 1 in. */
  readonly lean: number;
  /** −1 … 1, sideways from the seat. */
  readonly sway: number;
  /** −.3 dropped … 1.1 at the ears. */
  readonly shoulders: number;
  /** −1 folded … 1 open. */
  readonly openness: number;
  /** 0 … 1. */
  readonly flush: number;
  readonly shake: number;
  /** 0 … 1, restless fingers. */
  readonly fidget: number;
  /** 0 … 1, hanging wrists. */
  readonly limp: number;
  /** 0 playing … 1 instrument lowered. */
  readonly lowered: number;
  /** 0 on the instrument … 1 at the place given. */
  readonly rightFree: number;
  readonly rightX: number;
  readonly rightY: number;
  readonly rightTurn: number;
  readonly rightShape: HandShape;
  readonly leftFree: number;
  readonly leftX: number;
  readonly leftY: number;
  readonly leftTurn: number;
  readonly leftShape: HandShape;
  /** Breaths a minute, and 0 shallow … 1 deep. */
  readonly breathRate: number;
  readonly breathDepth: number;
  /** −1 out … 1 in: the chest now, depth included. */
  readonly breath: number;
  /** −1 frog … 1 tip: where the bow stands now (breath pulse for winds, pluck for the lute). */
  readonly stroke: number;
}
