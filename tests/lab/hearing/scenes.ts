/** The scenes of the trials: drawn from a seed, so that they are the same on every machine. */
import { seeded } from "../../../client/sound/room.ts";
import { PACE_NAMES } from "../../../shared/model/numbers.ts";
import { type Piece, PIECES } from "../../../shared/pieces/index.ts";
import { TICK_MS } from "../../../shared/model/units.ts";
import type { RuptureId } from "../../fixtures/ruptures.ts";
import { notesFor } from "../../fixtures/scores.ts";
import type { Scene } from "./scene.ts";

const CHAIRS = 4;
/** s at which something happens, of torn music after it, and of mended music after that. */
export const TEARS_AT = 11;
const TORN = 10;
const MENDED = 6;
/** s of a scene in which nothing happens, or the music clashes. */
const WHOLE = 41;
const CLASHES = 5;

/** s in which it is to be noticed, the share of it in which all are to play, and how often such a place is looked for. */
const NOTICES = 5;
const PLAYS = 0.6;
const TRIES = 40;

export interface Asked {
  readonly seed: number;
  readonly rupture: RuptureId | null;
  readonly severity: number;
  /** Who listens: who caused it, whom it hurt, or somebody else. */
  readonly ear: "cause" | "hurt" | "third";
  readonly mended?: boolean;
  /** At the time of the tear a clashing bar of the music begins ([D2]). */
  readonly clash?: boolean;
}

const CLASHING = PIECES.filter(({ dissonantBars }) => dissonantBars.length > 0);

/** Whether every chair plays most of the time, before something happens as well as after it, and after a mend; from a second on. */
function allPlay(piece: Piece, from: number, mended: boolean): boolean {
  const beat = (piece.beatTicks * TICK_MS) / 1000;
  const tears = from + TEARS_AT;
  return notesFor(piece, CHAIRS, 2 * piece.bars * piece.beatsPerBar).every((notes) =>
    [
      [from + 1, tears],
      [tears, tears + NOTICES],
      ...(mended ? [[tears + TORN, tears + TORN + MENDED]] : []),
    ].every(([start = 0, end = 0]) => {
      const sounds = notes.reduce(
        (sum, note) =>
          sum +
          Math.max(
            0,
            Math.min(end, beat * (note.beat + note.length)) - Math.max(start, beat * note.beat),
          ),
        0,
      );
      return sounds > PLAYS * (end - start);
    }),
  );
}

export function sceneOf({ seed, rupture, severity, ear, mended, clash }: Asked): Scene {
  const vary = seeded(seed * 7919 + 17);
  const draw = (below: number): number => Math.floor(vary() * below);
  const pieces = clash ? CLASHING : PIECES;
  const piece = pieces[draw(pieces.length)] as Piece;
  const beat = (piece.beatTicks * TICK_MS) / 1000;
  const bar = piece.beatsPerBar * beat;
  const clashAt = piece.dissonantBars[draw(piece.dissonantBars.length)] ?? 0;
  // The piece is repeated: any bar may come after any other.
  const any = (): number => draw(Math.max(1, piece.bars - Math.ceil((TEARS_AT + TORN) / bar)));
  let first = clash ? clashAt + piece.bars - Math.floor(TEARS_AT / bar) : any();
  // Nobody hears how a player who rests plays.
  if (rupture !== null)
    for (let tries = 0; tries < TRIES && !allPlay(piece, first * bar, mended === true); tries++)
      first = any();
  const order = [0, 1, 2, 3].map((chair) => ({ chair, by: vary() }));
  const [cause = 0, hurt = 1, third = 2] = order
    .toSorted((a, b) => a.by - b.by)
    .map(({ chair }) => chair);
  const lasts = TORN + (mended ? MENDED : 0);
  return {
    seed,
    pace: PACE_NAMES[draw(PACE_NAMES.length)] as Scene["pace"],
    chairs: CHAIRS,
    piece: piece.id,
    fromBeat: first * piece.beatsPerBar,
    listener: { cause, hurt, third }[ear],
    cause,
    hurt,
    // As many with recorded voices as without: pages have them unless they save data.
    recorded: vary() < 0.5,
    rupture,
    severity,
    tearsAt: TEARS_AT,
    mendedAt: mended ? TEARS_AT + TORN : Infinity,
    seconds: TEARS_AT + (rupture === null ? (clash ? CLASHES : WHOLE - TEARS_AT) : lasts),
  };
}
