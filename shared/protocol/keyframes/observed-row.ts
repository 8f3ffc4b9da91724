/** Encodes what a facilitator may see of a world ([F5]), and each chair's pitch and timing, as a row of integers. */
import type { GroupMeasures } from "../../model/measures.ts";
import type { ObservedBond, ObservedChair, Observation } from "../../model/observe.ts";
import type { RepairStep } from "../../model/perception.ts";
import { chairId } from "../../model/units.ts";
import type { World } from "../../model/world.ts";
import { NONE, band, gazeCode, gazeOf, need, roleCode, roleOf, rupture, wish } from "../codecs.ts";
import { RowDelta } from "./rows.ts";
import type { Delta, Row } from "./rows.ts";

/** Increase it when the layout of the row changes. */
export const OBSERVED_FORMAT = 1;

/** Quantization: steps per unit of shares, of cents and of ms. */
const SHARE = 100;
const FINE = 2;
/** Number of fields of a chair, of a bond, and of the measures before their course. */
const CHAIR = 14;
const BOND = 11;
const MEASURES = 11;
/** Stands for a tick that never was. */
const NEVER = -1;

export interface Stood {
  /** As sounded, relative to the mean of all. */
  readonly cents: number;
  /** + late. */
  readonly ms: number;
}

export interface Observed {
  readonly observation: Observation;
  /** By chair. */
  readonly stood: readonly Stood[];
}

const share = (value: number): number => Math.round(value * SHARE);

/** Encodes observations, each against the one before. */
export class ObservedRows {
  readonly #row = new RowDelta();

  delta(
    { tick, playing, measures, chairs, bonds, whole }: Observation,
    { chairs: seats }: World,
  ): Delta {
    const row = this.#row;
    row.add(tick);
    row.add(Number(playing));
    row.add(whole?.since ?? NEVER);
    row.add(whole?.step ?? 0);
    row.add(measures.course.length);
    addMeasures(row, measures);
    for (const chair of chairs) addChair(row, chair, seats[chair.chair]);
    for (const bond of bonds) addBond(row, bond);
    return row.take();
  }
}

function addMeasures(row: RowDelta, of: GroupMeasures): void {
  row.add(share(of.harmony));
  row.add(share(of.connection));
  row.add(share(of.repair));
  row.add(of.repairSeconds === null ? NEVER : Math.round(of.repairSeconds * FINE));
  row.add(of.growth);
  row.add(of.seamsBefore);
  row.add(share(of.residue));
  row.add(of.bids);
  row.add(of.met);
  row.add(of.ruptures);
  row.add(of.mended);
  for (const value of of.course) row.add(share(value));
}

function addChair(
  row: RowDelta,
  of: ObservedChair,
  stood: World["chairs"][number] | undefined,
): void {
  const { bid } = of;
  row.add(gazeCode(of.gaze));
  row.add(share(of.activation));
  row.add(band.code(of.band));
  row.add(share(of.shame));
  row.add(share(of.guard));
  row.add(share(of.longing));
  row.add(need.code(bid?.need ?? null));
  row.add(bid?.to ?? NONE);
  row.add(bid?.since ?? 0);
  row.add(wish.code(of.wish));
  row.add(roleCode(of.role));
  row.add(Number(of.breathing) + 2 * Number(of.split));
  row.add(Math.round((stood?.sounds ?? 0) * FINE));
  row.add(Math.round((stood?.late ?? 0) * FINE));
}

function addBond(
  row: RowDelta,
  { a, b, trust, seams, residue, rupture: tear }: ObservedBond,
): void {
  row.add(a);
  row.add(b);
  row.add(share(trust[0]));
  row.add(share(trust[1]));
  row.add(seams);
  row.add(share(residue));
  row.add(rupture.code(tear?.type ?? null));
  row.add(tear?.cause ?? NONE);
  row.add(tear?.since ?? 0);
  row.add(share(tear?.severity ?? 0));
  row.add(tear?.step ?? 0);
}

/** Decodes a row. Throws RangeError when it is invalid. */
export function observedIn(row: Row, chairs: number): Observed {
  const values = row.map(Number);
  const [tick = 0, playing = 0, since = NEVER, step = 0, sixteenths = 0, ...rest] = values;
  const course = rest.slice(MEASURES, MEASURES + sixteenths);
  const from = MEASURES + sixteenths;
  const seats = Array.from({ length: chairs }, (_, i) =>
    rest.slice(from + i * CHAIR, from + (i + 1) * CHAIR),
  );
  const bonds: ObservedBond[] = [];
  for (let at = from + chairs * CHAIR; at < rest.length; at += BOND)
    bonds.push(bondIn(rest.slice(at, at + BOND)));
  return {
    observation: {
      tick,
      playing: playing === 1,
      measures: measuresIn(rest, course),
      chairs: seats.map(chairIn),
      bonds,
      whole: since === NEVER ? null : { since, step: step as RepairStep },
    },
    stood: seats.map((seat) => ({
      cents: (seat[CHAIR - 2] ?? 0) / FINE,
      ms: (seat[CHAIR - 1] ?? 0) / FINE,
    })),
  };
}

function measuresIn(row: readonly number[], course: readonly number[]): GroupMeasures {
  const at = (i: number): number => row[i] ?? 0;
  return {
    harmony: at(0) / SHARE,
    connection: at(1) / SHARE,
    repair: at(2) / SHARE,
    repairSeconds: at(3) === NEVER ? null : at(3) / FINE,
    growth: at(4),
    seamsBefore: at(5),
    residue: at(6) / SHARE,
    bids: at(7),
    met: at(8),
    ruptures: at(9),
    mended: at(10),
    course: course.map((value) => value / SHARE),
  };
}

function chairIn(row: readonly number[], i: number): ObservedChair {
  const at = (k: number): number => row[k] ?? 0;
  const calls = need.orNull(at(6));
  return {
    chair: chairId(i),
    gaze: gazeOf(at(0)),
    activation: at(1) / SHARE,
    band: band.of(at(2)),
    shame: at(3) / SHARE,
    guard: at(4) / SHARE,
    longing: at(5) / SHARE,
    bid: calls === null ? null : { need: calls, to: chairId(at(7)), since: at(8) },
    wish: wish.orNull(at(9)),
    role: roleOf(at(10)),
    breathing: (at(11) & 1) !== 0,
    split: (at(11) & 2) !== 0,
  };
}

function bondIn(row: readonly number[]): ObservedBond {
  const at = (k: number): number => row[k] ?? 0;
  const [a, b] = [chairId(at(0)), chairId(at(1))];
  const type = rupture.orNull(at(6));
  const cause = chairId(at(7));
  return {
    a,
    b,
    trust: [at(2) / SHARE, at(3) / SHARE],
    seams: at(4),
    residue: at(5) / SHARE,
    rupture:
      type === null
        ? null
        : {
            type,
            cause,
            hurt: cause === a ? b : a,
            since: at(8),
            severity: at(9) / SHARE,
            step: at(10) as RepairStep,
          },
  };
}
