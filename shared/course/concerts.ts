/** Concerts follow the lessons: whole movements in a consort of bots, with needs by chance. */
import { type Scenario, scenarioShape } from "../scenarios/scenario.ts";

/** Number of chairs of each concert. */
export const CONCERT_CHAIRS = [4, 6, 8, 12] as const;
export type ConcertChairs = (typeof CONCERT_CHAIRS)[number];

export const concertId = (chairs: ConcertChairs): string => `concert-${chairs}`;

export const CONCERTS: readonly Scenario[] = CONCERT_CHAIRS.map((chairs, nth) =>
  scenarioShape.parse({
    id: concertId(chairs),
    order: 100 + nth,
    competences: ["socialAwareness", "relationshipSkills"],
    audience: ["teen", "adult"],
    readFirst: false,
    chairs: { min: chairs, max: chairs, ideal: chairs },
    scenes: [
      {
        minutes: 4,
        piece: nth % 2 === 0 ? "tallis-canon" : "lachrimae",
        needs: { byChance: true },
        chairs: Array.from({ length: chairs }, (_, slot) => ({
          slot,
          who: slot === 0 ? "person" : "bot",
        })),
      },
    ],
  }),
);
