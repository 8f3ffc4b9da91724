/** What an ear expects of an instrument, whatever it plays: how loud, bright and rough its tones are by their height. */
import { OfflineAudioContext } from "node-web-audio-api";
import { Ensemble } from "../../../client/sound/ensemble.ts";
import { pitchHz } from "../../../client/sound/temperament.ts";
import type { InstrumentId } from "../../../shared/pieces/cast.ts";
import { recordedFor } from "../../fixtures/samples.ts";
import { samplesOf } from "../../sound/rendering.ts";
import { leastSquares } from "../regression.ts";
import { follow } from "./ear.ts";
import { HEARING_RATE } from "./scene.ts";

export interface Expected {
  /** By the height of a tone, as a MIDI number. */
  level(midi: number): number;
  bright(midi: number): number;
  rough(midi: number): number;
}

/** Tones of every third semitone that any part may have, s each. */
const TONES = Array.from({ length: 15 }, (_, k) => 40 + 3 * k);
const LASTS = 0.6;
const known = new Map<string, Promise<Expected>>();

/** Of its synthetic voice, or of its recorded one where there is one. */
export function expectedOf(instrument: InstrumentId, recorded: boolean): Promise<Expected> {
  const name = `${instrument} ${recorded}`;
  const found = known.get(name) ?? learn(instrument, recorded);
  known.set(name, found);
  return found;
}

async function learn(instrument: InstrumentId, recorded: boolean): Promise<Expected> {
  const seconds = TONES.length * LASTS + 1;
  const context = new OfflineAudioContext(2, seconds * HEARING_RATE, HEARING_RATE);
  const ensemble = new Ensemble(context, 7);
  ensemble.seat([instrument, instrument, instrument, instrument]);
  if (recorded) ensemble.lend(instrument, recordedFor(context, instrument));
  for (const [k, midi] of TONES.entries())
    ensemble.voices[1]?.play(pitchHz(midi), 0.3 + k * LASTS, 0.3 + (k + 1) * LASTS);
  const buffer = await context.startRendering();
  const voice = follow({ left: samplesOf(buffer, 0), right: samplesOf(buffer, 1) });
  const by = (values: readonly number[]) => {
    // Around the middle of the compass: plain powers of large numbers would lose their digits.
    const points = values.flatMap((value, f) => {
      const midi = voice.midi[f] ?? Number.NaN;
      return Number.isNaN(midi) ? [] : [[(midi - 60) / 12, value] as const];
    });
    const [a = 0, b = 0, c = 0] = leastSquares(
      points.map(([x]) => [1, x, x * x]),
      points.map(([, y]) => y),
      3,
    );
    return (midi: number) => {
      const x = (midi - 60) / 12;
      return a + b * x + c * x * x;
    };
  };
  return { level: by(voice.level), bright: by(voice.bright), rough: by(voice.rough) };
}
