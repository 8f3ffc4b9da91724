/** Four letters that a friend can hear over a noisy line, each for one consort. */
import { randomInt } from "node:crypto";

/** Capitals that cannot be taken for each other or for a digit, and no vowels, so no words. */
const LETTERS = "BCDFGHJKLMNPRSTVWXYZ";
const LENGTH = 4;
const SPACE = LETTERS.length ** LENGTH;

export class Codes {
  readonly #rooms = new Map<string, string>();

  /** A code nobody has, standing for `roomId` until it is given back. Throws when half of all are out. */
  take(roomId: string): string {
    if (this.#rooms.size > SPACE / 2) throw new Error("no codes left");
    for (;;) {
      const code = Array.from({ length: LENGTH }, () =>
        LETTERS.charAt(randomInt(LETTERS.length)),
      ).join("");
      if (this.#rooms.has(code)) continue;
      this.#rooms.set(code, roomId);
      return code;
    }
  }

  giveBack(code: string): void {
    this.#rooms.delete(code);
  }

  /** The room of a code, in any case. */
  find(code: string): string | undefined {
    return this.#rooms.get(code.toUpperCase());
  }
}
