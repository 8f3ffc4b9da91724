/**
 * Eases a figure between the states that arrive 10 to 20 times a second, and gives it life: blinks,
 * breath, the bow's stroke, tremor. Pure: time and randomness come in, a new motion comes out.
 */
import { TAU, clamp } from "../geometry.ts";
import type { HandShape, Pose } from "./pose.ts";

type Numbers = { [K in keyof Pose]: Pose[K] extends number ? K : never }[keyof Pose];

interface Ease {
  /** How long a change takes to be nearly done, ms. */
  readonly ms: number;
  /** `out` starts at once; `inOut` gathers speed first. */
  readonly curve: "out" | "inOut";
  /** Waits behind the eyes, ms. */
  readonly lag: number;
}

const EYES: Ease = { ms: 250, curve: "out", lag: 0 };
const HEAD: Ease = { ms: 260, curve: "inOut", lag: 80 };
const BROW: Ease = { ms: 120, curve: "out", lag: 0 };
const MOUTH: Ease = { ms: 180, curve: "out", lag: 0 };
const TRUNK: Ease = { ms: 400, curve: "inOut", lag: 0 };
const HAND: Ease = { ms: 320, curve: "inOut", lag: 0 };
const SLOW: Ease = { ms: 900, curve: "out", lag: 0 };
/** Reduced motion: everything changes alike and soon. */
const FADE: Ease = { ms: 200, curve: "out", lag: 0 };

const EASES: Readonly<Record<Exclude<Numbers, "breath" | "stroke">, Ease>> = {
  gazeX: EYES,
  gazeY: EYES,
  lid: BROW,
  lowerLid: BROW,
  browInner: BROW,
  browOuter: BROW,
  browSkew: BROW,
  mouthCurve: MOUTH,
  mouthOpen: MOUTH,
  mouthWidth: MOUTH,
  mouthPress: MOUTH,
  turn: HEAD,
  nod: HEAD,
  tilt: HEAD,
  lean: TRUNK,
  sway: TRUNK,
  shoulders: TRUNK,
  openness: TRUNK,
  flush: SLOW,
  shake: SLOW,
  fidget: TRUNK,
  limp: TRUNK,
  lowered: HAND,
  rightFree: HAND,
  rightX: HAND,
  rightY: HAND,
  rightTurn: HAND,
  leftFree: HAND,
  leftX: HAND,
  leftY: HAND,
  leftTurn: HAND,
  breathRate: SLOW,
  breathDepth: SLOW,
};
const KEYS = Object.keys(EASES) as (keyof typeof EASES)[];

const BLINK_MS = 140;
/** A hand changes shape a little after it has set off. */
const SHAPE_MS = 120;

export interface Motion {
  /** What to draw now. */
  readonly pose: Pose;
  /** Eased values, their speeds (per second) and lagged targets, in the order of `KEYS`. */
  readonly values: readonly number[];
  readonly speeds: readonly number[];
  readonly lagged: readonly number[];
  readonly rightShape: Held;
  readonly leftShape: Held;
  /** ms since the motion began. */
  readonly clock: number;
  /** Breaths taken, with the fraction. */
  readonly breaths: number;
  /** `clock` at which the next blink begins. */
  readonly blinkAt: number;
}

interface Held {
  readonly shape: HandShape;
  /** ms that another shape has been asked for. */
  readonly waited: number;
}

export interface Pace {
  /** ms since the last call; long gaps (a hidden tab) count as a tenth of a second. */
  readonly dt: number;
  /** Where the bow should be, −1 frog … 1 tip. */
  readonly stroke: number;
  /** Uniform 0 … 1, for blinks. */
  readonly random: () => number;
  readonly reducedMotion: boolean;
}

/** A motion at rest in a pose. */
export function still(target: Pose, random: () => number): Motion {
  const values = KEYS.map((key) => target[key]);
  return {
    pose: target,
    values,
    speeds: values.map(() => 0),
    lagged: values,
    rightShape: { shape: target.rightShape, waited: 0 },
    leftShape: { shape: target.leftShape, waited: 0 },
    clock: 0,
    breaths: random(),
    blinkAt: nextBlink(0, random),
  };
}

const nextBlink = (clock: number, random: () => number): number => clock + 3000 + 3000 * random();

/** The next frame of a motion on its way to `target`. */
export function ease(motion: Motion, target: Pose, pace: Pace): Motion {
  const dt = clamp(pace.dt, 0, 100) / 1000;
  const values: number[] = [];
  const speeds: number[] = [];
  const lagged: number[] = [];
  KEYS.forEach((key, i) => {
    const how = pace.reducedMotion ? FADE : EASES[key];
    const before = motion.lagged[i] as number;
    const aim =
      how.lag > 0
        ? before + (target[key] - before) * (1 - Math.exp((-1000 * dt) / how.lag))
        : target[key];
    lagged.push(aim);
    const value = motion.values[i] as number;
    if (how.curve === "out") {
      const next = aim + (value - aim) * Math.exp((-3000 * dt) / how.ms);
      values.push(next);
      speeds.push(0);
      return;
    }
    // A critically damped spring, solved exactly, so that any frame rate gives the same path.
    const omega = 4740 / how.ms;
    const offset = value - aim;
    const push = (motion.speeds[i] as number) + omega * offset;
    const decay = Math.exp(-omega * dt);
    values.push(aim + (offset + push * dt) * decay);
    speeds.push((push - omega * (offset + push * dt)) * decay);
  });
  const clock = motion.clock + dt * 1000;
  const rightShape = hold(motion.rightShape, target.rightShape, dt);
  const leftShape = hold(motion.leftShape, target.leftShape, dt);
  const blinked = clock > motion.blinkAt + BLINK_MS;
  const eased = Object.fromEntries(KEYS.map((key, i) => [key, values[i]])) as unknown as Pose;
  const breaths = motion.breaths + (eased.breathRate / 60) * dt;
  const next = {
    values,
    speeds,
    lagged,
    rightShape,
    leftShape,
    clock,
    breaths,
    blinkAt: blinked ? nextBlink(clock, pace.random) : motion.blinkAt,
  };
  return { ...next, pose: alive(eased, next, pace) };
}

function hold(held: Held, asked: HandShape, dt: number): Held {
  if (asked === held.shape) return held.waited === 0 ? held : { shape: asked, waited: 0 };
  const waited = held.waited + dt * 1000;
  return waited >= SHAPE_MS ? { shape: asked, waited: 0 } : { shape: held.shape, waited };
}

/** Blink, breath, stroke, restless fingers and tremor on top of the eased pose. */
function alive(eased: Pose, motion: Omit<Motion, "pose">, pace: Pace): Pose {
  const { clock } = motion;
  const blink = clamp((clock - motion.blinkAt) / BLINK_MS, 0, 1);
  const open = 1 - Math.sin(Math.PI * blink);
  const lively = pace.reducedMotion ? 0 : 1;
  const tremor = lively * eased.shake * (Math.sin(clock * 0.071) + Math.sin(clock * 0.113));
  const stroke = pace.stroke * (1 - eased.lowered);
  return {
    ...eased,
    rightShape: motion.rightShape.shape,
    leftShape: motion.leftShape.shape,
    lid: eased.lid * open,
    stroke,
    breath: eased.breathDepth * Math.sin(TAU * motion.breaths),
    sway: eased.sway + 0.05 * tremor + 0.04 * lively * stroke,
    tilt: eased.tilt + 0.03 * tremor,
    fidget:
      eased.fidget *
      (lively ? 0.5 + 0.35 * Math.sin(clock * 0.013) + 0.15 * Math.sin(clock * 0.031) : 0.5),
  };
}
