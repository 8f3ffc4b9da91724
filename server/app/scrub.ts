/** [H21] Takes out of a message for the log what somebody may have typed, and what opens a door. */
import { JOIN_CODE_ALPHABET } from "../../shared/protocol/join-code.ts";

/** In messages of Node, V8 and databases, foreign text stands in quotes. */
const QUOTED = /"[^"\n]*"?|`[^`\n]*`?|“[^”\n]*”?|(?<![\p{L}\d])'[^'\n]*'?/gu;
/** Links, and addresses of databases with their passwords. */
const URL_LIKE = /\b[a-z][a-z+.-]*:\/\/\S+/giu;
/** Secrets and ids of rooms have 22 letters; of those only one in fifty has no digit. */
const SECRET = /(?<![\w-])(?:(?=[\w-]*\d)[\w-]{9,}|(?=[\w-]*[A-Z])[\w-]{20,})(?![\w-])/gu;
const CODE = new RegExp(`\\b[${JOIN_CODE_ALPHABET}]{6}\\b`, "gu");
/** Names of errors. */
const NAMES_OF_ERRORS = /^(?:[A-Z][a-zA-Z]*Error|[A-Z]+(?:_[A-Z\d]+)+|E[A-Z]+)$/u;

const MAX_LETTERS = 300;

/** The first line of `message`, with "…" where something was taken out. */
export function scrubbed(message: string): string {
  const [line = ""] = message.split("\n", 1);
  return line
    .slice(0, MAX_LETTERS)
    .replaceAll(QUOTED, "…")
    .replaceAll(URL_LIKE, "…")
    .replaceAll(SECRET, (word) => (NAMES_OF_ERRORS.test(word) ? word : "…"))
    .replaceAll(CODE, "…");
}
