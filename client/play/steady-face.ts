/**
 * [P6] What shows of the focused player, steady enough to be read: averaged over a second and a
 * half, each sign with a higher threshold to appear and a lower one to disappear, and removed
 * before its opposite is said.
 */
import { BODY_CHANNELS, type Body } from "../../shared/model/body.ts";
import type { Focus, Perception, Sounding } from "../../shared/model/perception.ts";
import { cents, type ChairId, millis, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { SEEING, TUNE } from "../../shared/model/numbers.ts";
import { type Contact, contactsOf } from "../sound/contact.ts";

/** s over which what is seen and heard is averaged. */
const AVERAGE = 1.5;
/** s a sign must last to be told, and for which it stays away before its opposite. */
const STANDS = 0.9;
const PAUSE = 4;
/** s a glance must last to be told. */
const GLANCE = 0.6;

/** Where a sign appears, on either side of `rest`, and the share of that at which it disappears. */
interface Threshold {
  readonly rest: number;
  readonly on: number;
}
const GOES = 0.6;

/** Share of the noise of seeing left in a mean over that time. */
const SEEN = Math.sqrt(SEEING.fades / (SEEING.fades + AVERAGE));
const CHANNEL: Threshold = { rest: 0, on: 0.3 };
const THRESHOLDS = {
  ...Object.fromEntries(BODY_CHANNELS.map((channel) => [channel, CHANNEL])),
  breathRate: { rest: 15.5, on: 3.5 },
  breathDepth: { rest: 0.5, on: 0.25 },
  flush: { rest: 0, on: 0.4 },
  shake: { rest: 0, on: 0.6 },
  cents: { rest: 0, on: TUNE.inTune + SEEN * SEEING.cents },
  ms: { rest: 0, on: TUNE.together + SEEN * SEEING.ms },
  tone: { rest: 0.6, on: 0.26 },
  rough: { rest: 0, on: 0.08 },
  away: { rest: 0, on: 0.35 },
} as Readonly<Record<Sign, Threshold>>;
type Sign = keyof Body | "cents" | "ms" | "tone" | "rough" | "away";
const SIGNS = Object.keys(THRESHOLDS) as Sign[];

type Side = -1 | 0 | 1;

/** One sign: its average, and what is told of it; its rest while it is not told. */
interface Shown {
  readonly mean: number;
  readonly told: number;
  /** The side told; before that, its present side, and since when. */
  readonly side: Side;
  readonly leans: Side;
  readonly since: number;
  /** The side last told, and the tick it was removed. */
  readonly last: Side;
  readonly gone: number;
}

export interface SteadyFace {
  readonly chair: ChairId | null;
  readonly tick: number;
  readonly signs: Readonly<Partial<Record<Sign, Shown>>>;
  readonly gaze: Focus["gaze"];
  /** Where the eyes are now, and since when. */
  readonly glance: Focus["gaze"];
  readonly glanceSince: number;
  /** What is told: the face as it may be put into words. */
  readonly focus: Focus | null;
  readonly sounding: Sounding | null;
  /** [T7] Sounds as one that is torn away from the player. */
  readonly away: boolean;
}

export const NO_FACE: SteadyFace = {
  chair: null,
  tick: 0,
  signs: {},
  gaze: "away",
  glance: "away",
  glanceSince: 0,
  focus: null,
  sounding: null,
  away: false,
};

/** Follows the focused face from one perception to the next. A new face starts at its present values. */
export function steady(before: SteadyFace, now: Perception): SteadyFace {
  const { focus, tick } = now;
  if (focus === null) return { ...NO_FACE, tick };
  const sounding = now.sounding[focus.chair] ?? null;
  const contact = contactsOf(now)[focus.chair] ?? 0;
  const same = before.chair === focus.chair;
  const share = same ? Math.min(1, (tick - before.tick) / TICKS_PER_SECOND / AVERAGE) : 1;
  const signs = Object.fromEntries(
    SIGNS.map((sign) => {
      const value = valueOf(sign, focus, sounding, contact);
      return [
        sign,
        follow(same ? before.signs[sign] : undefined, THRESHOLDS[sign], value, share, tick),
      ];
    }),
  ) as Record<Sign, Shown>;
  const glanceSince = same && before.glance === focus.gaze ? before.glanceSince : tick;
  const lasts = (tick - glanceSince) / TICKS_PER_SECOND >= GLANCE;
  const gaze = !same || lasts ? focus.gaze : before.gaze;
  const body = Object.fromEntries(
    BODY_CHANNELS.map((one) => [one, signs[one].told]),
  ) as unknown as Body;
  return {
    chair: focus.chair,
    tick,
    signs,
    gaze,
    glance: focus.gaze,
    glanceSince,
    focus: { ...focus, gaze, body, cents: cents(signs.cents.told), ms: millis(signs.ms.told) },
    sounding: sounding && { ...sounding, tone: signs.tone.told, rough: signs.rough.told },
    away: signs.away.told > 0,
  };
}

function valueOf(sign: Sign, focus: Focus, sounding: Sounding | null, contact: Contact): number {
  switch (sign) {
    case "away":
      return Math.max(0, -contact);
    case "cents":
    case "ms":
      return focus[sign];
    case "tone":
    case "rough":
      return sounding?.[sign] ?? THRESHOLDS[sign].rest;
    default:
      return focus.body[sign];
  }
}

function follow(
  old: Shown | undefined,
  { rest, on }: Threshold,
  value: number,
  share: number,
  tick: number,
): Shown {
  if (old === undefined) {
    const side = sideOf(value - rest, on);
    const told = side === 0 ? rest : value;
    return { mean: value, told, side, leans: side, since: tick, last: side, gone: tick };
  }
  const mean = old.mean + (value - old.mean) * share;
  const leans = sideOf(mean - rest, on);
  const since = leans === old.leans ? old.since : tick;
  if (old.side !== 0) {
    // What is told stays in its order, so that signs do not change places with every breath.
    if ((mean - rest) * old.side > GOES * on) return { ...old, mean, leans, since };
    return { mean, told: rest, side: 0, leans, since, last: old.side, gone: tick };
  }
  const seconds = (from: number): number => (tick - from) / TICKS_PER_SECOND;
  const opposed = leans === -old.last && seconds(old.gone) < PAUSE;
  if (leans === 0 || opposed || seconds(since) < STANDS) return { ...old, mean, leans, since };
  return { ...old, mean, told: mean, side: leans, leans, since };
}

const sideOf = (off: number, on: number): Side => (off >= on ? 1 : off <= -on ? -1 : 0);
