/** What passes between a live session and its consoles and stages. */
import type { ConsoleView, ConsortView, StageView } from "../live/views.ts";
import type { ScenarioFile } from "../scenarios/scenario.ts";
import type { LiveError } from "../live/commands.ts";
import type { PersonId } from "../live/person-id.ts";

export type { ScenarioFile };

/** Name under which the room class of live sessions is registered. */
export const LIVE_ROOM_NAME = "live";

/** POST: opens a live session. */
export const LIVE_PATH = "/api/live";

/** POST: saves a scenario in a live session. */
export const SCENE_PATH = "/api/live/scene";

/** Why it was not saved; null: it was. */
export interface SceneSaved {
  readonly why: LiveError | null;
}

/** What opening one gives: its id, its code, and the secrets of its two links. */
export interface LiveOpened {
  readonly live: string;
  readonly code: string;
  readonly console: string;
  readonly stage: string;
}

/** What a page is that looks at a live session. `watch`: of somebody without a chair, who sees what a stage sees. */
export type LiveRole = "console" | "stage" | "watch";

/** A console asks by request, and is answered with the error, or null. */
export const LIVE_COMMAND = "lead";

/**
 * [Y5] A frame of a line holds 1 kB: a longer command comes in parts, in order. The last one is asked by request, and
 * answered as the command is.
 */
export const LIVE_PART = "leadPart";
/** Numbers may be longer on the line than in the JSON that is counted; the rest of a frame is for that. */
export const MAX_PART_BYTES = 700;
export const MAX_PARTS = 12;

export interface LivePart {
  /** From 0. */
  readonly nth: number;
  readonly of: number;
  /** Of the command as JSON. */
  readonly bytes: Uint8Array;
}

/** [Y9] A console asks by request for the links of the roster, and nobody else is answered. */
export const LIVE_LINKS = "links";

/** [Y12] A console asks by request how the class grew: a `ClassStory`; nobody else is answered. */
export const LIVE_STORY = "story";

/** Keys of the links of those on the roster. */
export interface RosterLinks {
  readonly live: string;
  readonly links: readonly { readonly person: PersonId; readonly key: string }[];
}

/** What goes out to consoles and stages. */
export interface LiveOutgoing {
  /** First word: what this line may do. */
  readonly role: LiveRole;
  /** Consoles. */
  readonly session: ConsoleView;
  readonly consort: ConsortView;
  /** The session's own scenarios, all of them, whenever one of them changes. */
  readonly scenes: readonly ScenarioFile[];
  /** An order that was given and could not be carried out. */
  readonly failed: { readonly consort: number; readonly why: LiveError };
  /** Stages, and who watches. */
  readonly stage: StageView;
  /** To who watches: what they take a chair with, what they are called, and whether they have one now. */
  readonly watching: { readonly seat: string; readonly name: string; readonly chair: boolean };
}
