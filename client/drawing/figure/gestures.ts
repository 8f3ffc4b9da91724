/** What each deliberate cue looks like: still, and in motion ([C2]). */
import type { Cue } from "../../../shared/model/cue.ts";
import { TAU, smoothstep } from "../geometry.ts";
import type { HandShape, Pose } from "./pose.ts";

export type Still = Omit<
  Pose,
  `right${string}` | `left${string}` | `breath${string}` | "stroke" | "shake" | "gazeX" | "turn"
>;

export interface Gesture {
  /** What the face and trunk do: each number replaces most of the body's own. */
  readonly body: Partial<Still>;
  /** The right hand leaves the instrument for this place; null leaves it playing. */
  readonly hand: readonly [x: number, y: number, turn: number, shape: HandShape] | null;
  /** Movement on top, t in seconds since the cue began, b in beats. */
  readonly move?: (
    t: number,
    b: number,
  ) => Partial<Record<"x" | "y" | "turn" | "nod" | "lean" | "brow" | "sway", number>>;
}

const beatOf = (b: number): number => b - Math.floor(b);
/** 1 on the beat, falling away: a conductor's ictus. */
const ictus = (b: number): number => (1 - beatOf(b)) ** 2;
/** 160 ms up, 240 ms down. */
const flash = (t: number): number => smoothstep(0, 0.16, t) * (1 - smoothstep(0.2, 0.44, t));
const once = (t: number, from: number, to: number): number => smoothstep(from, to, t);

