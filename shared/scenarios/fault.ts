/** Errors of a scenario with their place, as data, so that they can be shown in any language. */
import type { z } from "zod";
import type { Answer, Need } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import type { Deed } from "../model/ruptures/kind.ts";

/** Errors without parameters. */
export const PLAIN_FAULTS = [
  "missing",
  /** A number where text belongs, for example. */
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
  /** [R9] [R10] Nothing ends a split, or gathers the whole consort. */
  "noEndOfSplit",
  "noGathering",
] as const;
export type PlainFault = (typeof PLAIN_FAULTS)[number];

export type Why =
  | { readonly is: PlainFault }
  /** Length of a text, value of a number, or entries of a list. */
  | { readonly is: "tooMuch"; readonly of: "signs" | "number" | "entries"; readonly most: number }
  | {
      readonly is: "tooLittle";
      readonly of: "signs" | "number" | "entries";
      readonly least: number;
    }
  | { readonly is: "notKnown"; readonly keys: readonly string[] }
  | { readonly is: "notOneOf"; readonly values: readonly string[] }
  /** A need without a fitting answer on the table of the chair it turns to. Parts by slot. */
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

/** Converts an error of the parser; `data`: what was parsed. */
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

/** The value at that path; undefined when there is none. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
