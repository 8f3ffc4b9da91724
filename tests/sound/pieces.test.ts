import { describe, expect, test } from "vitest";
import { notesFor, partsOf } from "../fixtures/scores.ts";
import { compact, expand } from "../../client/sound/compact-score.ts";
import { readScore } from "../../client/sound/read-score.ts";
import { SCORES } from "../../shared/pieces/scores/index.ts";
import { INSTRUMENTS, SEATING, type InstrumentId } from "../../shared/pieces/cast.ts";
import {
  desksFor,
  marksFor,
  marksOver,
  minutesOf,
  pieceById,
  PIECES,
} from "../../shared/pieces/index.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { mostHeard } from "./sections.ts";
import { dissonantBars, parallels, read } from "./counterpoint.ts";

/** Sounding compass on the real instruments, as pitches (69 is A at 440 Hz). */
const COMPASS: Readonly<Record<InstrumentId, readonly [number, number]>> = {
  violin: [55, 100],
  viola: [48, 84],
  cello: [36, 76],
  viol: [38, 81],
  flute: [60, 96],
  clarinet: [50, 91],
  oboe: [58, 91],
  horn: [41, 77],
  lute: [36, 72],
};

describe.each(PIECES)("$id", (piece) => {
  const perRound = piece.bars * piece.beatsPerBar;

  test("every part fills exactly the bars the marks speak of", () => {
    const lines = [...partsOf(piece).values()];
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) {
      const last = line.at(-1)!;
      expect(last.beat + last.length).toBe(perRound);
      for (const [i, note] of line.entries()) {
        const next = line[i + 1];
        if (next !== undefined) expect(note.beat + note.length).toBeLessThanOrEqual(next.beat);
      }
    }
  });

  test("the parts are led well: no parallel fifths or octaves within a strain", () => {
    const inStrains = parallels(read(piece)).filter(
      ({ beat }) => !piece.closes.includes(beat / piece.beatsPerBar),
    );
    expect(inStrains).toEqual([]);
  });

  test("[D2] the marked bars are exactly those whose strong beats clash", () => {
    expect(piece.dissonantBars).toEqual(dissonantBars(piece, read(piece)));
  });

  test("[D2] a solo is sung ahead of the others", () => {
    const { parts, grid } = read(piece);
    for (const solo of piece.solos) {
      const [from, to] = [solo.from * piece.beatsPerBar, solo.to * piece.beatsPerBar];
      const bars = grid.filter(({ beat }) => beat >= from && beat < to);
      const alone = bars.filter(({ midi }) =>
        midi.every((note, i) => (parts[i] === solo.part) === (note !== null)),
      );
      expect(alone.length / bars.length).toBeGreaterThanOrEqual(0.75);
    }
  });

  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    "%i chairs play it within their compass",
    (chairs) => {
      const scores = notesFor(piece, chairs, perRound);
      expect(scores).toHaveLength(chairs);
      for (const [chair, notes] of scores.entries()) {
        const [low, high] = COMPASS[SEATING[chair]!.instrument];
        for (const { midi } of notes) {
          expect(midi).toBeGreaterThanOrEqual(low);
          expect(midi).toBeLessThanOrEqual(high);
        }
      }
      expect(desksFor(piece, chairs).map(({ part }) => part)).toContain("bassus");
      expect(desksFor(piece, chairs).map(({ part }) => part)).toContain("cantus");
    },
  );

  test("[S2] no four minutes repeat a section more than once", () => {
    expect(mostHeard(piece, 4)).toBeLessThanOrEqual(2);
  });

  test.each([2, 4, 8, 12])(
    "[S2] each of %i chairs has something to play, in every section",
    (n) => {
      const whole = notesFor(piece, n, perRound);
      const seconds = (beats: number): number => (beats * piece.beatTicks * TICK_MS) / 1000;
      for (const notes of whole) {
        const played = notes.reduce((sum, { length }) => sum + length, 0);
        expect(played / perRound).toBeGreaterThan(0.6);
        let last = 0;
        for (const { beat, length } of notes) {
          expect(seconds(beat - last)).toBeLessThan(25);
          last = beat + length;
        }
      }
    },
  );

  test("repeating the piece repeats notes and marks alike", () => {
    const beats = 2 * perRound + piece.closes[0]! * piece.beatsPerBar;
    const notes = notesFor(piece, 4, beats)[0]!;
    const once = notes.filter((n) => n.beat < perRound);
    const again = notes.filter((n) => n.beat >= perRound && n.beat < 2 * perRound);
    expect(again.map((n) => ({ ...n, beat: n.beat - perRound }))).toEqual(once);
    const { solos } = marksOver(piece.id, 4, beats);
    for (const { from, to, chair } of solos) {
      const heard = notesFor(piece, 4, beats)[chair]!.filter((n) => n.beat >= from && n.beat < to);
      expect(heard.length).toBeGreaterThan(0);
    }
  });

  test("[T6] hard passages last about 12 s and come about every 45", () => {
    const marks = marksFor(piece.id, 4, 12);
    const seconds = (beats: number): number => (beats * marks.beatTicks * TICK_MS) / 1000;
    for (const [i, { from, to }] of marks.hard.entries()) {
      expect(seconds(to - from)).toBeCloseTo(12, 0);
      const next = marks.hard[i + 1];
      if (next === undefined) continue;
      expect(seconds(next.from - from)).toBeGreaterThan(36);
      expect(seconds(next.from - from)).toBeLessThan(54);
    }
  });

  test.each([0.25, 1, 4, 12])("a movement of %d minutes closes on a cadence near it", (minutes) => {
    const { beats, beatTicks, beatsPerBar } = marksFor(piece.id, 5, minutes);
    const bar = (beats / beatsPerBar) % piece.bars || piece.bars;
    expect(piece.closes).toContain(bar);
    expect(Math.abs((beats * beatTicks * TICK_MS) / 60_000 - minutes)).toBeLessThan(0.5);
    expect(beatTicks * TICK_MS).toBeGreaterThanOrEqual(500);
    expect(beatTicks * TICK_MS).toBeLessThanOrEqual(750);
  });
});

