/** Checks the table of RULES.md that says which rule and test each idea of the texts has. */
import { isSyntax, type Module, type Syntax, walk } from "./modules.ts";

interface Idea {
  /** S0.1, S0.2 … S1.1 …: the text it comes from, and a number in it. */
  readonly id: string;
  readonly cells: readonly string[];
}

/** What rows may refer to. */
export interface Carriers {
  readonly rules: ReadonlySet<string>;
  /** Titles of the tests by file, as the source has them: `%s` stays `%s`. */
  readonly tests: ReadonlyMap<string, ReadonlySet<string>>;
  readonly labRows: ReadonlySet<string>;
}

export const IDEAS_CHAPTER = "## Where each idea of the texts is played";
const COLUMNS = 5;
const TEXTS = 3;

export function ideasIn(markdown: string): readonly Idea[] {
  const chapter = markdown.split(`${IDEAS_CHAPTER}\n`)[1] ?? "";
  return chapter
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|\s*(?:#|:?-)/.test(line))
    .map((line) => {
      const cells = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { id: cells[0] ?? "", cells };
    });
}

/** Ids of the rules a text states, each where it is set in bold. */
export const rulesIn = (markdown: string): ReadonlySet<string> =>
  new Set([...markdown.matchAll(/\*\*\[([A-Z]\d+)\]/g)].map(([, id]) => id as string));

/** Everything that is wrong with the rows, one line each. */
export function faultsOf(ideas: readonly Idea[], carriers: Carriers): readonly string[] {
  const told = new Set<string>();
  let [text, number] = [0, 0];
  return ideas.flatMap(({ id, cells }) => {
    if (cells.length !== COLUMNS) return [`${id}: ${cells.length} cells`];
    const faults: string[] = [];
    if (cells.includes("")) faults.push("an empty cell");
    const next = [`S${text}.${number + 1}`, ...(number > 0 ? [`S${text + 1}.1`] : [])];
    if (!next.includes(id)) faults.push(`expected ${next.join(" or ")}`);
    [text, number] = /^S\d+\.\d+$/.test(id)
      ? (id.slice(1).split(".").map(Number) as [number, number])
      : [text, number + 1];
    const [, idea = "", place = "", rule = "", test = ""] = cells;
    if (text >= TEXTS || !place.startsWith(`S${text} `)) faults.push(`is not of ${place}`);
    if (told.has(idea)) faults.push("told before");
    told.add(idea);
    faults.push(...ruleFaults(rule, carriers), ...testFaults(test, carriers));
    return faults.map((fault) => `${id}: ${fault}`);
  });
}

function ruleFaults(cell: string, { rules }: Carriers): readonly string[] {
  const ids = [...cell.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id]) => id as string);
  const rest = cell.replaceAll(/\[[A-Z]\d+\]/g, "").trim();
  return [
    ...(ids.length === 0 ? ["no rule"] : []),
    ...(rest === "" ? [] : [`no rule id: ${rest}`]),
    ...ids.filter((id) => !rules.has(id)).map((id) => `no rule ${id}`),
  ];
}

const A_TEST = /`([\w/-]+)` "([^"]+)"/g;
const A_LAB_ROW = /\blab ([EX]\d+[a-z]?)(?=;|$)/g;

function testFaults(cell: string, { tests, labRows }: Carriers): readonly string[] {
  const named = [...cell.matchAll(A_TEST)].map(
    ([, file, title]) => [`tests/${file}.test.ts`, title as string] as const,
  );
  const withoutTests = cell.replaceAll(A_TEST, "");
  const rows = [...withoutTests.matchAll(A_LAB_ROW)].map(([, id]) => id as string);
  const rest = withoutTests.replaceAll(A_LAB_ROW, "").replaceAll(/[;\s]/g, "");
  return [
    ...(named.length + rows.length === 0 ? ["no test"] : []),
    ...(rest === "" ? [] : [`neither a test nor a lab row: ${rest}`]),
    ...named.flatMap(([file, title]) => {
      const titles = tests.get(file);
      if (titles === undefined) return [`no file ${file}`];
      return titles.has(title) ? [] : [`${file} has no test "${title}"`];
    }),
    ...rows.filter((id) => !labRows.has(id)).map((id) => `no lab row ${id}`),
  ];
}

// ---- what exists, read from the sources -------------------------------------------------------

/** Titles of the tests that run: not of a `describe`, nor of skipped tests. */
export function testTitles({ syntax }: Module): ReadonlySet<string> {
  const titles = new Set<string>();
  walk(syntax, (node) => {
    if (node.type !== "CallExpression") return;
    const names = calleeNames(node["callee"]);
    if (!["test", "it"].includes(names[0] ?? "")) return;
    if (names.some((name) => name === "skip" || name === "todo")) return;
    const title = textOf((node["arguments"] as unknown[])[0]);
    if (title !== null) titles.add(title);
  });
  return titles;
}

/** `test.each([…])` → test, each. */
function calleeNames(callee: unknown): readonly string[] {
  if (!isSyntax(callee)) return [];
  switch (callee.type) {
    case "Identifier":
      return [callee["name"] as string];
    case "MemberExpression":
      return [...calleeNames(callee["object"]), ...calleeNames(callee["property"])];
    case "CallExpression":
      return calleeNames(callee["callee"]);
    default:
      return [];
  }
}

function textOf(node: unknown): string | null {
  if (!isSyntax(node)) return null;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  return node.type === "TemplateLiteral" ? quasisOf(node).join("…") : null;
}
const quasisOf = (node: Syntax): readonly string[] =>
  (node["quasis"] as { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );

const LAB_ROW = /^[EX]\d+[a-z]?$/;

/** Rows of the lab's tables: ids written out, keys of experiments, and `X2${"bcdefg"[k]}`. */
export function labRowsOf({ syntax }: Module): readonly string[] {
  const ids: string[] = [];
  walk(syntax, (node) => {
    if (node.type === "TemplateLiteral") {
      const [start = ""] = quasisOf(node);
      if (!/^X\d+$/.test(start)) return;
      walk(node, (inner) => {
        const letters = inner.type === "Literal" ? textOf(inner) : null;
        for (const letter of letters ?? "") ids.push(start + letter);
      });
    }
    const key = node.type === "Property" && isSyntax(node["key"]) ? node["key"]["name"] : null;
    const text = typeof key === "string" ? key : textOf(node);
    if (text !== null && LAB_ROW.test(text)) ids.push(text);
  });
  return ids;
}
