/** [F13] Tables of an export: columns with unit and range. The catalogue describes them in words. */
import { FORM_MOMENTS, SCALE } from "../../shared/live/questionnaire.ts";
import { MAX_CHAIRS } from "../../shared/model/units.ts";
import { RUPTURE_TYPES } from "../../shared/model/perception.ts";
import { PACE_NAMES } from "../../shared/model/numbers.ts";
import { PATTERNS, REFLEXES } from "../../shared/model/role.ts";
import { ALL_WISHES } from "../../shared/model/wish.ts";
import { MEASURE_NAMES, MEASURE_UNITS } from "../../shared/measures/objective.ts";

export interface Column {
  /** Unit as published; absent for ids and texts. */
  readonly unit?: "s" | "share" | "count";
  readonly min?: number;
  readonly max?: number;
  /** All possible values. */
  readonly levels?: readonly string[];
}

const id: Column = {};
const words: Column = {};
const seconds: Column = { unit: "s", min: 0 };
const share: Column = { unit: "share", min: 0, max: 1 };
const count: Column = { unit: "count", min: 0 };
const chair: Column = { min: 0, max: MAX_CHAIRS - 1 };
const step: Column = { min: 0, max: 4 };
const yesNo: Column = { levels: ["yes", "no"] };
const playedBy: Column = { levels: ["person", "bot"] };

/** One column per measure of scenes. */
const figures = Object.fromEntries(
  MEASURE_NAMES.map((name) => [
    `figure_${name}`,
    MEASURE_UNITS[name] === "share" ? share : MEASURE_UNITS[name] === "seconds" ? seconds : count,
  ]),
) as Readonly<Record<`figure_${(typeof MEASURE_NAMES)[number]}`, Column>>;

/** [U7] An item of the questionnaire, from never to always. */
const ITEM_NAMES = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"] as const;
const items = Object.fromEntries(
  ITEM_NAMES.map((name) => [name, { min: 1, max: SCALE }]),
) as Readonly<Record<(typeof ITEM_NAMES)[number], Column>>;

export const TRIAL_TYPES = [
  "look",
  "breathe",
  "cue",
  "need",
  "turned",
  "told",
  "met",
  "misread",
  "missed",
  "intruded",
  "returned",
  "greeted",
  "checkedIn",
  "pestered",
  "cutOff",
  "struckAndRan",
  "torn",
  "step",
  "madeNice",
  "mended",
  "letBe",
  "brokeAgreement",
  "split",
  "splitStep",
  "wholeAgain",
  "fellApart",
  "gathering",
  "beganAgain",
  "proposed",
  "agreed",
  "lapsed",
  "wishShown",
  "agreedToDiffer",
  "metHalfway",
  "noticedReflex",
  "flooded",
  "hard",
  "ended",
] as const;
export type TrialType = (typeof TRIAL_TYPES)[number];

export const TABLES = {
  /** [F13] Names and order of the first columns are those of BIDS. */
  events: {
    onset: seconds,
    duration: seconds,
    trial_type: { levels: TRIAL_TYPES },
    actor: id,
    target: id,
    value: words,
    detail: words,
    amount: {},
    actor_chair: chair,
    target_chair: chair,
    played_by: playedBy,
    movement_id: id,
  },
  participants: {
    participant_id: id,
    session_id: id,
    joined_s: seconds,
    seated_s: seconds,
    movements: count,
    in_music_s: seconds,
    bot_share: share,
  },
  consorts: { consort_id: id, session_id: id, opened_s: seconds, movements: count },
  movements: {
    movement_id: id,
    consort_id: id,
    session_id: id,
    number: { min: 1 },
    begun_s: seconds,
    duration_s: seconds,
    planned_s: seconds,
    chairs: { min: 2, max: MAX_CHAIRS },
    people: { unit: "count", min: 0, max: MAX_CHAIRS },
    pace: { levels: PACE_NAMES },
    replayed: { levels: ["yes", "otherModel", "otherBefore", "diverged", "unreadable"] },
    harmony: share,
    connection: share,
    repair: share,
    repair_s: seconds,
    residue: share,
    needs_met: count,
    needs_missed: count,
    tears: count,
    mended: count,
    seams: count,
    seams_before: count,
    ...figures,
  },
  chairs: {
    movement_id: id,
    chair,
    participant_id: id,
    from_s: seconds,
    to_s: seconds,
    duration_s: seconds,
    bot_share: share,
    pattern: { levels: PATTERNS },
    reflex: { levels: REFLEXES },
    wish: { levels: ALL_WISHES },
  },
  seats: {
    seat_id: id,
    session_id: id,
    consort_id: id,
    chair,
    held_by: playedBy,
    participant_id: id,
    bot: words,
    from_s: seconds,
    to_s: seconds,
    duration_s: seconds,
    left_because: { levels: ["moved", "replaced", "botPlaysOn", "sessionEnded"] },
  },
  bonds: {
    movement_id: id,
    chair_a: chair,
    chair_b: chair,
    participant_a: id,
    participant_b: id,
    trust_a_b_before: share,
    trust_a_b_after: share,
    trust_b_a_before: share,
    trust_b_a_after: share,
    residue_before: share,
    residue_after: share,
    seams_before: count,
    seams_after: count,
    torn_before: yesNo,
    torn_after: yesNo,
    wishes_differ: yesNo,
  },
  ruptures: {
    rupture_id: id,
    movement_id: id,
    between: { levels: ["pair", "within", "whole"] },
    type: { levels: RUPTURE_TYPES },
    cause: id,
    hurt: id,
    cause_chair: chair,
    hurt_chair: chair,
    onset_s: seconds,
    from_before: yesNo,
    evidence: words,
    severity: share,
    torn_again: count,
    noticed_after_s: seconds,
    closed_after_s: seconds,
    last_step: step,
    slips: count,
    made_nice: count,
    outcome: { levels: ["mended", "letBe", "closed", "open"] },
    mend_worth: share,
  },
  marks: {
    mark_id: id,
    session_id: id,
    consort_id: id,
    movement_id: id,
    at_s: seconds,
    onset_s: seconds,
    words,
  },
  notes: { note_id: id, session_id: id, participant_id: id, at_s: seconds, words },
  words: { word_id: id, session_id: id, at_s: seconds, words },
  questionnaires: {
    questionnaire_id: id,
    session_id: id,
    participant_id: id,
    moment: { levels: FORM_MOMENTS },
    at_s: seconds,
    ...items,
    open_words: words,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];
export type ColumnOf<T extends TableName> = T extends TableName
  ? keyof (typeof TABLES)[T] & string
  : never;
export type AnyColumn = ColumnOf<TableName>;

/** Null: not available. */
export type Cell = string | number | boolean | null;
export type TableRow<T extends TableName> = Readonly<Record<ColumnOf<T>, Cell>>;

export const columnsOf = <T extends TableName>(table: T): readonly ColumnOf<T>[] =>
  Object.keys(TABLES[table]) as ColumnOf<T>[];

export const columnOf = (table: TableName, column: string): Column =>
  (TABLES[table] as Readonly<Record<string, Column>>)[column] ?? {};
