/** [F14] CSV cells: no formula injection, no loss. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "../../server/export/csv.ts";

/** An independent reader of RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, plain = "", end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test.for([
  ["=SUM(A1:A9)", "'=SUM(A1:A9)"],
  ["+49 170", "'+49 170"],
  ["-2+3", "'-2+3"],
  ["@Ada", "'@Ada"],
  ["\t=1", "'\t=1"],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ["-5", "-5"],
  ["+0.25", "+0.25"],
  ["a=b", "a=b"],
] as const)("[F14] %j is written as %j", ([cell, written]) => {
  expect(readCsv(csvLine([cell, "x"]))).toEqual([[written, "x"]]);
});

test("[F14] numbers stay numbers, yes and no are words, and nothing is n/a", () => {
  expect(csvLine([-0.5, 1 / 3, 1e-9, true, false, null, "", NaN])).toBe(
    "-0.5,0.3333,0,yes,no,n/a,n/a,n/a\r\n",
  );
});

test("[F14] every text is read again as it was, but for the mark before a formula", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }),
      (cells) => {
        const [read = []] = readCsv(csvLine(cells));
        expect(
          read.map((cell, i) => (cell === `'${cells[i] ?? ""}` ? cell.slice(1) : cell)),
        ).toEqual(cells);
        for (const cell of read)
          if (!/^[+-]?\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      },
    ),
  );
});
