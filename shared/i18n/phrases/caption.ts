import type { Body } from "../../model/body.ts";
import { TUNE } from "../../model/numbers.ts";
import type { Focus, Glimpse, Sounding } from "../../model/perception.ts";
import type { ChairId } from "../../model/units.ts";
import type { Catalogue, Reader } from "../catalogue.ts";
import { CHANNELS, type Jump } from "../signs.ts";
import { signText } from "./sign.ts";

/** Share of a channel's range from which a sign is named. */
const SPEAKS = 0.3;
/**
 * Tone below which a part sounds dull, and roughness from which it is heard: little, as the ear
 * hears ratios. A clash that has rung for half its time reaches the striker as .09.
 */
const DULL = 0.34;
const ROUGH = 0.08;
/**
 * [P6] All that shows of the focused player, in one line: "clarinet: looks away, shoulders up,
 * breath quick". `most`: how many signs of the body it names, strongest first, so that it stays
 * readable at a glance; with 0 the breath is left out as well. `heard`: what is said of their
 * sound, "" for nothing. `jump`: what has just changed at once with a cue; it comes first.
 */
export function caption(
  focus: Focus,
  reader: Reader,
  most: number,
  heard = "",
  jump: Jump | null = null,
): string {
  const { texts, nameOf } = reader;
  const { captions, cues, roles } = texts;
  const seen: string[] = [gazeText(focus, reader)];
  if (focus.shownNeed) seen.push(captions.needs(cues.need[focus.shownNeed].name));
  if (focus.shownWish) seen.push(roles.wishSeen[focus.shownWish]);
  if (focus.cue) seen.push((focus.cueAtMe ? cues.atYou : cues.seen)[focus.cue]);
  if (jump !== null) seen.push(...jump.signs.map((sign) => captions.jump[sign][jump.end]));
  if (most > 0) {
    const bowed = looksBowed(focus.body);
    if (bowed) seen.push(captions.bowed);
    seen.push(
      ...bodyTexts(focus.body, texts, bowed ? most - 1 : most),
      // A breath that has just jumped is all that is told of breath.
      ...(jump === null ? breathTexts(focus, captions) : []),
    );
  }
  if (heard) seen.push(heard);
  return captions.of(nameOf(focus.chair), captions.list(seen));
}

/** [H15] What the corner of the eye sees of a player: "Jo: looks at you, moves". */
export const glimpse = (chair: ChairId, { gaze, moving }: Glimpse, reader: Reader): string => {
  const { captions } = reader.texts;
  const seen = [gazeText({ gaze }, reader), ...(moving ? [captions.moves] : [])];
  return captions.of(reader.nameOf(chair), captions.list(seen));
};

/**
 * Their pitch and timing against the others, as their strand shows it, and the change of their
 * tone: "sounds sharp and late, dull"; "" when together and clear. `away`: it sounds as torn away ([T7]).
 */
export function standing(
  { cents, ms }: Focus,
  { captions }: Catalogue,
  sounding: Sounding | null = null,
  away = false,
): string {
  const { pitch, time } = captions;
  const high = cents > TUNE.inTune ? pitch.sharp : cents < -TUNE.inTune ? pitch.flat : "";
  const late = ms > TUNE.together ? time.late : ms < -TUNE.together ? time.early : "";
  const tone = sounding === null ? "" : toneText(sounding, captions);
  const told = [both(high, late, captions), tone, away ? captions.tone.thin : ""].filter(Boolean);
  return told.length === 0 ? "" : captions.sounds(captions.list(told));
}

type Texts = Catalogue["captions"];

const both = (one: string, other: string, captions: Texts): string =>
  one && other ? captions.both(one, other) : one || other;

/** [R9] A dull tone comes from a split, roughness from a tear. */
function toneText({ tone, rough, volume }: Sounding, captions: Texts): string {
  if (volume < 0.12) return "";
  if (tone < DULL) return captions.tone.dull;
  return rough > ROUGH ? captions.tone.rough : "";
}

/** [R11] Eyes, head and shoulders all down, and nothing reaching out; longing looks the same ([P4]). */
const looksBowed = ({ eyes, head, shoulders, mouth, lean, openness }: Body): boolean =>
  Math.max(eyes, head, shoulders) < -SPEAKS && Math.max(mouth, lean, openness) < SPEAKS;

function gazeText({ gaze }: Pick<Focus, "gaze">, { texts, nameOf, me }: Reader): string {
  const says = texts.captions.gaze;
  if (gaze === "away" || gaze === "inward") return says[gaze];
  return gaze === me ? says.atYou : says.at(nameOf(gaze));
}

function bodyTexts(body: Body, texts: Catalogue, most: number): readonly string[] {
  const { captions } = texts;
  const said = CHANNELS.filter((channel) => Math.abs(body[channel]) >= SPEAKS)
    .sort((a, b) => Math.abs(body[b]) - Math.abs(body[a]))
    .slice(0, most)
    .map((channel) => signText(texts, { channel, end: body[channel] < 0 ? 0 : 1 }));
  if (body.flush > 0.4) said.push(captions.flushed);
  if (body.shake > 0.6) said.push(captions.shakes);
  return said;
}

function breathTexts({ body, breathing }: Focus, captions: Texts): readonly string[] {
  if (breathing) return [captions.longBreath];
  const { breathRate, breathDepth } = captions;
  const pace =
    body.breathRate >= 19 ? breathRate.quick : body.breathRate <= 12 ? breathRate.slow : "";
  const depth =
    body.breathDepth <= 0.25
      ? breathDepth.shallow
      : body.breathDepth >= 0.75
        ? breathDepth.deep
        : "";
  const how = both(pace, depth, captions);
  return how ? [captions.breath(how)] : [];
}
