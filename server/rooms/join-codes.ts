/** Join codes: each belongs to one consort. */
import { randomInt } from "node:crypto";
import {
  JOIN_CODE_ALPHABET,
  JOIN_CODE_LENGTH,
  normalizeCode,
} from "../../shared/protocol/join-code.ts";

/** 19 characters in six places: 47,045,881. */
const SPACE = JOIN_CODE_ALPHABET.length ** JOIN_CODE_LENGTH;

export class JoinCodes {
  readonly #rooms = new Map<string, string>();

  /**
   * Reserves an unused code for `roomId` until it is released. Throws when half of all codes are in
   * use.
   */
  reserve(roomId: string): string {
    if (this.#rooms.size > SPACE / 2) throw new Error("no codes left");
    for (;;) {
      const code = Array.from({ length: JOIN_CODE_LENGTH }, () =>
        JOIN_CODE_ALPHABET.charAt(randomInt(JOIN_CODE_ALPHABET.length)),
      ).join("");
      if (this.#rooms.has(code)) continue;
      this.#rooms.set(code, roomId);
      return code;
    }
  }

  /** Registers a code that was reserved before a restart. */
  claim(code: string, roomId: string): void {
    this.#rooms.set(code, roomId);
  }

  release(code: string): void {
    this.#rooms.delete(code);
  }

  /** The room of a code as typed by a person. */
  find(typed: string): string | undefined {
    return this.#rooms.get(normalizeCode(typed));
  }
}
