/** [F19] The page about stored data names everything that is stored. */
import { expect, test } from "vitest";
import type { KeptTexts } from "../../shared/i18n/catalogue.ts";
import { de } from "../../shared/i18n/de/index.ts";
import { en } from "../../shared/i18n/en/index.ts";
import type { Table } from "../../server/store/tables.ts";

/** The row of the page that names a table. A table without one does not compile. */
const NAMED_IN: Readonly<Record<Table, keyof KeptTexts["rows"]>> = {
  sessions: "led",
  people: "names",
  rooms: "seats",
  rosters: "names",
  consorts: "seats",
  seats: "seats",
  recordings: "played",
  lines: "played",
  events: "made",
  bonds: "made",
  questionnaires: "forms",
  notes: "written",
  words: "written",
  marks: "led",
  courses: "course",
};

test("[F19] every table has a row on the page, in every language, and every row stands for a table", async () => {
  const named = [...new Set(Object.values(NAMED_IN))].toSorted();
  for (const says of [await en.kept(), await de.kept()]) {
    expect(Object.keys(says.rows).toSorted()).toEqual(named);
    for (const { what, who } of Object.values(says.rows))
      for (const text of [what, who]) expect(text).toMatch(/\.$/);
  }
});
