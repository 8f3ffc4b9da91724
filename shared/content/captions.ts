import type { Body } from "../model/body.ts";
import { SOFT_CUES } from "../model/cue.ts";
import { TUNE } from "../model/numbers.ts";
import type { Focus, Sounding } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";
import { CHANNEL_WORDS } from "./body-words.ts";
import { CUE_AT_YOU, CUE_SEEN, NEED_WORDS } from "./cue-words.ts";
import { WISH_SEEN } from "./role-cards.ts";

const CHANNELS = Object.keys(CHANNEL_WORDS) as (keyof typeof CHANNEL_WORDS)[];

/** Share of a channel's range that is worth a word. */
const SPEAKS = 0.3;
/**
 * Tone below which a part sounds dull, and roughness from which it is heard: little, as the ear goes by
 * ratios. Of a clash half rung away whoever struck hears .09.
 */
const DULL = 0.34;
const ROUGH = 0.08;
/**
 * [P6] All that shows of the chair one looks at, as one line: "clarinet: looks away, shoulders up,
 * breath quick". `nameOf` gives the word for a chair, "you" for the viewer's own; `most` is how many
 * signs of the body it may name, the strongest first, so that it stays one glance long; with 0 the
 * breath is left out as well.
 */
export function caption(
  focus: Focus,
  me: ChairId,
  nameOf: (chair: ChairId) => string,
  most: number,
): string {
  const seen: string[] = [gazeWords(focus, me, nameOf)];
  if (focus.shownNeed) seen.push(`needs ${NEED_WORDS[focus.shownNeed].name}`);
  if (focus.shownWish) seen.push(WISH_SEEN[focus.shownWish]);
  if (focus.cue) seen.push((focus.cueAtMe ? CUE_AT_YOU : CUE_SEEN)[focus.cue]);
  if (looksPutOn(focus)) seen.push("and it looks put on");
  if (most === 0) return `${nameOf(focus.chair)}: ${seen.join(", ")}`;
  const bowed = looksAshamed(focus.body);
  if (bowed) seen.push("seems ashamed");
  seen.push(...bodyWords(focus.body, bowed ? most - 1 : most), ...breathWords(focus));
  return `${nameOf(focus.chair)}: ${seen.join(", ")}`;
}

/**
 * How they stand against the others, as their strand shows it, and what has happened to their tone:
 * "sounds sharp and late, dull"; "" when together and clear.
 */
export function standing({ cents, ms }: Focus, sounding: Sounding | null = null): string {
  const pitch = cents > TUNE.inTune ? "sharp" : cents < -TUNE.inTune ? "flat" : "";
  const time = ms > TUNE.together ? "late" : ms < -TUNE.together ? "early" : "";
  const off = [pitch, time].filter(Boolean).join(" and ");
  const told = [off, sounding === null ? "" : toneWord(sounding)].filter(Boolean).join(", ");
  return told && `sounds ${told}`;
}

/** [R9] A dull tone is heard of one who has come apart inside, roughness of one who is torn. */
function toneWord({ tone, rough, volume }: Sounding): string {
  if (volume < 0.12) return "";
  if (tone < DULL) return "dull";
  return rough > ROUGH ? "rough" : "";
}

/** [C4] A calm cue from a body that is not calm: a mask leaks. */
function looksPutOn({ cue, body }: Focus): boolean {
  if (cue === null || !SOFT_CUES.has(cue)) return false;
  return body.breathRate >= 17 || body.shake > 0.2 || body.flush > 0.3 || body.shoulders > 0.45;
}

/** [R11] Eyes, head and shoulders all down, and nothing that reaches out: who longs does that too ([P4]). */
const looksAshamed = ({ eyes, head, shoulders, mouth, lean, openness }: Body): boolean =>
  Math.max(eyes, head, shoulders) < -SPEAKS && Math.max(mouth, lean, openness) < SPEAKS;

function gazeWords(focus: Focus, me: ChairId, nameOf: (chair: ChairId) => string): string {
  if (focus.gaze === "away") return "looks away";
  if (focus.gaze === "inward") return "looks in";
  return focus.gaze === me ? "looks at you" : `looks at ${nameOf(focus.gaze)}`;
}

function bodyWords(body: Body, most: number): readonly string[] {
  const words = CHANNELS.filter((channel) => Math.abs(body[channel]) >= SPEAKS)
    .sort((a, b) => Math.abs(body[b]) - Math.abs(body[a]))
    .slice(0, most)
    .map((channel) => CHANNEL_WORDS[channel][body[channel] < 0 ? 0 : 1]);
  if (body.flush > 0.4) words.push("cheeks hot");
  if (body.shake > 0.6) words.push("trembles");
  return words;
}

function breathWords({ body, breathing }: Focus): readonly string[] {
  if (breathing) return ["takes a long breath"];
  const pace = body.breathRate >= 19 ? "quick" : body.breathRate <= 12 ? "slow" : "";
  const depth = body.breathDepth <= 0.25 ? "shallow" : body.breathDepth >= 0.75 ? "deep" : "";
  const both = [pace, depth].filter(Boolean).join(" and ");
  return both ? [`breath ${both}`] : [];
}
