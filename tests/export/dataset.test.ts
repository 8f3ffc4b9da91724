/** [F13] Contents of an exported dataset. */
import { beforeAll, expect, test } from "vitest";
import { columnsOf, TABLE_NAMES } from "../../server/export/columns.ts";
import type { TableName } from "../../server/export/columns.ts";
import { datasetFiles, datasetTexts, nameKey } from "../../server/export/dataset.ts";
import type { File } from "../../server/export/dataset.ts";
import { toldTables } from "../../server/export/told-tables.ts";
import { SessionTables } from "../../server/export/tables.ts";
import type { SessionRows } from "../../server/export/session-rows.ts";
import type { DatasetTexts } from "../../shared/i18n/catalogue.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import { movementIn } from "../../server/store/packing.ts";
import { beginOf, madeUp, OPENED } from "./made-up.ts";

const NAMES = ["Zora", "Äda 🎻", "=HYPERLINK(1)"];
const MADE = { consorts: 1, chairs: 4, movements: 2, seconds: 45, names: NAMES } as const;

const PRIVATE = "this stays with its writer";
const TOLD = { session: "room-a", at: beginOf(1) };

let rows: SessionRows;
let says: DatasetTexts;
let files: readonly File[];

beforeAll(async () => {
  const consort = "room-a-consort-0";
  rows = await madeUp(MADE, [
    {
      put: "marks",
      row: {
        id: "mark",
        session: "room-a",
        consort,
        at: beginOf(1) + 10_000,
        word: "=look at äda 🎻, not at Adam",
      },
    },
    {
      put: "notes",
      row: { ...TOLD, id: "n1", person: "room-a-person-1", words: "Zora looked up.", shared: 1 },
    },
    {
      put: "notes",
      row: { ...TOLD, id: "n2", person: "room-a-person-1", words: PRIVATE, shared: 0 },
    },
    { put: "words", row: { ...TOLD, id: "w1", words: "two signs, says Zora" } },
    {
      put: "questionnaires",
      row: {
        ...TOLD,
        id: "q1",
        person: "room-a-person-0",
        moment: "before",
        answers: JSON.stringify({ answers: [1, 2, 3, 4, 5, null, 1, 2], open: "=ask Zora" }),
      },
    },
    {
      put: "questionnaires",
      row: { ...TOLD, id: "q2", person: "room-a-person-1", moment: "after", answers: "[1,2]" },
    },
  ]);
  says = await datasetTexts();
  files = [...datasetFiles(rows, says)];
});

const fileOf = (part: string): string =>
  files.find(({ name }) => name.startsWith("data/") && name.endsWith(part))?.text ?? "";

test("[F13] the layout is Psych-DS: names by keyword, every column described, no other", () => {
  const data = files.filter(({ name }) => name.startsWith("data/") && name.endsWith(".csv"));
  expect(data.length).toBe(MADE.movements + TABLE_NAMES.length - 1);
  for (const { name } of data)
    expect(name).toMatch(/^data\/([a-z]+-[a-zA-Z0-9]+)(_[a-z]+-[a-zA-Z0-9]+)*_data\.csv$/);
  expect(data[0]?.name).toMatch(/session-S\w{8}_consort-1_movement-1_date-20261129_desc/);
  const described = JSON.parse(
    files.find(({ name }) => name === "dataset_description.json")?.text ?? "",
  ) as { readonly variableMeasured: readonly { readonly name: string }[] };
  const columns = new Set(data.flatMap(({ text }) => text.split("\r\n", 1)[0]?.split(",") ?? []));
  expect(new Set(described.variableMeasured.map(({ name }) => name))).toEqual(columns);
  expect(columns).toEqual(new Set(TABLE_NAMES.flatMap((table) => columnsOf(table))));
  expect(fileOf("events_data.csv").startsWith("onset,duration,trial_type,actor,target,")).toBe(
    true,
  );
});

test("[F13] each table has its side file, and the codebook has each column", () => {
  const book = files.find(({ name }) => name === "documentation/codebook.md")?.text ?? "";
  for (const table of TABLE_NAMES) {
    const side = JSON.parse(fileOf(`description-${table}_data.json`)) as {
      readonly variableMeasured: readonly { readonly name: string; readonly description: string }[];
    };
    expect(side.variableMeasured.map(({ name }) => name)).toEqual(columnsOf(table));
    for (const { name, description } of side.variableMeasured) {
      expect(description.length).toBeGreaterThan(3);
      expect(book).toContain(`| \`${name}\` |`);
    }
  }
});

