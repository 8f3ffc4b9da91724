/** [U3] Moments of a debrief as a console shows them. */
import { ranked } from "../debrief/moment.ts";
import type { OccasionView, StageDebrief } from "./debrief-views.ts";
import type { Debrief } from "./debrief.ts";
import type { Occasion } from "./debrief-parts.ts";

/** Limit of moments that a console is told. */
const MAX_TOLD = 48;

/** Best moment of each consort first, then the second of each, so that the limit leaves no consort out. */
export function occasionViews(
  debrief: Debrief,
  namesOf: (occasion: Occasion) => readonly string[],
): readonly OccasionView[] {
  const byConsort = Map.groupBy(debrief.occasions, ({ consort }) => consort);
  const rows = [...byConsort.values()].flatMap((all) => {
    const order = ranked(all.map(({ moment }) => moment));
    return all.map((occasion) => ({ occasion, rank: order.indexOf(occasion.moment) }));
  });
  return rows
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MAX_TOLD)
    .map(({ occasion }) => {
      const said = occasion.people.flatMap((person) =>
        person === null ? [] : [debrief.mayShow(occasion, person)],
      );
      return {
        id: occasion.id,
        consort: occasion.consort,
        moment: occasion.moment,
        names: namesOf(occasion),
        yes: debrief.isAskedAbout(occasion)
          ? {
              count: said.filter((yes) => yes === true).length,
              no: said.filter((yes) => yes === false).length,
              of: said.length,
            }
          : null,
        agreed: debrief.isAgreed(occasion),
      };
    });
}

/** [U9] The moment that the stage shows. */
export function onStage(
  { figures: { players, whatIf } }: Debrief,
  { moment: { kind, well, chairs } }: Occasion,
  names: readonly string[],
): StageDebrief["moment"] {
  return { kind, well, names, chairs, players, whatIf };
}
