import type { BeatRange, ScoreMarks } from "../model/score.ts";
import { TICK_MS } from "../model/units.ts";
import type { BarRange, Desk, Piece } from "./piece.ts";
import { ahVousDiraiJe } from "./ah-vous-dirai-je.ts";
import { auldLangSyne } from "./auld-lang-syne.ts";
import { belleQuiTiensMaVie } from "./belle-qui-tiens-ma-vie.ts";
import { didosGround } from "./didos-ground.ts";
import { drunkenSailor } from "./drunken-sailor.ts";
import { esIstEinRos } from "./es-ist-ein-ros.ts";
import { folia } from "./folia.ts";
import { frereJacques } from "./frere-jacques.ts";
import { greensleeves } from "./greensleeves.ts";
import { korobeiniki } from "./korobeiniki.ts";
import { lachrimae } from "./lachrimae.ts";
import { odeToJoy } from "./ode-to-joy.ts";
import { oldHundredth } from "./old-hundredth.ts";
import { pachelbelCanon } from "./pachelbel-canon.ts";
import { tallisCanon } from "./tallis-canon.ts";
import { wiegenlied } from "./wiegenlied.ts";

export type { Desk, PartId, Piece, PieceId } from "./piece.ts";

export const PIECES: readonly Piece[] = [
  tallisCanon,
  lachrimae,
  oldHundredth,
  greensleeves,
  folia,
  esIstEinRos,
  belleQuiTiensMaVie,
  pachelbelCanon,
  didosGround,
  frereJacques,
  ahVousDiraiJe,
  odeToJoy,
  auldLangSyne,
  drunkenSailor,
  korobeiniki,
  wiegenlied,
];

/** Throws a RangeError when there is no such piece. */
export function pieceById(id: string): Piece {
  const piece = PIECES.find((candidate) => candidate.id === id);
  if (piece === undefined) throw new RangeError(`no piece is called "${id}"`);
  return piece;
}

/** The part of each chair when there are `chairs` (2 … 12) of them. */
export function desksFor(piece: Piece, chairs: number): readonly Desk[] {
  if (chairs === 2) return piece.desks.duo;
  if (chairs === 3) return piece.desks.trio;
  return piece.desks.tutti.slice(0, chairs);
}

/** Minutes that a piece takes once through, without variations that are not needed to hear it whole. */
export const minutesOf = ({ whole, bars, beatsPerBar, beatTicks }: Piece): number =>
  ((whole ?? bars) * beatsPerBar * beatTicks * TICK_MS) / 60_000;

/** Beats of a movement of about `minutes`: the piece repeated, ended at the nearest cadence. */
export function movementBeats(piece: Piece, minutes: number): number {
  const barMs = piece.beatsPerBar * piece.beatTicks * TICK_MS;
  const wanted = (minutes * 60_000) / barMs;
  const rounds = Math.floor(wanted / piece.bars);
  let best = 0;
  for (const round of [rounds - 1, rounds]) {
    for (const close of piece.closes) {
      const bars = round * piece.bars + close;
      if (bars > 0 && (best === 0 || Math.abs(bars - wanted) < Math.abs(best - wanted)))
        best = bars;
    }
  }
  return best * piece.beatsPerBar;
}

/** The marks of a movement of about `minutes` for `chairs` chairs. Throws on an unknown piece. */
export const marksFor = (pieceId: string, chairs: number, minutes: number): ScoreMarks =>
  marksOver(pieceId, chairs, movementBeats(pieceById(pieceId), minutes));

/** Marks of a movement with exactly that many beats: the piece is repeated, and cut off at the end. */
export function marksOver(pieceId: string, chairs: number, beats: number): ScoreMarks {
  const piece = pieceById(pieceId);
  const desks = desksFor(piece, chairs);
  return {
    beatTicks: piece.beatTicks,
    beatsPerBar: piece.beatsPerBar,
    beats,
    hard: unroll(piece, beats, piece.hardBars),
    dissonant: unroll(piece, beats, joined(piece.dissonantBars)),
    solos: desks.flatMap((desk, chair) =>
      unroll(
        piece,
        beats,
        piece.solos.filter((solo) => solo.part === desk.part),
      ).map((range) => ({ ...range, chair })),
    ),
  };
}

/** Bar ranges of one round as beat ranges of the whole movement. */
function unroll(piece: Piece, beats: number, ranges: readonly BarRange[]): readonly BeatRange[] {
  const perRound = piece.bars * piece.beatsPerBar;
  const unrolled: BeatRange[] = [];
  for (let start = 0; start < beats; start += perRound) {
    for (const range of ranges) {
      const from = start + range.from * piece.beatsPerBar;
      const to = Math.min(start + range.to * piece.beatsPerBar, beats);
      if (from < to) unrolled.push({ from, to });
    }
  }
  return unrolled;
}

/** Single bars, ascending, as ranges. */
function joined(bars: readonly number[]): readonly BarRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const bar of bars) {
    const last = ranges.at(-1);
    if (last?.to === bar) last.to = bar + 1;
    else ranges.push({ from: bar, to: bar + 1 });
  }
  return ranges;
}
