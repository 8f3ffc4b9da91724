/** The two widths of every plot, and text that fits in them. */
export interface Frame {
  readonly narrow: boolean;
  /** px, of the whole drawing. */
  readonly width: number;
  /** px for names left of the plot; 0 where names are above their lines. */
  readonly names: number;
}

export const FRAMES = {
  wide: { narrow: false, width: 960, names: 380 },
  narrow: { narrow: true, width: 334, names: 0 },
} as const satisfies Record<string, Frame>;

/** Mean advance of Alegreya Sans relative to its size; slightly more than measured, to be safe. */
const ADVANCE = 0.46;

/** Broken at words, so that no line is longer than `width` px at this size. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.floor(width / (ADVANCE * size));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
