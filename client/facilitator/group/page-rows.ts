/** What a page of a group says, row by row: on screen and on paper alike. */
import type { GroupPage } from "../../../shared/debrief/group-page.ts";
import type { TalkTexts } from "../../../shared/i18n/catalogue.ts";
import type { LessonPast } from "../../../shared/live/class-story.ts";
import type { GroupView } from "../../../shared/live/group-look.ts";
import type { PersonId } from "../../../shared/live/person-id.ts";
import { medianOf } from "../../../shared/model/measures.ts";

export type GroupTexts = TalkTexts["console"]["group"];
type Bond = GroupPage["bonds"][number];

const percent = (share: number): number => Math.round(100 * share);
const trustOf = ({ trust: [a, b] }: Bond["before"]): number => percent((a + b) / 2);
const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length));

/** Chairs stand for who sits in them. */
export const idOf = (chair: number): PersonId => chair as PersonId;

/** As a circle draws it. */
export const pastOf = ({ names, page }: GroupView, when: "before" | "after"): LessonPast => ({
  people: names.map((_, chair) => idOf(chair)),
  pairs: page.bonds.map((bond) => {
    const { seams, residue, torn } = bond[when];
    const [a, b] = bond.pair;
    return {
      a: idOf(a),
      b: idOf(b),
      trust: trustOf(bond[when]),
      seams,
      residue: percent(residue),
      torn: torn ? "dismissive" : null,
    };
  }),
});

/** Cells of the head's columns, pair by pair; those with something to tell first. */
export function pairRows({ names, page }: GroupView, says: GroupTexts): readonly string[][] {
  const told = ({ before, after }: Bond): number =>
    Number(after.torn) + Number(before.torn) + Math.abs(after.seams - before.seams);
  return page.bonds
    .toSorted((one, other) => told(other) - told(one))
    .map((bond) => {
      const { before, after, pair } = bond;
      return [
        says.pair(names[pair[0]] ?? "", names[pair[1]] ?? ""),
        says.fromTo(trustOf(before), trustOf(after)),
        says.fromTo(before.seams, after.seams),
        says.fromTo(percent(before.residue), percent(after.residue)),
        after.torn ? says.stillOpen : before.torn ? says.wasMended : says.closed,
      ];
    });
}

/** What a group did as a whole: name and figure. */
export function figuresOf({ page }: Pick<GroupView, "page">, says: GroupTexts) {
  const half = medianOf(page.mends);
  const of = (when: "before" | "after", value: (bond: Bond["before"]) => number): number =>
    mean(page.bonds.map((bond) => value(bond[when])));
  const unsaid = (state: Bond["before"]): number => percent(state.residue);
  return [
    [says.tears, String(page.tears)],
    [says.mended, String(page.mended)],
    [says.half, half === null ? says.halfNone : says.seconds(Math.round(half))],
    [says.trust, says.fromTo(of("before", trustOf), of("after", trustOf))],
    [says.unsaid, says.fromTo(of("before", unsaid), of("after", unsaid))],
  ] as const;
}
