/** [R9] A split: a mask held too long. */
import { isMasking } from "../mask.ts";
import { DT, RUPTURE, SPLIT, ticks } from "../numbers.ts";
import { happen } from "../happen.ts";
import type { Split } from "../trouble.ts";
import type { Chair } from "../chair.ts";
import { chairAt, type Store } from "../world.ts";
import type { Timbre } from "./kind.ts";

const WEARS = DT / SPLIT.maskedFor;
const EASES = DT / SPLIT.maskEases;
const BREATH = ticks(SPLIT.breath);
const INWARD = ticks(SPLIT.inward);
const GROWS_AFTER = ticks(RUPTURE.growsAfter);
const GROWTH = RUPTURE.grows * DT;
const SOUND_FOLLOWS = DT / RUPTURE.soundFollows;
const SOUND_CLEARS = DT / SPLIT.soundClears;

/** What shows, what it amounts to, and how far it is mended. */
export function comeApart(store: Store): void {
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    wear(store, chair);
    if (chair.split !== null) mendWithin(store, chair, chair.split);
    const { split } = chair;
    const level = split === null ? 0 : split.severity * (SPLIT.soundAtStep[split.step] as number);
    chair.dull += (level - chair.dull) * (split === null ? SOUND_CLEARS : SOUND_FOLLOWS);
  }
}

/** The own tone goes dull and veiled, soon and never to silence, with a little roughness: everyone hears it. Changes `into`. */
export function dull(level: number, into: Timbre): void {
  const left = 1 - level;
  into.volume *= 1 - SPLIT.veils * (1 - left * left * left);
  into.tone -= SPLIT.tone * level;
  into.rough += SPLIT.rough * level;
}

function wear(store: Store, chair: Chair): void {
  if (!isMasking(chair)) {
    chair.mask = chair.mask > EASES ? chair.mask - EASES : 0;
    return;
  }
  chair.mask += WEARS;
  if (chair.mask < 1) return;
  chair.mask = 0;
  if (chair.split !== null) {
    deepen(chair.split);
    return;
  }
  const evidence = { tick: store.tick, what: "masked", by: chair.id, to: chair.id } as const;
  chair.split = { since: store.tick, severity: SPLIT.severity, step: 0, held: 0, evidence };
  store.tally.ruptures += 1;
  happen(store, { event: "split", chair: chair.id, evidence });
}

/** If the player masks again, the split deepens and its repair starts again. */
function deepen(split: Split): void {
  const deeper = split.severity + RUPTURE.again;
  split.severity = deeper < 1 ? deeper : 1;
  split.step = 0;
  split.held = 0;
}

/** Breathe, look inward, show the need. */
function mendWithin(store: Store, chair: Chair, split: Split): void {
  const tended = chair.breathing || chair.gaze === "inward";
  if (!tended && store.tick - split.since > GROWS_AFTER && split.severity < RUPTURE.growsTo) {
    split.severity += GROWTH;
  }
  switch (split.step) {
    case 0:
      split.held = chair.breathing ? split.held + 1 : 0;
      if (split.held >= BREATH) reach(store, chair, split, 1);
      break;
    case 1:
      split.held = chair.gaze === "inward" && store.tick >= chair.lands ? split.held + 1 : 0;
      if (split.held >= INWARD) reach(store, chair, split, 2);
      break;
    case 2:
      for (const given of store.moment.cues) {
        if (given.by === chair.id && given.cue === "showNeed") becomeWhole(store, chair, split);
      }
      break;
  }
}

function reach(store: Store, chair: Chair, split: Split, step: 1 | 2): void {
  split.step = step;
  split.held = 0;
  happen(store, { event: "splitStep", chair: chair.id, step });
}

function becomeWhole(store: Store, chair: Chair, split: Split): void {
  const seconds = (store.tick - split.since) / ticks(1);
  chair.split = null;
  store.tally.mended.push(seconds);
  happen(store, { event: "wholeAgain", chair: chair.id, seconds });
}
