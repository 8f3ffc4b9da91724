import type { Consort } from "../session/consort.ts";
import { JOIN_CODE_LENGTH, normalizeCode } from "../../shared/protocol/join-code.ts";
import type { Entry, JoinStep } from "../session/find-room.ts";
import type { Trouble } from "./trouble.ts";

/** What a visitor chooses on the start page: a way to a chair, or to lead a group. */
export type Way = Entry["enter"] | "lead";

/** Where a visitor is. Each route carries only what it needs. */
export type Route =
  | { readonly at: "door"; readonly tried?: FailedEntry }
  | {
      readonly at: "opening";
      readonly way: Way;
      /** What is being waited for. */
      readonly step: JoinStep | null;
      /** Code of the consort being joined; "" when there is none yet. */
      readonly code: string;
    }
  | { readonly at: "consort"; readonly consort: Consort };

/** Why the visitor is back on the start page: joining failed, or (without `way`) a consort ended. */
export interface FailedEntry {
  readonly trouble: Trouble | null;
  readonly way?: Way;
  /** The code to try again; "" for none. */
  readonly code?: string;
}

/** Where an address has its code (`/#AFH234`, `/?code=AFH-234`, `/c/AFH234`). */
const IN_LINK = /(?:#|\/c\/|[?&]code=)([a-z\d]{3}(?:-|%20)?[a-z\d]{3})(?![a-z\d])/i;

/** The code characters of what was typed or pasted, whole links included; at most the length of a code. */
export const codeOf = (typed: string): string =>
  codeIn(typed) ?? normalizeCode(typed).slice(0, JOIN_CODE_LENGTH);

/**
 * A code field after a change: the code, and the index of the next character. `raw` is the field's
 * present value.
 */
export function typedCode(
  raw: string,
  caret: number,
): { readonly code: string; readonly at: number } {
  const code = codeOf(raw);
  const before = codeIn(raw) === null ? normalizeCode(raw.slice(0, caret)).length : code.length;
  return { code, at: Math.min(before, code.length) };
}

/** The code in an address, or null. */
export function codeIn(address: string): string | null {
  const found = IN_LINK.exec(address)?.[1];
  return found === undefined ? null : normalizeCode(found.replace("%20", ""));
}

/** An id that no scenario has, for links with an impossible name. */
const NO_SCENARIO = "no-such-scene";

/**
 * Id of the scenario in an address (`/#scene=peek-a-boo`), or null. A malformed id is replaced by one that does not
 * exist, so that the server refuses it and the visitor is told that the link is broken.
 */
export function scenarioIn(address: string): string | null {
  const named = /#scene=(.*)$/.exec(address)?.[1];
  if (named === undefined) return null;
  return /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(named) ? named : NO_SCENARIO;
}

/** [Q9] The key of a course's personal link, in the part after #; null for anything else. */
export const courseIn = (hash: string): string | null =>
  /^#course=([\w-]{22,64})$/.exec(hash)?.[1] ?? null;
