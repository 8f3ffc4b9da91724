import type { Body } from "../model/body.ts";
import type { Focus } from "../model/perception.ts";
import type { ChairId } from "../model/units.ts";
import { CHANNEL_WORDS } from "./body-words.ts";
import { CUE_AT_YOU, CUE_SEEN, NEED_WORDS } from "./cue-words.ts";

const CHANNELS = Object.keys(CHANNEL_WORDS) as (keyof typeof CHANNEL_WORDS)[];

/** Share of a channel's range that is worth a word. */
const SPEAKS = 0.3;
/** [T4] Within these one is in tune and together. */
const IN_TUNE_CENTS = 10;
const TOGETHER_MS = 30;

/**
 * [P6] All that shows of the chair one looks at, as one line: "clarinet: looks away, shoulders up,
 * breath quick". `nameOf` gives the word for a chair, "you" for the viewer's own; `most` is how many
 * signs of the body it may name, the strongest first, so that it stays one glance long.
 */
export function caption(
  focus: Focus,
  me: ChairId,
  nameOf: (chair: ChairId) => string,
  most: number,
): string {
  const seen: string[] = [gazeWords(focus, me, nameOf)];
  if (focus.shownNeed) seen.push(`needs ${NEED_WORDS[focus.shownNeed].name}`);
  if (focus.shownWish) seen.push(`would like it ${focus.shownWish}`);
  if (focus.cue) seen.push((focus.cueAtMe ? CUE_AT_YOU : CUE_SEEN)[focus.cue]);
  seen.push(...bodyWords(focus.body, most), ...breathWords(focus));
  return `${nameOf(focus.chair)}: ${seen.join(", ")}`;
}

/** How they stand against the others, as their strand shows it: "sounds sharp and late"; "" when together. */
export function standing({ cents, ms }: Focus): string {
  const pitch = cents > IN_TUNE_CENTS ? "sharp" : cents < -IN_TUNE_CENTS ? "flat" : "";
  const time = ms > TOGETHER_MS ? "late" : ms < -TOGETHER_MS ? "early" : "";
  const both = [pitch, time].filter(Boolean).join(" and ");
  return both && `sounds ${both}`;
}

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