test("the slow piece is consonant: at most one bar in eight clashes; the other clashes in a third", () => {
  const share = (id: string): number => pieceById(id).dissonantBars.length / pieceById(id).bars;
  expect(share("tallis-canon")).toBeLessThan(1 / 8);
  expect(share("lachrimae")).toBeGreaterThan(1 / 3);
  expect(pieceById("lachrimae").solos.length).toBeGreaterThan(0);
});

test("[S1] there are many pieces, of many countries and kinds", () => {
  expect(PIECES.length).toBeGreaterThanOrEqual(12);
  expect(new Set(PIECES.map(({ id }) => id)).size).toBe(PIECES.length);
  const short = PIECES.filter((piece) => minutesOf(piece) < 1.4);
  expect(short.length).toBeGreaterThanOrEqual(2);
  expect(PIECES.filter(({ solos }) => solos.length > 0).length).toBeGreaterThanOrEqual(5);
  expect(new Set(PIECES.map(({ beatTicks }) => beatTicks)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(PIECES.map(({ beatsPerBar }) => beatsPerBar)).size).toBeGreaterThanOrEqual(2);
  // Each score names its source.
  for (const { id } of PIECES) expect(SCORES[id], id).toMatch(/^S:.*1[5-9]\d\d/m);
});

test("the later rounds of the canon are marked like its first, so that no movement is judged otherwise", () => {
  const { closes, dissonantBars: clashing, hardBars } = pieceById("tallis-canon");
  for (const marks of [closes, clashing, hardBars.map(({ from }) => from)]) {
    const first = marks.filter((bar) => bar <= 33);
    expect(marks).toEqual([0, 33, 66].flatMap((round) => first.map((bar) => bar + round)));
  }
});

test("a written error is refused by its piece's name", () => {
  const torn = SCORES["tallis-canon"].replace("G3 G", "G3 Ö");
  expect(() => readScore("tallis-canon", torn)).toThrow(/tallis-canon/);
  expect(() => pieceById("no such")).toThrow(RangeError);
});

test("every instrument is given a seat", () => {
  expect(new Set(SEATING.map(({ instrument }) => instrument))).toEqual(new Set(INSTRUMENTS));
});

test("[S1] a score that a page fetches holds every note as it is written", () => {
  for (const piece of PIECES)
    expect(expand(compact(partsOf(piece))), piece.id).toEqual(partsOf(piece));
});
