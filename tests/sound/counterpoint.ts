/** What a teacher of four-part writing would mark: clashes, parallels, crossings, bare chords. */
import type { PartId, Piece } from "../../shared/pieces/index.ts";
import { partsOf } from "../fixtures/scores.ts";
import type { Note } from "../../client/sound/note.ts";

export interface Verticality {
  readonly beat: number;
  /** By part, null where it rests. */
  readonly midi: readonly (number | null)[];
  /** By part, whether the note begins here. */
  readonly struck: readonly boolean[];
}

export interface Reading {
  readonly parts: readonly PartId[];
  readonly lines: readonly (readonly Note[])[];
  /** One for every half beat. */
  readonly grid: readonly Verticality[];
}

export function read(piece: Piece, only?: readonly PartId[]): Reading {
  const all = partsOf(piece);
  const parts = [...all.keys()].filter((part) => only?.includes(part) ?? true);
  const lines = parts.map((part) => all.get(part) ?? []);
  const grid: Verticality[] = [];
  for (let half = 0; half < piece.bars * piece.beatsPerBar * 2; half++) {
    const beat = half / 2;
    const here = lines.map((line) => line.find((n) => n.beat <= beat && beat < n.beat + n.length));
    grid.push({
      beat,
      midi: here.map((n) => n?.midi ?? null),
      struck: here.map((n) => n?.beat === beat),
    });
  }
  return { parts, lines, grid };
}

/** Seconds, sevenths, tritones between any two parts, and fourths above the lowest. */
export function clashes({ midi }: Verticality): boolean {
  const notes = midi.filter((m) => m !== null);
  const lowest = Math.min(...notes);
  return notes.some((a, i) =>
    notes.slice(i + 1).some((b) => {
      const interval = Math.abs(a - b) % 12;
      if ([1, 2, 10, 11].includes(interval)) return true;
      if (interval === 6) return Math.min(a, b) === lowest;
      return interval === 5 && Math.min(a, b) === lowest;
    }),
  );
}

export interface Parallel {
  readonly beat: number;
  readonly between: readonly [PartId, PartId];
  readonly interval: 0 | 7;
}

/** Two parts moving the same way from one fifth or octave to the next. */
export function parallels({ parts, grid }: Reading): readonly Parallel[] {
  const found: Parallel[] = [];
  for (const [at, now] of grid.entries()) {
    const before = grid[at - 1];
    if (before === undefined) continue;
    for (let a = 0; a < parts.length; a++) {
      for (let b = a + 1; b < parts.length; b++) {
        const [a0, b0, a1, b1] = [before.midi[a], before.midi[b], now.midi[a], now.midi[b]];
        if (a0 == null || b0 == null || a1 == null || b1 == null) continue;
        if (a0 === a1 || b0 === b1) continue;
        const [was, is] = [Math.abs(a0 - b0) % 12, Math.abs(a1 - b1) % 12];
        const sameWay = Math.sign(a1 - a0) === Math.sign(b1 - b0);
        if (was === is && (is === 0 || is === 7) && sameWay) {
          found.push({ beat: now.beat, between: [parts[a]!, parts[b]!], interval: is });
        }
      }
    }
  }
  return found;
}

/** Bars with a clash on a strong beat (the first and the third of four). */
export function dissonantBars(piece: Piece, reading: Reading): readonly number[] {
  const bars = new Set<number>();
  for (const chord of reading.grid) {
    const inBar = chord.beat % piece.beatsPerBar;
    if (inBar % 2 === 0 && clashes(chord)) bars.add(Math.floor(chord.beat / piece.beatsPerBar));
  }
  return [...bars].sort((x, y) => x - y);
}
