/** [J2] Whatever comes to a table during a scene is announced once, in one line, with its control lit. */
import { describe, expect, test } from "vitest";
import { FIRST_STEPS, TOLD_OTHERWISE } from "../../client/coach/first-steps.ts";
import { ALL_LESSONS } from "../../client/coach/coach.ts";
import {
  beginDirecting,
  directorPerceived,
  type Saying,
  saidNow,
} from "../../client/coach/director/director.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { CUES, type Cue } from "../../shared/model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../../shared/model/hand.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { SCENARIOS } from "../../shared/scenarios/library.ts";
import { handOf, mayHold } from "../../shared/scenarios/hand.ts";
import { calm } from "../fixtures/perceptions.ts";

interface Table {
  readonly where: string;
  readonly scenario: string;
  readonly first: readonly HandItem[];
  readonly comes: readonly HandItem[];
}
/** Every table of a person to which something may come during the scene. */
const TABLES: readonly Table[] = SCENARIOS.flatMap(({ id, scenes }) =>
  scenes.flatMap((scene, nth) =>
    scene.chairs.flatMap(({ slot, who }) => {
      const first = handOf(scene, slot);
      const comes = [...new Set(mayHold(scene, slot))].filter((item) => !first.includes(item));
      return who === "bot" || comes.length === 0
        ? []
        : [{ where: `${id}, scene ${nth + 1}, part ${slot}`, scenario: id, first, comes }];
    }),
  ),
);
/** s for which each announcement stands at least. */
const EACH = 8;

/** What is said while all of it comes at once to somebody at ease, each line once for each time it came up. */
function said({ scenario, first, comes }: Table): readonly Saying[] {
  let directing = beginDirecting({
    learnt: ALL_LESSONS,
    guided: false,
    pace: "beginner",
    scenario,
    nameOf: (chair) => `P${chair}`,
  });
  const lines: Saying[] = [];
  const base = calm();
  for (let tenth = 0; tenth < 10 * (3 + EACH * (comes.length + 1)); tenth++) {
    const hand = tenth < 30 ? first : [...first, ...comes];
    const tick = 440 + (tenth * TICKS_PER_SECOND) / 10;
    directing = directorPerceived(directing, { ...base, tick, self: { ...base.self, hand } });
    const now = saidNow(directing);
    if (now !== null && now.key !== lines.at(-1)?.key) lines.push(now);
  }
  return lines;
}

/** Controls with other names than their items. */
const LIT: Readonly<Partial<Record<HandItem, string>>> = { turnIn: "inward", bow: "rose" };

const isToldElsewhere = (scenario: string, item: HandItem): boolean =>
  scenario === FIRST_STEPS && (TOLD_OTHERWISE as readonly HandItem[]).includes(item);

test("things come to tables in the scenes that begin with few cues", () => {
  const scenarios = new Set(TABLES.map(({ scenario }) => scenario));
  for (const id of [FIRST_STEPS, "peek-a-boo", "small-signs", "couldnt-you-see", "fine-thanks"])
    expect(scenarios).toContain(id);
});

describe.each(TABLES)("$where", (table) => {
  const lines = said(table);
  test.each(table.comes.filter((item) => !isToldElsewhere(table.scenario, item)))(
    "%s is announced once, with its control lit, and only as itself",
    (item) => {
      const announced = lines.filter(({ say }) => say === en.coach.arrives[item]);
      expect(announced).toHaveLength(1);
      expect(announced[0]?.at).toBe(LIT[item] ?? item);
      expect(announced[0]?.act).toBeNull();
    },
  );
  test("nothing is announced that was there, or that does not come", () => {
    const due = new Set<string>(table.comes.map((item) => en.coach.arrives[item]));
    const news = new Set<string>(HAND_ITEMS.map((item) => en.coach.arrives[item]));
    news.delete("");
    expect(lines.filter(({ say }) => news.has(say) && !due.has(say))).toEqual([]);
  });
});

test.each(CUES)("%s has one short line of its own, that says its name", (cue: Cue) => {
  const say = en.coach.arrives[cue];
  expect(say).toContain(`“${en.cues.cue[cue].name}”`);
  expect(say.length).toBeLessThanOrEqual(100);
});
