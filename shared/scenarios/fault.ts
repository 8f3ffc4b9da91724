/** What is wrong with a scenario, and where: as data, so that it can be said in any language. */
import type { z } from "zod";
import type { Answer, Need } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { Deed } from "../model/ruptures/kind.ts";

/** Faults that need no more than their name. */
export const PLAIN_FAULTS = [
  "missing",
  /** A number where words belong, or the like. */
  "wrongKind",
  "badSigns",
  "noSuchPiece",
  "nothingBefore",
  "outOfOrder",
  "noSuchPart",
  "onlyBots",
  "chairsOutOfOrder",
  "sharpInClass",
  "tooYoung",
  "endsBefore",
  "timeOrMoment",
  "momentRepeats",
  "asManyScenes",
  "asManyParts",
  /** [R9] [R10] What ends a split, and what gathers the whole. */
  "noEndOfSplit",
  "noGathering",
] as const;
export type PlainFault = (typeof PLAIN_FAULTS)[number];

export type Why =
  | { readonly is: PlainFault }
  /** Signs of a text, the size of a number, entries of a list. */
  | { readonly is: "tooMuch"; readonly of: "signs" | "number" | "entries"; readonly most: number }
  | {
      readonly is: "tooLittle";
      readonly of: "signs" | "number" | "entries";
      readonly least: number;
    }
  | { readonly is: "notKnown"; readonly keys: readonly string[] }
  | { readonly is: "notOneOf"; readonly values: readonly string[] }
  /** Needs no answer that is not on the table of the one it turns to. Parts by their slot. */
  | {
      readonly is: "noAnswer";
      readonly need: Need;
      readonly part: number;
      readonly missing: Answer;
    }
  | {
      readonly is: "noKey";
      readonly tear: RuptureType;
      readonly cause: number;
      readonly hurt: number;
      /** Any one of these would do. */
      readonly missing: readonly Deed["what"][];
    };

/** A fault, and where it is. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly why: Why;
}

const isPlain = (name: unknown): name is PlainFault =>
  (PLAIN_FAULTS as readonly unknown[]).includes(name);

/** What the parser found in `data`. */
export function shapeFault(issue: z.core.$ZodIssue, data: unknown): Fault {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  return { path, what: issue.message, why: whyOf(issue, valueAt(data, path)) };
}

function whyOf(issue: z.core.$ZodIssue, value: unknown): Why {
  switch (issue.code) {
    case "too_big":
      return { is: "tooMuch", of: measured(issue.origin), most: Number(issue.maximum) };
    case "too_small":
      return { is: "tooLittle", of: measured(issue.origin), least: Number(issue.minimum) };
    case "unrecognized_keys":
      return { is: "notKnown", keys: issue.keys };
    case "invalid_value":
      return value === undefined
        ? { is: "missing" }
        : { is: "notOneOf", values: issue.values.map(String) };
    case "invalid_format":
      return { is: "badSigns" };
    case "custom": {
      const fault: unknown = issue.params?.["fault"];
      return { is: isPlain(fault) ? fault : "wrongKind" };
    }
    default:
      return { is: value === undefined ? "missing" : "wrongKind" };
  }
}

const measured = (origin: string): "signs" | "number" | "entries" =>
  origin === "string" ? "signs" : origin === "array" ? "entries" : "number";

/** Undefined where there is nothing. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
