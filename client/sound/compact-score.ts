/** Scores as numbers alone: a page fetches one before it plays, and that is a part of a first visit. */
import type { PartId } from "../../shared/pieces/index.ts";
import type { Note } from "./note.ts";
import type { Parts } from "./read-score.ts";

/** Of each part, for each note: the rest before it and its length, in beats, and its pitch. */
export type CompactScore = readonly (readonly [PartId, readonly number[]])[];

export const compact = (parts: Parts): CompactScore =>
  [...parts].map(([part, notes]) => {
    let end = 0;
    const numbers = notes.flatMap(({ beat, length, midi }) => {
      const rest = beat - end;
      end = beat + length;
      return [rest, length, midi];
    });
    return [part, numbers];
  });

export const expand = (score: CompactScore): Parts =>
  new Map(
    score.map(([part, numbers]) => {
      const notes: Note[] = [];
      let beat = 0;
      for (let i = 0; i < numbers.length; i += 3) {
        const [rest = 0, length = 0, midi = 0] = numbers.slice(i, i + 3);
        beat += rest;
        notes.push({ beat, length, midi });
        beat += length;
      }
      return [part, notes];
    }),
  );
