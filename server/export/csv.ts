/** [F14] CSV by RFC 4180, with "n/a" for missing values, and protected against formula injection. */
import type { Cell } from "./columns.ts";

/** Marks UTF-8 for spreadsheets. Research tools would take it for part of the first column's name. */
export const BYTE_ORDER_MARK = "\uFEFF";
export const NOTHING = "n/a";
const LINE_END = "\r\n";

/** Beginnings of formulas in spreadsheets, including the full-width forms that some of them accept. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const TO_BE_QUOTED = /[",\r\n]/;
/** Number of decimals: a tick is .05 s, and shares need no more. */
const DIGITS = 4;

/** One line, including its line end. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(cellText).join(",") + LINE_END;

function cellText(cell: Cell): string {
  if (cell === null || cell === "") return NOTHING;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "number")
    return Number.isFinite(cell) ? String(Number(cell.toFixed(DIGITS))) : NOTHING;
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return TO_BE_QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
