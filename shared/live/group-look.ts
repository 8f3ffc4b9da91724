/** [G8] What a debrief knows of the groups that played: for the facilitator, and the part of it that a room may see. */
import { joined } from "../debrief/group-page.ts";
import type { BondState, GroupPage } from "../debrief/group-page.ts";
import { medianOf } from "../model/measures.ts";
import type { PersonId } from "./person-id.ts";

/** Movements of a group that sat the same throughout. `people`: by chair; null: a bot. */
export interface Sitting {
  readonly consort: number;
  readonly people: readonly (PersonId | null)[];
  readonly page: GroupPage;
}

/** To consoles, on request. */
export interface GroupView {
  readonly consort: number;
  /** By chair. */
  readonly names: readonly string[];
  readonly page: GroupPage;
}

/** To stages, of all groups together: no pair, no name, and no order that tells whose it is. */
export interface RoomGroup {
  /** Each before and after. Of what a full one would be, 0 … 100. */
  readonly trust: readonly [number, number];
  readonly unsaid: readonly [number, number];
  readonly seams: readonly [number, number];
  /** How near pairs stand, 0 … 1, the nearest first; in parts of equal size. */
  readonly near: readonly [readonly number[], readonly number[]];
  readonly tears: number;
  readonly mended: number;
  readonly repairSeconds: number | null;
}

/** With fewer pairs a room would know whose it is. */
export const MIN_ROOM_PAIRS = 3;
const PARTS = 12;
/** Of how near two would be, while something is torn between them. */
const TORN_NEAR = 0.3;

/** The same with one more movement; bonds between bots are nobody's. */
export function withMovement(all: readonly Sitting[], next: Sitting): readonly Sitting[] {
  const { people, consort } = next;
  const bonds = next.page.bonds.filter(({ pair }) =>
    pair.some((chair) => (people[chair] ?? null) !== null),
  );
  const page = { ...next.page, bonds };
  const place = all.findLastIndex((one) => one.consort === consort);
  const last = all[place];
  if (last === undefined || last.people.join() !== people.join())
    return [...all, { consort, people, page }];
  return all.with(place, { ...last, page: joined(last.page, page) });
}

/** Null while there are too few pairs. */
export function roomGroupOf(all: readonly Sitting[]): RoomGroup | null {
  const bonds = all.flatMap(({ page }) => page.bonds);
  if (bonds.length < MIN_ROOM_PAIRS) return null;
  const both = <T>(of: (when: readonly BondState[]) => T): readonly [T, T] => [
    of(bonds.map(({ before }) => before)),
    of(bonds.map(({ after }) => after)),
  ];
  const sum = (of: (page: GroupPage) => number): number =>
    all.reduce((so, { page }) => so + of(page), 0);
  return {
    trust: both((when) => percent(when.map(({ trust: [a, b] }) => (a + b) / 2))),
    unsaid: both((when) => percent(when.map(({ residue }) => residue))),
    seams: both((when) => when.reduce((so, { seams }) => so + seams, 0)),
    near: both((when) => inParts(when.map(nearOf))),
    tears: sum(({ tears }) => tears),
    mended: sum(({ mended }) => mended),
    repairSeconds: medianOf(all.flatMap(({ page }) => page.mends)),
  };
}

const percent = (values: readonly number[]): number =>
  Math.round((100 * values.reduce((sum, one) => sum + one, 0)) / Math.max(1, values.length));

const nearOf = ({ trust: [a, b], torn, residue }: BondState): number =>
  ((a + b) / 2) * (torn ? TORN_NEAR : 1 - residue / 2);

function inParts(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((one, other) => other - one);
  return Array.from({ length: PARTS }, (_, part) => {
    const value = sorted[Math.floor(((part + 0.5) / PARTS) * sorted.length)] ?? 0;
    return Math.round(value * 100) / 100;
  });
}
