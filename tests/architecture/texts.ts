/** Finds texts for people outside the message catalogue. */
import type { Module, Syntax } from "./modules.ts";

/** Attributes and properties that are read out or shown. */
const READ = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "data-tip",
  "placeholder",
  "says",
  "title",
]);
/** A single letter is a key, and a key is data. */
const WORD = /\p{L}{2}/u;
const SENTENCE = /^\s*\p{Lu}.*\s.*[.?!…]\s*$/su;

/** Each with its place, one line each. */
export function textsOutside(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, syntax }) =>
    wordsIn(syntax, false).map((words) => `${path}: ${words.trim().replace(/\s+/gu, " ")}`),
  );
}

/** Rules of a style sheet that contain words. */
export const textsInStyles = (css: string): string[] =>
  [...css.matchAll(/content:\s*(["'])(.*?)\1/gu)].map(([, , words = ""]) => words).filter(hasWord);

/** `read`: inside an attribute that is read out or shown. */
function wordsIn(node: Syntax, read: boolean): string[] {
  switch (node.type) {
    case "JSXText":
      return [String(node["value"])].filter(hasWord);
    case "Literal":
      return typeof node["value"] === "string" ? toldBy(node["value"], read) : [];
    case "TemplateElement":
      return toldBy(String((node["value"] as { readonly cooked: unknown }).cooked), read);
    case "JSXAttribute": {
      const name = node["name"] as Syntax;
      const value = node["value"] as Syntax | null;
      return value === null ? [] : wordsIn(value, READ.has(String(name["name"])));
    }
    // Arguments of a function are keys or ids; its result is checked where it is produced.
    case "CallExpression":
      return childrenOf(node).flatMap((child) => wordsIn(child, false));
    // Error messages, for the console.
    case "NewExpression":
      return [];
    default:
      return childrenOf(node).flatMap((child) => wordsIn(child, read));
  }
}

const hasWord = (words: string): boolean => WORD.test(words);
const toldBy = (words: string, read: boolean): string[] =>
  (read ? hasWord(words) : SENTENCE.test(words)) ? [words] : [];

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
const childrenOf = (node: Syntax): Syntax[] =>
  Object.values(node)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isSyntax);
