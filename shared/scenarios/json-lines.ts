/**
 * JSON parser that records line numbers, so that errors in a file can be located. Accepts what JSON.parse accepts,
 * nested no deeper than `MAX_DEPTH`.
 */

/** The value, and the line (from 1) at which each path begins; or the line of the syntax error. */
export type ReadLines =
  | {
      readonly value: unknown;
      /** Line of that path, or of the nearest path around it. */
      lineOf(path: readonly string[]): number;
    }
  | { readonly brokenAt: number };

const MAX_DEPTH = 40;
const SPACE = /[\t\n\r ]*/y;
const STRING = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)/y;

export function readLines(text: string): ReadLines {
  const scanner = new Scanner(text);
  const whole = scanner.whole();
  if (!whole) return { brokenAt: lineAt(text, scanner.at) };
  const { places } = scanner;
  return {
    value: JSON.parse(text),
    lineOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const at = places.get(keyOf(path.slice(0, length)));
        if (at !== undefined) return lineAt(text, at);
      }
      return 1;
    },
  };
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

class Scanner {
  readonly places = new Map<string, number>();
  readonly #text: string;
  /** Index of the next character. */
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): boolean {
    if (!this.#value([])) return false;
    this.#take(SPACE);
    return this.at === this.#text.length;
  }

  #value(path: readonly string[]): boolean {
    this.#take(SPACE);
    this.places.set(keyOf(path), this.at);
    const opens = this.#text[this.at];
    if (opens === "{" || opens === "[") return path.length < MAX_DEPTH && this.#all(opens, path);
    return this.#take(STRING) !== null || this.#take(SCALAR) !== null;
  }

  /** Parses the contents of an object or list, including its brackets. */
  #all(opens: "{" | "[", path: readonly string[]): boolean {
    const closes = opens === "{" ? "}" : "]";
    this.at += 1;
    if (this.#sign(closes)) return true;
    for (let nth = 0; ; nth += 1) {
      const key = opens === "{" ? this.#key() : String(nth);
      if (key === null || !this.#value([...path, key])) return false;
      if (this.#sign(closes)) return true;
      if (!this.#sign(",")) return false;
    }
  }

  #key(): string | null {
    this.#take(SPACE);
    const key = this.#take(STRING);
    return key !== null && this.#sign(":") ? String(JSON.parse(key)) : null;
  }

  #sign(sign: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const [taken] = pattern.exec(this.#text) ?? [];
    if (taken === undefined) return null;
    this.at += taken.length;
    return taken;
  }
}
