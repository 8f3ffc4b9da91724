import { desksFor, type Piece } from "../../shared/pieces/index.ts";
import type { Note } from "./note.ts";
import type { Parts } from "./read-score.ts";

/**
 * The notes of each chair for a whole movement of `beats`, the piece repeated; by chair, in order of
 * time.
 */
export function chairScores(
  piece: Piece,
  parts: Parts,
  chairs: number,
  beats: number,
): readonly (readonly Note[])[] {
  const perRound = piece.bars * piece.beatsPerBar;
  return desksFor(piece, chairs).map(({ part, octave }) => {
    const once = parts.get(part) ?? [];
    const all: Note[] = [];
    for (let start = 0; start < beats; start += perRound) {
      for (const note of once) {
        const beat = start + note.beat;
        if (beat >= beats) break;
        const length = Math.min(note.length, beats - beat);
        all.push({ beat, length, midi: note.midi + 12 * octave });
      }
    }
    return all;
  });
}
