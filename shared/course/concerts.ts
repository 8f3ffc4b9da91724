/**
 * Concerts follow the lessons: whole movements in a consort of bots, with needs by chance. [Q10] Who the bots are, and
 * [Q11] the pace, stand in the concert's id, so that a server that knows no player can play it.
 */
import { PACE_NAMES } from "../model/numbers.ts";
import { PATTERNS, type Pattern, REFLEXES, type Reflex } from "../model/role.ts";
import { type Scenario, scenarioShape } from "../scenarios/scenario.ts";

/** Number of chairs of each concert. */
export const CONCERT_CHAIRS = [4, 6, 8, 12] as const;
export type ConcertChairs = (typeof CONCERT_CHAIRS)[number];

/** [Q10] Choices of partners. `each`: every bot another one. */
export const PARTNER_PATTERNS = ["each", ...PATTERNS] as const;
export const PARTNER_REFLEXES = ["each", "none", ...REFLEXES] as const;
export const PARTNER_SKILLS = ["novice", "companion", "fair"] as const;

export interface Partners {
  readonly pattern: (typeof PARTNER_PATTERNS)[number];
  readonly reflex: (typeof PARTNER_REFLEXES)[number];
  readonly skill: (typeof PARTNER_SKILLS)[number];
}

export const PACES = PACE_NAMES.length;

/** Without partners, or without a pace: plain companions, at the pace of beginners. */
export function concertId(chairs: ConcertChairs, partners?: Partners, pace = 0): string {
  if (partners === undefined) return `concert-${chairs}`;
  const { pattern, reflex, skill } = partners;
  const digits = [
    PARTNER_PATTERNS.indexOf(pattern),
    PARTNER_REFLEXES.indexOf(reflex),
    PARTNER_SKILLS.indexOf(skill),
    pace,
  ];
  return `concert-${chairs}-${digits.join("")}`;
}

export interface Concert {
  readonly chairs: ConcertChairs;
  readonly partners: Partners | null;
  readonly pace: number;
}

/** What such an id names; null for any other. */
export function concertIn(id: string): Concert | null {
  const [, many, ...digits] = /^concert-(\d+)(?:-(\d)(\d)(\d)(\d))?$/.exec(id) ?? [];
  const chairs = CONCERT_CHAIRS.find((one) => `${one}` === many);
  if (chairs === undefined) return null;
  if (digits[0] === undefined) return { chairs, partners: null, pace: 0 };
  const [p = 0, r = 0, s = 0, pace = 0] = digits.map(Number);
  const [pattern, reflex, skill] = [PARTNER_PATTERNS[p], PARTNER_REFLEXES[r], PARTNER_SKILLS[s]];
  if (pattern === undefined || reflex === undefined || skill === undefined || pace >= PACES)
    return null;
  return { chairs, partners: { pattern, reflex, skill }, pace };
}

function scenarioOf({ chairs, partners, pace }: Concert, id: string): Scenario {
  const nth = CONCERT_CHAIRS.indexOf(chairs);
  return scenarioShape.parse({
    id,
    order: 100 + nth,
    competences: ["socialAwareness", "relationshipSkills"],
    audience: ["teen", "adult"],
    readFirst: false,
    chairs: { min: chairs, max: chairs, ideal: chairs },
    ...(partners !== null && { pace: PACE_NAMES[pace] }),
    scenes: [
      {
        minutes: 4,
        piece: nth % 2 === 0 ? "tallis-canon" : "lachrimae",
        needs: { byChance: true },
        chairs: Array.from({ length: chairs }, (_, slot) => ({
          slot,
          who: slot === 0 ? "person" : "bot",
          ...(slot > 0 && partners !== null && partOf(partners, slot)),
        })),
      },
    ],
  });
}

/** The card and the skill of the bot in that slot, 1 or more. */
function partOf({ pattern, reflex, skill }: Partners, slot: number) {
  const own: Pattern =
    pattern === "each" ? (PATTERNS[slot % PATTERNS.length] ?? "secure") : pattern;
  // One of four has no reflex.
  const each: Reflex | undefined = REFLEXES[slot % (REFLEXES.length + 1)];
  const pulls = reflex === "each" ? each : reflex === "none" ? undefined : reflex;
  return {
    pattern: own,
    ...(pulls !== undefined && { reflex: pulls }),
    ...(skill !== "companion" && { habits: { plays: skill } }),
  };
}

const made = new Map<string, Scenario>();

/** The concert of that id; null when there is none. */
export function concertOf(id: string): Scenario | null {
  const known = made.get(id);
  if (known !== undefined) return known;
  const concert = concertIn(id);
  if (concert === null) return null;
  const scenario = scenarioOf(concert, id);
  made.set(id, scenario);
  return scenario;
}

export const CONCERTS: readonly Scenario[] = CONCERT_CHAIRS.flatMap(
  (chairs) => concertOf(concertId(chairs)) ?? [],
);
