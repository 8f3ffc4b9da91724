/** [J2] What is on the player's table now, as the page draws it. */
import { CUE_GROUPS, type Cue, type CueGroup } from "../../shared/model/cue.ts";
import type { KeyAct } from "../input/keys.ts";
import { drawsAct, type HandAct, type HandItem } from "../../shared/model/hand.ts";

const GROUPS = Object.keys(CUE_GROUPS) as CueGroup[];

/** Number of cues that cells show all at once: more are shown by group. */
const AT_ONCE = 6;

export interface Table {
  /** Everything is on it. */
  readonly whole: boolean;
  readonly cues: ReadonlySet<Cue>;
  /** Groups with a cue on the table, each with its cues, in the usual order. */
  readonly groups: readonly { readonly group: CueGroup; readonly cues: readonly Cue[] }[];
  /** So few that all are visible at once in any arrangement. */
  readonly few: boolean;
  readonly agreements: boolean;
  /** Only what the scene names is drawn: first faces, no numbers, no sheets. */
  readonly plain: boolean;
  draws(act: HandAct): boolean;
}

export function tableOf(hand: readonly HandItem[] | null): Table {
  const has = (item: HandItem): boolean => hand === null || hand.includes(item);
  const groups = GROUPS.map((group) => ({
    group,
    cues: (CUE_GROUPS[group] as readonly Cue[]).filter(has),
  })).filter(({ cues }) => cues.length > 0);
  const cues = new Set(groups.flatMap((one) => one.cues));
  return {
    whole: hand === null,
    cues,
    groups,
    few: cues.size <= AT_ONCE,
    agreements: has("propose"),
    plain: !drawsAct(hand, "bow"),
    draws: (act) => drawsAct(hand, act),
  };
}

/** Whether what a key does is on the table. */
export function isKeyThere(table: Table, act: KeyAct): boolean {
  switch (act.act) {
    case "cue":
      return table.cues.has(act.cue);
    case "bend":
    case "volume":
      return table.draws("bow");
    case "breathe":
      return table.draws("breathe");
    case "inward":
    case "away":
      return table.draws("turnIn");
    case "agreements":
      return table.agreements;
    case "help":
      return !table.plain;
    default:
      return true;
  }
}

/** Cells that stand in one row together have as many of these as the others. */
const UNITS = 12;

/** Rows of `count` cells without a hole: how many of `UNITS` columns each takes, in order. */
export function spans(count: number, rows: number): readonly number[] {
  const most = Math.ceil(count / rows);
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / most);
    return UNITS / Math.min(most, count - row * most);
  });
}
