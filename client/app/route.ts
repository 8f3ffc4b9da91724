import type { Consort } from "../session/consort.ts";
import { JOIN_CODE_LENGTH, normalizeCode } from "../../shared/protocol/join-code.ts";
import type { Entry, JoinStep } from "../session/matchmaking.ts";
import type { Trouble } from "./trouble.ts";

/** What is chosen at the door: a way to a chair, or to lead a group. */
export type Way = Entry["enter"] | "lead";

/** Where a visitor is. Each place carries only what it needs. */
export type Route =
  | { readonly at: "door"; readonly tried?: FailedEntry }
  | {
      readonly at: "opening";
      readonly way: Way;
      /** What is waited for just now. */
      readonly step: JoinStep | null;
      /** Of the consort on the way to; "" where it has none yet. */
      readonly code: string;
    }
  | { readonly at: "consort"; readonly consort: Consort };

/** What led back to the start page: a way in that led nowhere, or without a way the end of a consort. */
export interface FailedEntry {
  readonly trouble: Trouble | null;
  readonly way?: Way;
  /** To be tried again; "" for none. */
  readonly code?: string;
}

/** Where an address carries a code (`/#AFH234`, `/?code=AFH-234`, `/c/AFH234`). */
const IN_LINK = /(?:#|\/c\/|[?&]code=)([a-z\d]{3}(?:-|%20)?[a-z\d]{3})(?![a-z\d])/i;

/** The signs of what was typed or pasted, a whole link included; at most as many as a code has. */
export const codeOf = (typed: string): string =>
  codeIn(typed) ?? normalizeCode(typed).slice(0, JOIN_CODE_LENGTH);

/** A code field after a change: the code, and where the next sign goes. `raw` is what the field holds now. */
export function typedCode(
  raw: string,
  caret: number,
): { readonly code: string; readonly at: number } {
  const code = codeOf(raw);
  const before = codeIn(raw) === null ? normalizeCode(raw.slice(0, caret)).length : code.length;
  return { code, at: Math.min(before, code.length) };
}

/** The code an address carries, or null. */
export function codeIn(address: string): string | null {
  const found = IN_LINK.exec(address)?.[1];
  return found === undefined ? null : normalizeCode(found.replace("%20", ""));
}

/** The scenario an address leads to (`/#scene=peek-a-boo`), or null. Whether there is such a one the server knows. */
export const scenarioIn = (address: string): string | null =>
  /#scene=([a-z][a-z0-9-]{1,38}[a-z0-9])$/.exec(address)?.[1] ?? null;

export const linkTo = (origin: string, code: string): string => `${origin}/#${code}`;
