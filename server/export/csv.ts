/** [F14] Tables as text: RFC 4180, "n/a" where nothing is, and nothing that a spreadsheet would carry out. */
import type { Cell } from "./columns.ts";

/** What tells spreadsheets that a text is UTF-8. Readers for research take it for part of the first name. */
export const BYTE_ORDER_MARK = "\uFEFF";
export const NOTHING = "n/a";
const LINE_END = "\r\n";

/** Beginnings that spreadsheets take for formulas; also as wide signs, which some of them read alike. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const TO_BE_QUOTED = /[",\r\n]/;
/** Decimals: a tick is .05 s, and shares need no more. */
const DIGITS = 4;

/** One line of it, with its end. */
export const csvLine = (cells: readonly Cell[]): string => cells.map(cellText).join(",") + LINE_END;

function cellText(cell: Cell): string {
  if (cell === null || cell === "") return NOTHING;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell === "number")
    return Number.isFinite(cell) ? String(Number(cell.toFixed(DIGITS))) : NOTHING;
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return TO_BE_QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
