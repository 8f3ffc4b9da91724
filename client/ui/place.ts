import type { Consort } from "../net/consort.ts";
import type { Entry } from "../net/door.ts";

/** Where a visitor is. Each place carries only what it needs. */
export type Place =
  | { readonly at: "door"; readonly trouble?: string; readonly code?: string }
  | { readonly at: "opening"; readonly words: string }
  | { readonly at: "consort"; readonly consort: Consort };

export const ENTRY_WORDS: Readonly<Record<Entry["enter"], string>> = {
  alone: "Setting out the chairs …",
  friends: "Opening the hall …",
  code: "Looking for your friends …",
  back: "Going back to your chair …",
};

/** Letters of a code, as the house gives them out: nothing that could be read as something else. */
export const CODE_LENGTH = 4;

/** Upper-case letters of what was typed or pasted, a whole link included; at most four. */
export function codeOf(typed: string): string {
  const linked = /(?:#|\/c\/|[?&]code=)([a-z]{4})\b/i.exec(typed)?.[1];
  return (linked ?? typed)
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .slice(0, CODE_LENGTH);
}

/** The code an address carries (`/#LUTE`, `/?code=LUTE`, `/c/LUTE`), or null. */
export function codeIn(address: string): string | null {
  return /(?:#|\/c\/|[?&]code=)([a-z]{4})(?![a-z])/i.exec(address)?.[1]?.toUpperCase() ?? null;
}

export const linkTo = (origin: string, code: string): string => `${origin}/#${code}`;
