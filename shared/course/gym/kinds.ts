/**
 * [Q13] What else the reading room asks, beside needs ([Q7]): each kind has a staircase of its own, and no levels. What
 * a round shows follows from the model's numbers, so that what is learnt here can be seen while playing.
 */
import { type Body, SIGNATURE_CHANNELS } from "../../model/body.ts";
import type { Cue } from "../../model/cue.ts";
import { ACTIVATION, BODY } from "../../model/numbers.ts";
import { SPLIT } from "../../model/rupture-numbers.ts";
import { below, gauss, type Rng, uniform } from "../../model/rng.ts";
import { BREATH, FLUSH, MOOD } from "../../model/signature.ts";
import { clamp, leakAt, NOISE, restless, type SeenFace, some } from "./round.ts";
import { MAX_X } from "./staircase.ts";

/**
 * way: which way does a face that listens to the player show? calm: is a calm sign meant, or a mask? whom: who asks
 * whom? down: who looks down, does that player need a break, or is it shame?
 */
export const KINDS = ["way", "calm", "whom", "down"] as const;
export type Kind = (typeof KINDS)[number];

/** Faces in the round of who asks whom. */
export const CIRCLE = 3;

const pairs = Array.from({ length: CIRCLE }, (_, who) =>
  Array.from({ length: CIRCLE }, (__, whom) => `${who}${whom}`).filter(
    (_pair, whom) => whom !== who,
  ),
).flat();

/** Every answer of a kind; in `whom` the index of the face that asks, and of the face that is asked. */
export const ANSWERS: Readonly<Record<Kind, readonly [string, string, ...string[]]>> = {
  way: ["comeUp", "comeDown", "moveOn", "holdBack"],
  calm: ["calm", "masked"],
  whom: pairs as [string, string, ...string[]],
  down: ["space", "shame"],
};

/** s for which a face shows it. In `calm` there are a part before the sign, the sign, and a part after it. */
export const SECONDS: Readonly<Record<Kind, number>> = { way: 4, calm: 6, whom: 5, down: 4 };

/** Where the eyes of a face are: at the player, at the face of that index, or lowered, and so far aside, −1 … 1. */
export type Eyes = "you" | { readonly at: number } | { readonly down: number };

export interface KindFace extends SeenFace {
  readonly eyes: Eyes;
  /** A sign that is given in the middle third, and the body meanwhile. */
  readonly sign: { readonly cue: Cue; readonly body: Body } | null;
}

export interface KindRound {
  readonly kind: Kind;
  readonly faces: readonly KindFace[];
  /** One of the answers of its kind. */
  readonly answer: string;
  /** Index of the face that it is about. */
  readonly asks: number;
}

/** Offsets in cents and in ms that a listening face shows, at the easiest and at the hardest. */
const OFF = { cents: [40, 8], ms: [107, 21] } as const;
/** Activation behind a mask, at the easiest and at the hardest; and of somebody who is calm, at most. */
const BEHIND = [0.95, ACTIVATION.strained + 0.01] as const;
const CALM = 0.3;
/** Shame at a leak of 1, in units of the model's: it then shows about as plainly as a need. */
const SHAME = 0.8;

/** How far aside somebody looks who needs a break, at a leak of 1: the ashamed look straight down. */
const ASIDE = 0.6;

/** From the easiest to the hardest, by the same share a step. */
const between = ([easy, hard]: readonly [number, number], x: number): number =>
  easy * (hard / easy) ** (x / MAX_X);

export function kindRound(rng: Rng, kind: Kind, x: number, persons: number): KindRound {
  const all = ANSWERS[kind];
  const answer = all[below(rng, all.length)] ?? all[0];
  const [first = 0, ...others] = some(rng, persons, CIRCLE);
  if (kind === "whom") return whomRound(rng, answer, x, [first, ...others]);
  const made = { way: wayFace, calm: calmFace, down: downFace }[kind](rng, answer, x);
  return { kind, faces: [{ person: first, ...made }], answer, asks: 0 };
}

