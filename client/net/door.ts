/** The ways into a consort, up to an open line to its room. */
import { Client, MatchMakeError } from "colyseus.js";
import type { Room } from "colyseus.js";
import { JOIN_REFUSALS, PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { Choice, JoinOptions, JoinRefusal } from "../../shared/protocol/messages.ts";
import { ConsortState } from "../../shared/protocol/state.ts";
import { JOIN_WORDS } from "./words.ts";

/** Chosen at the door; `movement` is what the first movement shall be. */
export type Entry =
  | { readonly enter: "alone"; readonly movement?: Choice; readonly lesson?: boolean }
  | { readonly enter: "friends"; readonly movement?: Choice }
  | { readonly enter: "code"; readonly code: string }
  /** The chair one had before a reload. */
  | { readonly enter: "back" };

/** Why there is no chair; the message is a sentence for the player. */
export class JoinError extends Error {
  readonly why: keyof typeof JOIN_WORDS;
  /** Where asking again later may help. */
  readonly retryAfterMs: number;
  constructor(why: keyof typeof JOIN_WORDS, retryAfterMs = RETRY_MS) {
    super(JOIN_WORDS[why]);
    this.why = why;
    this.retryAfterMs = retryAfterMs;
  }
}

export type ConsortRoom = Room<{ state: ConsortState }, ConsortState>;

/** Asks again by itself while the server says that too many come in at once. */
export interface Patience {
  after: (ms: number, call: () => void) => () => void;
  /** 0 … 1, so that a class does not ask again in step. */
  chance(): number;
  /** Something to say meanwhile. */
  waits(words: string): void;
}

/** Given up after so many; each waits for as long as the server says, and up to as long again. */
const MAX_TRIES = 60;
/** Where the server does not say how long. */
const RETRY_MS = 1000;

/** Room of a new consort, or of one whose code a friend gave. Throws JoinError. */
export async function findRoom(
  origin: string,
  entry: Exclude<Entry, { enter: "back" }>,
  patience?: Patience,
): Promise<string> {
  return patiently(patience, () => findRoomNow(origin, entry));
}

/** Throws the last JoinError. */
async function patiently<T>(patience: Patience | undefined, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof JoinError && error.why === "tooManyAtOnce" ? error : null;
      if (again === null || patience === undefined || tries >= MAX_TRIES) throw error;
      patience.waits(again.message);
      const pause = again.retryAfterMs * (1 + patience.chance());
      await new Promise<void>((resolve) => patience.after(pause, resolve));
    }
  }
}

async function findRoomNow(
  origin: string,
  entry: Exclude<Entry, { enter: "back" }>,
): Promise<string> {
  const answer =
    entry.enter === "code"
      ? await ask(`${origin}/api/consorts/${encodeURIComponent(entry.code)}`)
      : await ask(`${origin}/api/consorts`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(
            entry.enter === "alone"
              ? { alone: true, movement: entry.movement, lesson: entry.lesson }
              : { alone: false, movement: entry.movement },
          ),
        });
  const { room, refusal, retryAfterMs } = answer as {
    room?: string;
    refusal?: JoinRefusal;
    retryAfterMs?: number;
  };
  if (room === undefined) throw new JoinError(refusal ?? "unreachable", retryAfterMs);
  return room;
}

async function ask(url: string, init?: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, init);
    return (await response.json()) as unknown;
  } catch {
    throw new JoinError("unreachable");
  }
}

/** Who comes in; `seat` is the secret of a chair they had, `device` the id of their browser. */
export interface Who {
  readonly name: string;
  readonly seat?: string;
  readonly device?: string;
}

/** Takes a chair in a room: a new one, or with `seat` the one it was the secret of. Throws JoinError. */
export async function enterRoom(
  origin: string,
  room: string,
  who: Who,
  patience?: Patience,
): Promise<ConsortRoom> {
  return patiently(patience, () => enterRoomNow(origin, room, who));
}

async function enterRoomNow(origin: string, room: string, who: Who): Promise<ConsortRoom> {
  const options: JoinOptions = { version: PROTOCOL_VERSION, ...who };
  try {
    return await new Client(origin).joinById(room, options, ConsortState);
  } catch (error) {
    const why = whyNot(error);
    // One's own chair is there: what is full is the doorway, and only for a moment.
    throw new JoinError(
      why === "crowded" ? (who.seat === undefined ? "full" : "unreachable") : why,
    );
  }
}

/** The framework's codes for a room that is not there (any more), and one that is locked. */
const NO_ROOM = 522;

function whyNot(error: unknown): JoinError["why"] | "crowded" {
  if (!(error instanceof MatchMakeError)) return "unreachable";
  const named = JOIN_REFUSALS.find((refusal) => refusal === error.message);
  if (named !== undefined) return named;
  if (error.code === NO_ROOM) return error.message.includes("locked") ? "crowded" : "noSuchConsort";
  return error.message.includes("full") ? "crowded" : "unreachable";
}
