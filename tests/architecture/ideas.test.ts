import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type Carriers,
  faultsOf,
  IDEAS_CHAPTER,
  ideasIn,
  labRowsOf,
  rulesIn,
  testTitles,
} from "./ideas.ts";
import { readModules } from "./modules.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FEWEST_IDEAS = 100;

const rulebook = readFileSync(join(ROOT, "RULES.md"), "utf8");
const modules = readModules(ROOT, ["tests"], ["tests/architecture/fixture"]);
const carriers: Carriers = {
  rules: rulesIn(rulebook),
  tests: new Map(
    modules
      .filter(({ path }) => path.endsWith(".test.ts"))
      .map((module) => [module.path, testTitles(module)]),
  ),
  labRows: new Set(
    modules
      .filter(({ path }) => path.startsWith("tests/lab/") && !path.endsWith(".test.ts"))
      .flatMap(labRowsOf),
  ),
};
const ideas = ideasIn(rulebook);

test("each of the three texts has its ideas in the table, a hundred or more in all", () => {
  expect(ideas.length).toBeGreaterThanOrEqual(FEWEST_IDEAS);
  for (const text of ["S0.", "S1.", "S2."])
    expect(ideas.filter(({ id }) => id.startsWith(text)).length).toBeGreaterThan(20);
});

test("every idea has a rule that exists and a test of that very title that runs", () => {
  expect(faultsOf(ideas, carriers)).toEqual([]);
});

test("what is looked up was read: rules, titles and rows of the lab", () => {
  for (const id of ["I1", "N4", "R10", "X8", "G2"]) expect(carriers.rules).toContain(id);
  for (const id of ["E10", "E14a", "X2", "X2a", "X2d", "X3f", "X5c", "X8a"])
    expect(carriers.labRows).toContain(id);
  expect(carriers.labRows).not.toContain("X2z");
  expect([...carriers.tests.values()].filter(({ size }) => size === 0)).toEqual([]);
  const titles = carriers.tests.get("tests/architecture/ideas.test.ts");
  expect(titles).toContain("every wrong row is rejected, by name, and no right one");
});

const GOOD = '| S0.1 | one | S0 a | [N1] | `a/b` "met"; lab E1 |';
test.each([
  [GOOD, []],
  ['| S0.2 | one | S0 a | [N1] | `a/b` "met" |', ["S0.2: expected S0.1"]],
  [`${GOOD}\n| S0.1 | two | S0 a | [N1] | lab E1 |`, ["S0.1: expected S0.2 or S1.1"]],
  [`${GOOD}\n| S0.3 | two | S0 a | [N1] | lab E1 |`, ["S0.3: expected S0.2 or S1.1"]],
  [`${GOOD}\n| S1.1 | one | S1 a | [N1] | lab E1 |`, ["S1.1: told before"]],
  ["| S0.1 | one | S1 a | [N1] | lab E1 |", ["S0.1: is not of S1 a"]],
  ["| S0.1 |  | S0 a | [N1] | lab E1 |", ["S0.1: an empty cell"]],
  ["| S0.1 | one | S0 a | [N1] |", ["S0.1: 4 cells"]],
  ["| S0.1 | one | S0 a | [N9] | lab E1 |", ["S0.1: no rule N9"]],
  ["| S0.1 | one | S0 a | kindness | lab E1 |", ["S0.1: no rule", "S0.1: no rule id: kindness"]],
  [
    "| S0.1 | one | S0 a | [N1] | played |",
    ["S0.1: no test", "S0.1: neither a test nor a lab row: played"],
  ],
  ["| S0.1 | one | S0 a | [N1] | lab E9 |", ["S0.1: no lab row E9"]],
  ['| S0.1 | one | S0 a | [N1] | `a/c` "met" |', ["S0.1: no file tests/a/c.test.ts"]],
  ['| S0.1 | one | S0 a | [N1] | `a/b` "me" |', ['S0.1: tests/a/b.test.ts has no test "me"']],
])("every wrong row is rejected, by name, and no right one", (rows, faults) => {
  const table = `${IDEAS_CHAPTER}\n\n| # | idea | text | rule | test |\n| --- | --- | --- | --- | --- |\n${rows}\n`;
  const few: Carriers = {
    rules: rulesIn("- **[N1]** A rule, not [N9]."),
    tests: new Map([["tests/a/b.test.ts", new Set(["met"])]]),
    labRows: new Set(["E1"]),
  };
  expect(faultsOf(ideasIn(table), few)).toEqual(faults);
});
