/** How a body, its gaze and its cue are held. */
import type { Body } from "../../../shared/model/body.ts";
import type { Cue } from "../../../shared/model/cue.ts";
import { clamp, lerp } from "../geometry.ts";
import { applyGesture } from "./gesture.ts";
import type { HandShape, Pose } from "./pose.ts";

/** Everything that decides a pose. */
export interface Moment {
  readonly body: Body;
  /** Where they look on the viewer's screen, −1 … 1 from their own place; {0, 0} is at the viewer. */
  readonly gaze: { readonly x: number; readonly y: number };
  /** The cue, and how long it has been shown (ms). */
  readonly cue: Cue | null;
  readonly cueAge: number;
  /** Beats since the movement began, with the fraction: cues that beat time keep to it. */
  readonly beat: number;
  /** How much of a tear with the viewer shows on the face, 0 … 1: a torn face has no smile. */
  readonly torn: number;
  /** False while the instrument rests: before and after the music, and while breathing ([A3]). */
  readonly playing: boolean;
}

const up = (value: number): number => Math.max(0, value);

/** The pose a moment asks for, before easing. Pure. */
export function pose(moment: Moment): Pose {
  const { body, gaze, torn } = moment;
  const flooded = clamp((body.shake - 0.6) / 0.3, 0, 1);
  const worry = up(body.brow) * up(0.4 - body.mouth);
  const away = Math.hypot(gaze.x, gaze.y);
  const plain: Pose = {
    gazeX: clamp(gaze.x, -1, 1),
    gazeY: clamp(gaze.y - 0.15 * up(-body.head), -1, 1),
    lid: clamp(
      0.83 + (body.eyes > 0 ? 0.4 : 0.44) * body.eyes - 0.06 * up(body.mouth) + 0.12 * flooded,
      0.12,
      1.3,
    ),
    lowerLid: clamp(
      0.1 + 0.42 * (1 - torn) * up(body.mouth) + 0.18 * up(-body.brow) - 0.1 * up(body.eyes),
      0,
      1,
    ),
    browInner: clamp(0.06 + 0.9 * body.brow + 0.12 * up(body.eyes) + 0.2 * torn, -1, 1),
    browOuter: clamp(
      0.06 +
        0.45 * body.eyes -
        0.42 * worry -
        0.1 * up(-body.brow) +
        0.12 * up(body.head) -
        0.14 * torn,
      -1,
      1,
    ),
    browSkew: clamp(0.62 * body.listenPitch, -1, 1),
    mouthCurve: clamp(restingCurve(body.mouth, torn), -1, 1),
    mouthOpen: clamp(
      0.5 * flooded + 0.1 * up(body.eyes) * up(body.brow) + SOFT * torn * up(body.mouth),
      0,
      1,
    ),
    mouthWidth: 1 + 0.06 * body.mouth - 0.08 * flooded,
    mouthPress: clamp(0.7 * up(-body.mouth) * (1 - flooded), 0, 1),
    turn: clamp(0.72 * gaze.x, -1, 1),
    nod: clamp(-0.62 * body.head + 0.34 * gaze.y - 0.3 * body.listenPitch, -1, 1),
    tilt: clamp(
      -0.16 -
        0.5 * up(body.lean) * up(body.brow + 0.3) +
        0.55 * up(-body.shoulders) * up(body.brow) -
        0.2 * gaze.x * up(-body.openness),
      -1,
      1,
    ),
    lean: clamp(0.85 * body.lean + 0.4 * body.listenTime, -1, 1),
    sway: clamp(-0.12 + 0.42 * body.listenTime + 0.3 * gaze.x * away * up(-body.openness), -1, 1),
    shoulders: clamp(
      0.12 + (body.shoulders > 0 ? 0.82 : 0.42) * body.shoulders + 0.1 * flooded,
      -0.3,
      1.1,
    ),
    openness: clamp(body.openness, -1, 1),
    flush: clamp(body.flush, 0, 1),
    shake: clamp(body.shake, 0, 1),
    fidget: up(body.hands),
    limp: up(-body.hands),
    lowered: moment.playing ? 0 : 1,
    ...handsAtRest(body),
    breathRate: body.breathRate,
    breathDepth: body.breathDepth,
    breath: 0,
    stroke: 0,
  };
  if (moment.cue === null) return plain;
  return applyGesture(plain, moment.cue, moment.cueAge, moment.beat, torn);
}

/** How far soft lips part without a smile. */
const SOFT = 0.14;

/** Corners of the mouth: a little up at ease; torn they hang, and a smile becomes soft lips. */
function restingCurve(mouth: number, torn: number): number {
  const rest = lerp(0.14, -0.3, torn);
  const smiles = lerp(0.62, 0.02, Math.min(1, torn / SLIGHTEST));
  return rest + (mouth > 0 ? smiles : lerp(0.62, 0.5, torn)) * mouth;
}

/** From here on a torn face has no smile. */
const SLIGHTEST = 0.6;

/** Where empty hands go; a hand on an instrument ignores it (`free` 0). */
function handsAtRest(body: Body) {
  const folded = clamp(-body.openness, 0, 1);
  const open = clamp(body.openness, 0, 1);
  const wring = up(body.hands);
  const limp = up(-body.hands);
  const shape: HandShape =
    wring > 0.45 ? "fist" : folded > 0.5 ? "heart" : open > 0.62 && limp < 0.4 ? "offer" : "rest";
  const spread = 34 + 44 * open - 12 * folded + 34 * limp;
  const y = 262 - 40 * wring - 34 * folded - 12 * open + 34 * limp;
  const cross = folded > 0.5 && wring <= 0.45 ? 1 : 0;
  return {
    rightFree: 0,
    rightX: cross ? 62 : -spread,
    rightY: cross ? 150 : y,
    rightTurn: cross ? -0.3 : shape === "offer" ? -0.1 : 0.7 * wring - 0.9,
    rightShape: shape,
    leftFree: 0,
    leftX: cross ? -66 : spread,
    leftY: cross ? 208 : y + 6,
    leftTurn: cross ? 0.15 : shape === "offer" ? -0.1 : 0.7 * wring - 0.9,
    leftShape: shape,
  } as const;
}