test("[F13] terms are in the vocabulary of the game; nothing claims that a rater coded it", () => {
  const texts = files.filter(({ name }) => !name.endsWith("_data.csv"));
  const readme = texts.find(({ name }) => name === "README.md")?.text ?? "";
  expect(readme).toContain("in the vocabulary of the game");
  expect(fileOf("description-ruptures_data.json")).toContain("In the vocabulary of the game");
  const claims = /\b(coded|scored|rated) (with|by|as|on|after)\b(?! a person)/i;
  expect(texts.filter(({ text }) => claims.test(text)).map(({ name }) => name)).toEqual([]);
  expect("Breaks are coded with 3RS.").toMatch(claims);
});

test("[F14] no nickname, no title, no code and no id of a room is in any file", () => {
  const all = files.map(({ name, text }) => name + text).join("\n");
  for (const word of [PRIVATE, ...NAMES, "Class 7b", "KLMNXY", "room-a", "person-0", "HYPERLINK"])
    expect(all).not.toContain(word);
  expect(fileOf("marks_data.csv")).toMatch(/'=look at S\w{8}-P02, not at Adam"\r\n$/);
});

test("[F13] [U7] what was shared, the words of the group and questionnaires are tables, each by the person's number", () => {
  const { session } = new SessionTables(rows).names;
  const [zora, ada] = [0, 1].map((nth) =>
    new SessionTables(rows).names.person(`room-a-person-${nth}`),
  );
  const told = toldTables(rows, new SessionTables(rows).names);
  const at = (beginOf(1) - OPENED) / 1000;
  expect(told.notes).toEqual([
    {
      note_id: `${session}-N1`,
      session_id: session,
      participant_id: ada,
      at_s: at,
      words: `${zora} looked up.`,
    },
  ]);
  expect(told.words).toMatchObject([{ words: `two signs, says ${zora}` }]);
  // One of another kind is left out, and holds nothing up.
  expect(told.questionnaires).toEqual([
    {
      questionnaire_id: `${session}-Q1`,
      session_id: session,
      participant_id: zora,
      moment: "before",
      at_s: at,
      q1: 1,
      q2: 2,
      q3: 3,
      q4: 4,
      q5: 5,
      q6: null,
      q7: 1,
      q8: 2,
      open_words: `=ask ${zora}`,
    },
  ]);
  expect(fileOf("questionnaires_data.csv")).toContain(",before,");
  expect(fileOf("questionnaires_data.csv")).toContain(`'=ask ${zora}`);
  expect(fileOf("notes_data.csv")).not.toContain(PRIVATE);
});

test("[F14] who is who is a file of its own, with the same ids, and carries nothing out", () => {
  const { name, text } = nameKey(rows, says);
  expect(name).toMatch(/^session-S\w{8}_date-20261129_key\.csv$/);
  const names = new SessionTables(rows).names;
  expect(text).toBe(
    `\uFEFFparticipant_id,nickname\r\n${names.session},Class 7b\r\n` +
      `${names.session}-P01,Zora\r\n${names.session}-P02,Äda 🎻\r\n${names.session}-P03,'=HYPERLINK(1)\r\n`,
  );
});

test("[F14] copies for spreadsheets begin with a byte order mark, tables for research do not", () => {
  const copies = files.filter(({ name }) => name.startsWith("spreadsheets/"));
  for (const { name, text } of copies) {
    const research = files.find(
      (file) => file.name === name.replace("spreadsheets", "data").replace(".csv", "_data.csv"),
    );
    expect(text).toBe(`\uFEFF${research?.text ?? ""}`);
  }
  expect(copies).toHaveLength(MADE.movements + TABLE_NAMES.length - 1);
});

test("[F13] events, bonds and ruptures are those of the movement, played again by the game's own rules", () => {
  const tables = new SessionTables(rows);
  const movements = [...tables.play()];
  const [first, second] = rows.recordings.map((row) => movementIn(row, rows.lines).recording);
  if (first === undefined || second === undefined) throw new Error("nothing was played");
  const between = replay(first);
  const end = replay(second, between);
  const bonds = tables.bonds.slice(end.bonds.length);
  expect(bonds.map((bond) => [bond.residue_before, bond.residue_after, bond.torn_after])).toEqual(
    end.bonds.map((bond, i) => [between.bonds[i]?.residue, bond.residue, bond.rupture !== null]),
  );
  for (const { events } of movements) {
    expect(events.length).toBeGreaterThan(50);
    const onsets = events.map(({ onset }) => Number(onset));
    expect(onsets).toEqual(onsets.toSorted((a, b) => a - b));
    // A gaze lasts until the next one, so that the gazes of a chair add up to the whole movement.
    for (let chair = 0; chair < MADE.chairs; chair += 1) {
      const looks = events.filter((one) => one.trial_type === "look" && one.actor_chair === chair);
      const open = looks.filter(({ duration }) => duration === null);
      expect(open).toEqual([looks.at(-1)]);
    }
  }
  const tears = movements.flatMap(({ events }) =>
    events.filter((one) => one.trial_type === "torn" && one.detail !== "again"),
  );
  const own = tables.ruptures.filter((one) => one.between === "pair" && one.from_before === false);
  expect(own.map((one) => [one.movement_id, one.onset_s, one.cause_chair, one.hurt_chair])).toEqual(
    tears.map((one) => [one.movement_id, one.onset, one.actor_chair, one.target_chair]),
  );
  expect(own.length).toBeGreaterThan(0);
  const carried = tables.ruptures.filter((one) => one.from_before === true);
  expect(carried).toHaveLength(between.bonds.filter(({ rupture }) => rupture !== null).length);
});

test("[F13] ids join all tables", () => {
  const tables = new SessionTables(rows);
  const events = [...tables.play()].flatMap((movement) => movement.events);
  const ids = (table: readonly object[], column: string): Set<unknown> =>
    new Set(table.map((row) => (row as Record<string, unknown>)[column]));
  const people = ids(tables.participants, "participant_id");
  const movements = ids(tables.movements, "movement_id");
  expect(people.size).toBe(3);
  for (const table of [events, tables.chairs, tables.bonds, tables.ruptures])
    for (const movement of ids(table, "movement_id")) expect(movements).toContain(movement);
  for (const actor of ids(events, "actor"))
    if (actor !== null && actor !== "bot-0") expect(people).toContain(actor);
  expect(tables.marks[0]).toMatchObject({ onset_s: 10, at_s: (beginOf(1) - OPENED) / 1000 + 10 });
  expect(movements).toContain(tables.marks[0]?.movement_id);
});

test("[F13] every value lies in the range that the codebook says", () => {
  const book = [...(JSON.parse(fileOf("movements_data.json")) as Described).variableMeasured];
  const tables = new SessionTables(rows);
  const events = [...tables.play()].flatMap((movement) => movement.events);
  const all: Readonly<Record<TableName, readonly object[]>> = {
    events,
    participants: tables.participants,
    consorts: tables.consorts,
    movements: tables.movements,
    chairs: tables.chairs,
    seats: tables.seats,
    bonds: tables.bonds,
    ruptures: tables.ruptures,
    marks: tables.marks,
    ...toldTables(rows, tables.names),
  };
  for (const table of TABLE_NAMES) {
    const { variableMeasured } = JSON.parse(fileOf(`${table}_data.json`)) as Described;
    for (const { name, minValue, maxValue, valueReference } of variableMeasured)
      for (const row of all[table]) {
        const value = (row as Record<string, unknown>)[name];
        if (value === null) continue;
        if (minValue !== undefined) expect(value, name).toBeGreaterThanOrEqual(minValue);
        if (maxValue !== undefined) expect(value, name).toBeLessThanOrEqual(maxValue);
        if (valueReference !== undefined && typeof value === "string")
          expect(valueReference, name).toContain(value);
      }
  }
  expect(book.length).toBeGreaterThan(30);
});

interface Described {
  readonly variableMeasured: readonly {
    readonly name: string;
    readonly minValue?: number;
    readonly maxValue?: number;
    readonly valueReference?: readonly string[];
  }[];
}

test("[F13] a movement that cannot be played again is named, and holds up no other", async () => {
  const two = await madeUp({ ...MADE, consorts: 2, movements: 2, seconds: 10 });
  const broken = {
    ...two,
    recordings: two.recordings.map((row, i) =>
      i === 0 ? { ...row, packed: Uint8Array.of(1, 2, 3) } : row,
    ),
  };
  const tables = new SessionTables(broken);
  const events = [...tables.play()].map((movement) => movement.events.length > 0);
  expect(tables.movements.map(({ replayed }) => replayed)).toEqual([
    "unreadable",
    "otherBefore",
    "yes",
    "yes",
  ]);
  expect(events).toEqual([false, false, true, true]);
  expect([...datasetFiles(broken, says)].find(({ name }) => name === "README.md")?.text).toContain(
    says.readme.notPlayed(2),
  );
});

test("[F13] a session in which nothing was played yet has its tables too", async () => {
  const none = await madeUp({ ...MADE, movements: 1, seconds: 1 });
  const empty = { ...none, recordings: [], lines: [], people: [], seats: [] };
  const names = [...datasetFiles(empty, says)].map(({ name }) => name);
  expect(names.some((name) => name.endsWith("participants_data.csv"))).toBe(true);
  expect(names.some((name) => name.includes("events"))).toBe(false);
});
