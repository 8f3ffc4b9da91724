/** The last lines that the page has said, to be read again. */

export interface SaidLine {
  readonly id: number;
  readonly text: string;
}

/** Number of lines kept. */
const KEPT = 5;

/** The lines after one more, oldest first; a line said twice in a row counts once. */
export function withLine(lines: readonly SaidLine[], text: string): readonly SaidLine[] {
  const last = lines.at(-1);
  if (text === "" || last?.text === text) return lines;
  return [...lines, { id: (last?.id ?? 0) + 1, text }].slice(-KEPT);
}
