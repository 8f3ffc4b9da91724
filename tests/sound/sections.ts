/** Sections of a piece, from close to close, and which of them are alike. */
import { type Piece, movementBeats } from "../../shared/pieces/index.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { read } from "./counterpoint.ts";

/** Sections with this share of equal bars count as one that is repeated. */
const ALIKE = 0.75;

interface Section {
  readonly from: number;
  readonly to: number;
}

/** How often the most repeated section is heard whole within any `minutes` of a long movement. */
export function mostHeard(piece: Piece, minutes: number): number {
  const { grid } = read(piece);
  const perBar = piece.beatsPerBar * 2;
  const bars = Array.from({ length: piece.bars }, (_, bar) =>
    grid
      .slice(bar * perBar, (bar + 1) * perBar)
      .map(({ midi, struck }) => [...midi, ...struck].join())
      .join(";"),
  );
  const sections = piece.closes.map((to, nth) => ({ from: piece.closes[nth - 1] ?? 0, to }));
  const alike = (a: Section, b: Section): boolean => {
    const length = Math.max(a.to - a.from, b.to - b.from);
    let same = 0;
    for (let bar = 0; bar < length; bar++) {
      const [one, other] = [a.from + bar, b.from + bar];
      if (one < a.to && other < b.to && bars[one] === bars[other]) same += 1;
    }
    return same / length >= ALIKE;
  };
  const barMs = piece.beatsPerBar * piece.beatTicks * TICK_MS;
  const window = (minutes * 60_000) / barMs;
  const rounds = Math.ceil(movementBeats(piece, 12) / piece.beatsPerBar / piece.bars);
  const played = Array.from({ length: rounds }, (_, round) =>
    sections.map((section) => ({ section, at: round * piece.bars + section.from })),
  ).flat();
  const counts = played.map(
    ({ section, at }) =>
      played.filter(
        (later) =>
          later.at >= at &&
          later.at + later.section.to - later.section.from <= at + window &&
          alike(section, later.section),
      ).length,
  );
  return Math.max(...counts);
}
