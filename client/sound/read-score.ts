// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./abcjs-parse.d.ts" />
import Parse, { type AbcElement, type AbcStaff } from "abcjs/src/parse/abc_parse.js";
import type { PartId } from "../../shared/pieces/index.ts";
import type { Note } from "./note.ts";

const BEATS_PER_WHOLE = 4;
const SCALE = [0, 2, 4, 5, 7, 9, 11];
const LETTERS = "cdefgab";
const ALTER: Readonly<Record<string, number>> = {
  flat: -1,
  dblflat: -2,
  sharp: 1,
  dblsharp: 2,
  natural: 0,
};

/** The notes of each written part, once through. */
export type Parts = ReadonlyMap<PartId, readonly Note[]>;

/**
 * Reads the score of piece `id`, tied notes joined. Throws on text the parser warns about. In the built
 * page scores are notes already, and this passes them on, without the parser.
 */
export function readScore(id: string, abc: string): Parts {
  const parser = new Parse();
  parser.parse(abc, {});
  const warnings = parser.getWarnings() ?? [];
  if (warnings.length > 0) throw new SyntaxError(`${id}: ${warnings.join("; ")}`);
  const order = [...abc.matchAll(/^V:(\w+)/gm)].map((field) => field[1] as PartId);
  const parts = new Map(order.map((part) => [part, new Line()]));
  for (const { staff } of parser.getTune().lines) {
    if (staff === undefined) continue;
    for (const [at, stave] of staff.entries()) parts.get(order[at] as PartId)?.read(stave);
  }
  return new Map([...parts].map(([part, line]) => [part, line.notes]));
}

/** One voice, read stave by stave. */
class Line {
  readonly notes: Note[] = [];
  #beat = 0;
  #tied = false;
  readonly #inBar = new Map<number, number>();

  read(stave: AbcStaff): void {
    const key = new Map(
      (stave.key?.accidentals ?? []).map(({ acc, note }) => [
        LETTERS.indexOf(note.toLowerCase()),
        ALTER[acc] ?? 0,
      ]),
    );
    for (const element of stave.voices[0] ?? []) {
      if (element.el_type === "bar") this.#inBar.clear();
      if (element.el_type === "note") this.#note(element, key);
    }
  }

  #note(element: AbcElement, key: ReadonlyMap<number, number>): void {
    const length = (element.duration ?? 0) * BEATS_PER_WHOLE;
    const written = element.pitches?.[0];
    if (written !== undefined) {
      const step = ((written.pitch % 7) + 7) % 7;
      if (written.accidental !== undefined) {
        this.#inBar.set(written.pitch, ALTER[written.accidental] ?? 0);
      }
      const alter = this.#inBar.get(written.pitch) ?? key.get(step) ?? 0;
      const midi = 60 + 12 * Math.floor(written.pitch / 7) + (SCALE[step] ?? 0) + alter;
      const last = this.notes.at(-1);
      if (this.#tied && last?.midi === midi) {
        this.notes[this.notes.length - 1] = { ...last, length: last.length + length };
      } else {
        this.notes.push({ beat: this.#beat, length, midi });
      }
    }
    this.#tied = written?.startTie !== undefined;
    this.#beat += length;
  }
}