type Made = Omit<KindFace, "person">;

/** [A4] In proportion to how far off one is, full at 30 cents or 80 ms. */
function wayFace(rng: Rng, answer: string, x: number): Made {
  const shown = (off: readonly [number, number], full: number): number =>
    BODY.wince * Math.min(1, between(off, x) / full);
  const pitch = shown(OFF.cents, BODY.winceCents);
  const time = shown(OFF.ms, BODY.winceMs);
  const body = restless(rng, null, x);
  const noise = (): number => (NOISE * BODY.winceNoise * gauss(rng)) / BODY.noise;
  const to: Partial<Record<string, [number, number]>> = {
    comeUp: [pitch, 0],
    comeDown: [-pitch, 0],
    moveOn: [0, time],
    holdBack: [0, -time],
  };
  const [listenPitch, listenTime] = to[answer] ?? [0, 0];
  return {
    body: {
      ...body,
      listenPitch: clamp(listenPitch + noise()),
      listenTime: clamp(listenTime + noise()),
    },
    eyes: "you",
    sign: null,
  };
}

/** [C4] A mask hides breath, cheeks and tremor: they jump when the sign begins, and back when it ends. */
function calmFace(rng: Rng, answer: string, x: number): Made {
  const activation = answer === "masked" ? between(BEHIND, x) : CALM * uniform(rng);
  const face = restless(rng, null, x);
  const inside = (share: number): Body => ({ ...face, ...stirred(rng, share * activation) });
  return {
    body: inside(1),
    eyes: "you",
    sign: { cue: "nod", body: inside(answer === "masked" ? SPLIT.maskLeaks : 1) },
  };
}

/** [R11] Both look down. A need for a break shows on brow, lean, openness and hands too, and looks aside; shame does not. */
function downFace(rng: Rng, answer: string, x: number): Made {
  const aside = (below(rng, 2) === 0 ? -1 : 1) * ASIDE * Math.min(1, leakAt(x));
  if (answer === "space")
    return { body: restless(rng, "space", x), eyes: { down: aside }, sign: null };
  const ashamed = SHAME * leakAt(x);
  const body: Record<keyof Body, number> = { ...restless(rng, null, x) };
  SIGNATURE_CHANNELS.forEach((channel, k) => {
    body[channel] = clamp(body[channel] + ashamed * (MOOD.shame[k] ?? 0));
  });
  body.flush = clamp(FLUSH.shame * ashamed);
  return { body, eyes: { down: 0 }, sign: null };
}

/** [N2] A face asks whoever it looks at. Of the others, who need nothing, one looks at somebody too. */
function whomRound(rng: Rng, answer: string, x: number, persons: readonly number[]): KindRound {
  const [asks = 0, asked = 1] = answer.split("").map(Number);
  const decoy = (asks + 1 + below(rng, CIRCLE - 1)) % CIRCLE;
  const need = (["closeness", "support", "steadiness", "recognition"] as const)[below(rng, 4)];
  const faces = persons.map((person, i): KindFace => {
    const body = restless(rng, i === asks ? (need ?? "closeness") : null, x);
    const others = persons.map((_, k) => k).filter((k) => k !== i);
    const eyes: Eyes =
      i === asks
        ? { at: asked }
        : i === decoy
          ? { at: others[below(rng, others.length)] ?? asks }
          : "you";
    return { person, body, eyes, sign: null };
  });
  return { kind: "whom", faces, answer, asks };
}

/** [C4] Breath, cheeks and tremor at that activation. */
function stirred(rng: Rng, activation: number): Partial<Body> {
  const { strained, flooded } = ACTIVATION;
  const over = Math.max(0, activation - strained) / (flooded - strained);
  return {
    breathRate: BREATH.calm + BREATH.stirs * activation + BREATH.own * gauss(rng),
    breathDepth: BREATH.deep - BREATH.shallows * activation,
    flush: Math.max(0, Math.min(1, FLUSH.stirs * (activation - FLUSH.from))),
    shake: Math.min(1, 0.6 * over),
  };
}
