/** Join codes: each belongs to one room. They are kept in Colyseus presence, which all processes share. */
import { randomInt } from "node:crypto";
import type { Presence } from "@colyseus/core";
import {
  JOIN_CODE_ALPHABET,
  JOIN_CODE_LENGTH,
  normalizeCode,
} from "../../shared/protocol/join-code.ts";

/** 19 characters in six places: 47,045,881. */
const SPACE = JOIN_CODE_ALPHABET.length ** JOIN_CODE_LENGTH;
/** Hashes by code: the room, and how often it was reserved, since `hset` does not tell who was first. */
const ROOMS = "join-codes";
const RESERVED = "join-codes-reserved";

type Hashes = Pick<Presence, "hset" | "hget" | "hdel" | "hlen" | "hincrby">;

export class JoinCodes {
  readonly #presence: Hashes;
  readonly #fault: (error: unknown) => void;

  /** `fault`: called when a code could not be registered or released. */
  constructor(presence: Hashes, fault: (error: unknown) => void) {
    this.#presence = presence;
    this.#fault = fault;
  }

  /** Reserves an unused code for `roomId` until it is released. Rejects when half of all codes are in use. */
  async reserve(roomId: string): Promise<string> {
    if ((await this.#presence.hlen(RESERVED)) > SPACE / 2) throw new Error("no codes left");
    for (;;) {
      const code = Array.from({ length: JOIN_CODE_LENGTH }, () =>
        JOIN_CODE_ALPHABET.charAt(randomInt(JOIN_CODE_ALPHABET.length)),
      ).join("");
      if ((await this.#presence.hincrby(RESERVED, code, 1)) !== 1) continue;
      await this.#presence.hset(ROOMS, code, roomId);
      return code;
    }
  }

  /** Registers a code that was reserved before a restart. */
  claim(code: string, roomId: string): void {
    this.#inBackground(async () => {
      await this.#presence.hincrby(RESERVED, code, 1);
      await this.#presence.hset(ROOMS, code, roomId);
    });
  }

  /** Does nothing when the code belongs to another room by now. */
  release(code: string, roomId: string): void {
    this.#inBackground(async () => {
      if ((await this.#presence.hget(ROOMS, code)) !== roomId) return;
      await this.#presence.hdel(ROOMS, code);
      await this.#presence.hdel(RESERVED, code);
    });
  }

  /** The room of a code as typed by a person. */
  async find(typed: string): Promise<string | undefined> {
    return (await this.#presence.hget(ROOMS, normalizeCode(typed))) ?? undefined;
  }

  #inBackground(change: () => Promise<void>): void {
    change().catch(this.#fault);
  }
}