export const GESTURES: Readonly<Record<Cue, Gesture>> = {
  // Showing the way: the hand shows it, brow and chin go along.
  comeUp: {
    body: {
      browInner: 0.5,
      browOuter: 0.75,
      lid: 1.02,
      nod: -0.5,
      mouthCurve: 0.4,
      lean: 0.15,
      openness: 0.5,
      tilt: 0,
    },
    hand: [-112, 128, -0.15, "offer"],
    move: (t) => ({ y: -58 * rise(t), nod: -0.16 * rise(t) }),
  },
  comeDown: {
    body: {
      browInner: 0.2,
      browOuter: -0.2,
      lid: 0.66,
      nod: 0.5,
      mouthCurve: 0.26,
      shoulders: -0.12,
      openness: 0.4,
      tilt: 0,
    },
    hand: [-66, 100, 0, "level"],
    move: (t) => ({ y: 70 * rise(t), nod: 0.16 * rise(t) }),
  },
  moveOn: {
    body: {
      browInner: 0.3,
      browOuter: 0.5,
      lid: 0.96,
      nod: 0.1,
      lean: 0.75,
      mouthCurve: 0.4,
      openness: 0.5,
      sway: 0.5,
      tilt: 0.2,
    },
    hand: [-78, 148, 1.35, "point"],
    move: (t) => ({
      x: 22 * Math.sin(t * TAU * 1.1),
      y: -16 * Math.cos(t * TAU * 1.1),
      sway: 0.12 * Math.sin(t * TAU * 1.1),
    }),
  },
  holdBack: {
    body: {
      browInner: 0.1,
      browOuter: 0.3,
      lid: 0.86,
      nod: -0.2,
      lean: -0.75,
      mouthCurve: 0.14,
      mouthPress: 0.25,
      openness: 0.2,
      sway: -0.45,
    },
    hand: [-88, 190, -0.15, "palm"],
    move: (t) => ({ y: 5 * Math.sin(t * TAU * 0.5) }),
  },
  // Answers.
  wait: {
    body: {
      lid: 0.56,
      lowerLid: 0.3,
      browInner: 0.16,
      browOuter: 0,
      mouthCurve: 0.42,
      mouthPress: 0,
      nod: 0.22,
      tilt: -0.3,
      lean: -0.15,
      shoulders: -0.1,
      openness: 0.45,
    },
    hand: [-74, 268, 0.2, "level"],
  },
  steady: {
    body: {
      lid: 0.86,
      browInner: 0.1,
      browOuter: 0.1,
      mouthCurve: 0.36,
      nod: 0,
      tilt: 0,
      lean: 0.1,
      shoulders: -0.08,
      openness: 0.35,
    },
    hand: [-70, 186, 0, "level"],
    move: (_t, b) => ({ y: 16 - 30 * Math.sin(Math.PI * beatOf(b)), nod: 0.2 * ictus(b) }),
  },
  support: {
    body: {
      lid: 0.8,
      lowerLid: 0.35,
      browInner: 0.62,
      browOuter: 0,
      mouthCurve: 0.52,
      nod: 0.2,
      tilt: 0.5,
      lean: 0.85,
      openness: 0.7,
      shoulders: 0,
    },
    hand: [-58, 214, -0.1, "offer"],
    move: (t) => ({ y: -20 * once(t, 0.1, 0.7) }),
  },
  makeRoom: {
    body: {
      lid: 0.9,
      browInner: 0.3,
      browOuter: 0.45,
      mouthCurve: 0.55,
      nod: 0.3,
      tilt: -0.45,
      lean: -0.7,
      openness: 1,
      shoulders: 0.02,
      sway: 0.35,
    },
    hand: [-104, 196, -0.5, "offer"],
    move: (t) => ({ x: -52 * once(t, 0.1, 0.6), y: -16 * once(t, 0.1, 0.6) }),
  },
  warm: {
    body: {
      lid: 0.76,
      lowerLid: 0.8,
      browInner: 0.32,
      browOuter: 0.36,
      mouthCurve: 1,
      mouthOpen: 0.42,
      mouthWidth: 1.12,
      mouthPress: 0,
      nod: -0.08,
      tilt: -0.4,
      lean: 0.55,
      openness: 0.9,
      shoulders: 0.08,
      flush: 0.35,
    },
    hand: [-136, 74, -0.15, "palm"],
    move: (t) => ({
      turn: 0.22 * Math.sin(t * TAU * 1.4) * (1 - once(t, 1.2, 1.8)),
      brow: 0.6 * flash(t),
    }),
  },
  lead: {
    body: {
      lid: 1,
      browInner: 0.35,
      browOuter: 0.72,
      mouthCurve: 0.42,
      nod: -0.35,
      tilt: 0.1,
      lean: 0.35,
      openness: 0.75,
      shoulders: 0.1,
    },
    hand: [-120, 116, 0.35, "point"],
    move: (_t, b) => ({ y: 34 * ictus(b) - 14, x: 8 * ictus(b), nod: 0.3 * ictus(b) }),
  },
  // Mending.
  nod: {
    body: {
      lid: 0.74,
      lowerLid: 0.3,
      browInner: 0.3,
      browOuter: 0.15,
      mouthCurve: 0.5,
      tilt: -0.1,
      lean: 0.25,
      openness: 0.4,
    },
    hand: null,
    move: (t) => ({
      nod: 0.62 * Math.max(0, Math.sin(t * TAU * 1.25)) * (1 - once(t, 1.7, 2.2)) + 0.16,
    }),
  },
  ask: {
    body: {
      lid: 1.04,
      lowerLid: 0.05,
      browInner: 0.85,
      browOuter: 0.62,
      mouthCurve: 0.1,
      mouthOpen: 0.2,
      mouthWidth: 0.8,
      mouthPress: 0,
      nod: -0.16,
      tilt: 0.78,
      lean: 0.6,
      openness: 0.55,
      shoulders: 0.14,
    },
    hand: [-88, 166, -0.2, "offer"],
    move: (t) => ({ y: -12 * once(t, 0.05, 0.4), brow: 0.3 * flash(t) }),
  },
  showNeed: {
    body: {
      lid: 0.9,
      browInner: 1,
      browOuter: -0.35,
      mouthCurve: -0.1,
      mouthOpen: 0.1,
      mouthWidth: 0.92,
      mouthPress: 0,
      nod: 0.06,
      tilt: -0.55,
      lean: 0.4,
      openness: 0.85,
      shoulders: 0.22,
      flush: 0.35,
    },
    hand: [-50, 128, -0.35, "offer"],
    move: (t) => ({ y: 34 * once(t, 0.25, 0.8), x: -26 * once(t, 0.25, 0.8) }),
  },
  ownIt: {
    body: {
      lid: 0.5,
      gazeY: 0.55,
      browInner: 0.78,
      browOuter: -0.15,
      mouthCurve: -0.08,
      mouthPress: 0.32,
      nod: 0.62,
      tilt: 0.2,
      lean: 0.2,
      openness: 0.2,
      shoulders: 0.08,
      flush: 0.5,
    },
    hand: [2, 110, 0.22, "heart"],
  },
  stop: {
    body: {
      lid: 0.92,
      lowerLid: 0.12,
      browInner: -0.2,
      browOuter: 0.24,
      mouthCurve: 0,
      mouthPress: 0.55,
      mouthOpen: 0,
      nod: -0.1,
      tilt: 0,
      lean: -0.1,
      openness: 0.6,
      shoulders: 0.08,
    },
    hand: [-82, 94, 0, "palm"],
  },
  gather: {
    body: {
      lid: 1.06,
      gazeY: -0.5,
      browInner: 0.45,
      browOuter: 0.65,
      mouthCurve: 0.45,
      mouthOpen: 0.26,
      mouthWidth: 0.9,
      nod: -0.6,
      tilt: 0,
      lean: 0,
      openness: 1,
      shoulders: 0.3,
    },
    hand: [-150, 30, -0.3, "palm"],
    move: (t) => ({ y: -26 * once(t, 0.1, 0.9) }),
  },
  // Edge.
  glare: {
    body: {
      lid: 0.58,
      lowerLid: 0.4,
      gazeY: -0.35,
      browInner: -1,
      browOuter: 0.3,
      mouthCurve: -0.36,
      mouthPress: 0.8,
      nod: 0.55,
      tilt: 0,
      lean: 0.8,
      shoulders: 0.55,
      openness: 0.2,
      flush: 0.5,
    },
    hand: null,
  },
  stab: {
    body: {
      lid: 1.05,
      browInner: -0.9,
      browOuter: 0.5,
      mouthCurve: -0.45,
      mouthOpen: 0.34,
      mouthWidth: 1.08,
      mouthPress: 0.2,
      nod: 0.3,
      tilt: 0.15,
      lean: 1,
      shoulders: 0.5,
      openness: 0.1,
      flush: 0.45,
    },
    hand: [-96, 120, 0.55, "point"],
    move: (t) => ({
      x: 44 * once(t, 0, 0.12) - 22 * once(t, 0.2, 0.7),
      y: 40 * once(t, 0, 0.12) - 22 * once(t, 0.2, 0.7),
      nod: 0.35 * flash(t),
    }),
  },
  impose: {
    body: {
      lid: 0.66,
      lowerLid: 0.2,
      browInner: -0.62,
      browOuter: 0.6,
      mouthCurve: -0.2,
      mouthPress: 0.65,
      nod: -0.58,
      tilt: 0,
      lean: 0.95,
      shoulders: 0.72,
      openness: 1,
    },
    hand: [-142, 132, 0.1, "fist"],
    move: (_t, b) => ({ y: 42 * ictus(b) - 12, lean: 0.1 * ictus(b) }),
  },
};

/** Up over half a second, and again: a lift that repeats while it is shown. */
function rise(t: number): number {
  const phase = (t % 1.3) / 1.3;
  return smoothstep(0, 0.5, phase) * (1 - smoothstep(0.82, 1, phase));
}
