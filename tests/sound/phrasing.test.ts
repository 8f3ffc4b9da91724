import { describe, expect, test } from "vitest";
import { phrased } from "../../client/sound/phrasing.ts";
import { movementBeats, pieceById, PIECES } from "../../shared/pieces/index.ts";
import { notesFor } from "../fixtures/scores.ts";
import { decibels } from "./rendering.ts";

const movementOf = (id: string) => {
  const piece = pieceById(id);
  const beats = movementBeats(piece, 2);
  const plain = notesFor(piece, 4, beats);
  return { piece, beats, plain, played: phrased(piece, plain, beats) };
};

describe.each(PIECES.map(({ id }) => id))("[S4] %s", (id) => {
  const { piece, beats, plain, played } = movementOf(id);
  const last = beats - piece.beatsPerBar;

  test("is on the beat until the last bar, which slows down for all", () => {
    for (const [chair, notes] of played.entries()) {
      const written = plain[chair]!;
      expect(notes.map(({ midi }) => midi)).toEqual(written.map(({ midi }) => midi));
      for (const [nth, { beat, length }] of notes.entries()) {
        const { beat: on, length: whole } = written[nth]!;
        if (on + whole <= last) expect([beat, length]).toEqual([on, whole]);
        else expect(beat + length).toBeGreaterThan(on + whole);
        const next = notes[nth + 1];
        if (next !== undefined) expect(beat + length).toBeLessThanOrEqual(next.beat + 1e-9);
      }
    }
    const ends = played.map((notes) => notes.at(-1)!.beat + notes.at(-1)!.length);
    expect(Math.max(...ends)).toBeCloseTo(beats + 0.5, 5);
  });

  test("swells and falls for all parts alike, by 13 dB at most", () => {
    const byBeat = new Map<number, number[]>();
    for (const { beat, touch } of played.flat()) {
      const db = decibels(touch.level);
      expect(Math.abs(db)).toBeLessThan(15);
      byBeat.set(beat, [...(byBeat.get(beat) ?? []), db]);
    }
    for (const levels of byBeat.values())
      expect(Math.max(...levels) - Math.min(...levels)).toBeLessThanOrEqual(1);
    const all = [...byBeat.values()].flat();
    expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(5);
  });

  test("breathes where sections end, and tapers there", () => {
    const ends = new Set(piece.closes.map((close) => close * piece.beatsPerBar));
    const perRound = piece.bars * piece.beatsPerBar;
    let breaths = 0;
    for (const { beat, length, touch } of played.flat()) {
      if (!ends.has((beat + length) % perRound || perRound)) continue;
      breaths += 1;
      expect(touch.breath).toBeGreaterThan(0.1);
      expect(touch.release).toBeGreaterThan(1);
    }
    expect(breaths).toBeGreaterThan(0);
  });
});

test("the same movement is phrased alike everywhere", () => {
  expect(movementOf("folia").played).toEqual(movementOf("folia").played);
});
