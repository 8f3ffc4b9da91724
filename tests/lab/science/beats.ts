/** E8: beats counted in rendered audio, with the client's own voices and tuning. */
import { AT_EASE } from "../../../client/sound/ensemble.ts";
import type { InstrumentId } from "../../../shared/pieces/cast.ts";
import { envelope, excerpt, renderDry, strongest } from "../../sound/rendering.ts";
import { mean } from "../interval.ts";
import { near } from "../row.ts";
import { column, type Experiment } from "./experiment.ts";

const INSTRUMENTS: readonly InstrumentId[] = ["flute", "horn", "clarinet"];
/** s between two readings of loudness. */
const READING = 0.002;

/** Rate, Hz, at which the loudness of two voices at 440 Hz beats, the second `cents` off. */
async function beatsOf(instrument: InstrumentId, cents: number): Promise<number> {
  const sound = await renderDry([instrument, instrument], 7, (ensemble) => {
    ensemble.voices[1]?.stand({ ...AT_EASE, cents }, 0);
    for (const voice of ensemble.voices) voice.play(440, 0.3, 7);
  });
  const loudness = envelope(excerpt(sound, 1, 6.8), READING);
  const middle = loudness.reduce((sum, value) => sum + value, 0) / loudness.length;
  return strongest(
    loudness.map((value) => value - middle),
    1,
    15,
    1 / READING,
  );
}

export const beats: Experiment = {
  trials: INSTRUMENTS.length,
  short: 1,
  trial: async (seed) => [await beatsOf(INSTRUMENTS[seed % INSTRUMENTS.length] ?? "flute", 25)],
  rows: (trials) => [
    near(
      "E8",
      "beats between 440 Hz and 25 cents above it, rendered, Hz",
      6.4,
      0.05,
      mean(column(trials, 0)),
    ),
  ],
};
