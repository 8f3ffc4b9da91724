import { CUE_GROUPS, type Cue } from "../../shared/model/cue.ts";

/** What a key does while playing. */
export type KeyAct =
  | { readonly act: "cue"; readonly cue: Cue }
  /** Place in the half circle from the left, 0 … 9. */
  | { readonly act: "chair"; readonly place: number }
  | { readonly act: "turn"; readonly by: -1 | 1 }
  | { readonly act: "inward" | "away" | "mute" | "captions" | "lines" | "settings" | "help" }
  /** The sheet of agreements; the first offer of a banner. */
  | { readonly act: "agreements" | "errand" }
  | { readonly act: "breathe" }
  | { readonly act: "bend"; readonly pitch: -1 | 0 | 1; readonly tempo: -1 | 0 | 1 }
  | { readonly act: "volume"; readonly by: -1 | 1 };

/** One keyboard row for each group of cues, so that hands find them without looking. */
const ROWS: readonly (readonly [keys: string, cues: readonly Cue[]])[] = [
  ["qwer", CUE_GROUPS.way],
  ["asdfgh", CUE_GROUPS.answer],
  ["zxcvbn", CUE_GROUPS.mend],
  ["uio", CUE_GROUPS.edge],
];

/** Key (as `KeyboardEvent.key`, lower case) → act. */
export const KEYS: ReadonlyMap<string, KeyAct> = new Map<string, KeyAct>([
  ...ROWS.flatMap(([keys, cues]) =>
    cues.map((cue, i): [string, KeyAct] => [keys.charAt(i), { act: "cue", cue }]),
  ),
  ...Array.from("1234567890", (key, place): [string, KeyAct] => [key, { act: "chair", place }]),
  [",", { act: "turn", by: -1 }],
  [".", { act: "turn", by: 1 }],
  ["j", { act: "inward" }],
  ["k", { act: "away" }],
  [" ", { act: "breathe" }],
  ["arrowup", { act: "bend", pitch: 1, tempo: 0 }],
  ["arrowdown", { act: "bend", pitch: -1, tempo: 0 }],
  ["arrowleft", { act: "bend", pitch: 0, tempo: -1 }],
  ["arrowright", { act: "bend", pitch: 0, tempo: 1 }],
  ["[", { act: "volume", by: -1 }],
  ["]", { act: "volume", by: 1 }],
  ["-", { act: "volume", by: -1 }],
  ["=", { act: "volume", by: 1 }],
  ["p", { act: "agreements" }],
  ["y", { act: "errand" }],
  ["m", { act: "mute" }],
  ["t", { act: "captions" }],
  ["l", { act: "lines" }],
  ["?", { act: "help" }],
  ["escape", { act: "settings" }],
]);

const CUE_KEYS = new Map(
  [...KEYS].flatMap(([key, act]) => (act.act === "cue" ? [[act.cue, key.toUpperCase()]] : [])),
);

/** The letter printed on a cue's tooltip. */
export const keyOfCue = (cue: Cue): string => CUE_KEYS.get(cue) ?? "";

/** The number key of a place in the half circle; "" after the tenth, which `,` and `.` reach. */
export const keyOfPlace = (place: number): string => "1234567890".charAt(place);

/**
 * The act of a pressed key. The digit row chooses chairs by key position, whatever characters it
 * produces (other digits, or digits with Shift); letters act by their character, or by position
 * when the keyboard writes another script.
 */
export function actOf(key: string, code: string): KeyAct | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && key !== "?") return KEYS.get(digit);
  const printed = KEYS.get(key.toLowerCase());
  if (printed) return printed;
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  return place && !/^[a-z]$/i.test(key) ? KEYS.get(place.toLowerCase()) : undefined;
}
