/** `lab sound`: every piece as the page plays it, with its loudness, loudness range, peak and clicks. */
import { phrased } from "../../../client/sound/phrasing.ts";
import { pitchHz } from "../../../client/sound/temperament.ts";
import { TICK_MS } from "../../../shared/model/units.ts";
import { SEATING } from "../../../shared/pieces/cast.ts";
import { movementBeats, type Piece, PIECES } from "../../../shared/pieces/index.ts";
import { lendAll } from "../../fixtures/samples.ts";
import { notesFor } from "../../fixtures/scores.ts";
import { clicksIn, type Loudness, loudnessOf } from "../../sound/loudness.ts";
import { peak, render } from "../../sound/rendering.ts";
import { atMost, inside, type Row } from "../row.ts";

export const PIECE_IDS: readonly string[] = PIECES.map(({ id }) => id);

export interface SoundPlan {
  readonly seconds: number;
  /** Ids of pieces. */
  readonly only: readonly string[];
}

const CONSORTS = [
  { chairs: 2, recorded: false },
  { chairs: 4, recorded: false },
  { chairs: 8, recorded: false },
  { chairs: 12, recorded: false },
  // [S11] And with recorded voices, where there are any.
  { chairs: 4, recorded: true },
  { chairs: 12, recorded: true },
] as const;
/** What streaming services ask of quiet music, in LUFS, and what a phone's speaker still carries, in LU. */
const LOUDNESS = [-20, -16] as const;
const RANGE = [5, 9] as const;
/** Just below full scale. */
const PEAK = 0.97;
const LEAD = 0.1;
const TAIL = 1.5;

interface Found extends Loudness {
  readonly peak: number;
  readonly clicks: number;
}

/** Renders a movement of about `seconds`, as in tune and together as can be. */
export async function playPiece(
  piece: Piece,
  chairs: number,
  seconds: number,
  recorded = false,
): Promise<Found> {
  const beats = movementBeats(piece, seconds / 60);
  const beat = (piece.beatTicks * TICK_MS) / 1000;
  const instruments = SEATING.slice(0, chairs).map(({ instrument }) => instrument);
  const parts = phrased(piece, notesFor(piece, chairs, beats), beats);
  const { left, right } = await render(
    instruments,
    LEAD + beats * beat + TAIL,
    (ensemble, context) => {
      if (recorded) lendAll(ensemble, context);
      for (const [chair, notes] of parts.entries()) {
        for (const { midi, beat: at, length, touch } of notes) {
          const start = LEAD + at * beat;
          ensemble.voices[chair]?.play(pitchHz(midi), start, start + length * beat, touch);
        }
      }
    },
  );
  return {
    ...loudnessOf([left, right]),
    peak: Math.max(peak(left), peak(right)),
    clicks: clicksIn(left) + clicksIn(right),
  };
}

export async function sound(
  { seconds, only }: SoundPlan,
  tell: (done: number, of: number) => void = () => {},
): Promise<readonly Row[]> {
  const pieces = PIECES.filter(({ id }) => only.includes(id));
  const rows: Row[] = [];
  for (const [nth, piece] of pieces.entries()) {
    for (const [k, { chairs, recorded }] of CONSORTS.entries()) {
      const found = await playPiece(piece, chairs, seconds, recorded);
      const voices = recorded ? ", recorded" : "";
      const row = (what: string): string => `${piece.id}, ${chairs} chairs${voices}: ${what}`;
      const one = (measured: number) => ({ measured, low: measured, high: measured });
      rows.push(
        inside("S3a", row("loudness, LUFS"), LOUDNESS, one(found.integrated)),
        inside("S3b", row("loudness range, LU"), RANGE, one(found.range)),
        atMost("S3c", row("peak"), PEAK, one(found.peak)),
        atMost("S3d", row("clicks"), 0, one(found.clicks)),
      );
      tell(nth * CONSORTS.length + k + 1, pieces.length * CONSORTS.length);
    }
  }
  return rows;
}
