/** Messages between a live session and its consoles, stages and watchers. */
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

/** Reason of a refusal; null: saved. */
export interface SceneSaved {
  readonly why: LiveError | null;
}

/** Answer to opening a session: its id, its code, and the secrets of its two links. */
export interface LiveOpened {
  readonly live: string;
  readonly code: string;
  readonly console: string;
  readonly stage: string;
}

/** Role of a connection to a live session. `watch`: a person without a chair, who sees what a stage sees. */
export type LiveRole = "console" | "stage" | "watch";

/** A console sends commands as requests; the answer is the error, or null. */
export const LIVE_COMMAND = "lead";

/**
 * [Y5] A frame holds at most 1 kB: a longer command is sent in parts, in order. The last part is a request, with the
 * same answer as a command.
 */
export const LIVE_PART = "leadPart";
/** Encoded numbers may be longer than in the JSON that is counted; the rest of the frame is reserved for that. */
export const MAX_PART_BYTES = 700;
export const MAX_PARTS = 12;

export interface LivePart {
  /** Index of the part, from 0. */
  readonly nth: number;
  readonly of: number;
  /** Bytes of the command as JSON. */
  readonly bytes: Uint8Array;
}

/** [Y9] Request of a console for the links of the roster; others get no answer. */
export const LIVE_LINKS = "links";

/** [Y12] Request of a console for the class history (`ClassStory`); others get no answer. */
export const LIVE_STORY = "story";

/** [G8] A console asks by request for the pages of the groups: `GroupView[]`; nobody else is answered. */
export const LIVE_GROUPS = "groups";

/** [G11] A console asks by request for what a consort has played (`AskedFilm`, `LiveFilm`); nobody else is answered. */
export const LIVE_FILM = "film";

export interface AskedFilm {
  readonly consort: number;
}

export interface LiveFilm {
  /** Its recordings that this version of the game can replay, packed; or its last one alone, with keyframes. */
  readonly recordings: Uint8Array;
  /** Index of the first of them in the consort. */
  readonly first: number;
  /** Who was in the last one, by chair. */
  readonly names: readonly string[];
}

/** [Y21] A console asks by request for the key of the stage's link (`AskedStageKey`, `StageKey`); nobody else is answered. */
export const LIVE_STAGE_KEY = "stageKey";

export interface AskedStageKey {
  /** The key that the page has; null: none. */
  readonly known: string | null;
}

export interface StageKey {
  /** Null: the one that the page has is not right, and the server, which keeps digests, does not know the right one. */
  readonly key: string | null;
}

/** What connections to a live session may send, besides `CLOCK_REQUEST`. */
export const LIVE_REQUESTS = [
  LIVE_COMMAND,
  LIVE_PART,
  LIVE_LINKS,
  LIVE_STORY,
  LIVE_GROUPS,
  LIVE_FILM,
  LIVE_STAGE_KEY,
] as const;
export type LiveRequest = (typeof LIVE_REQUESTS)[number];

/** Keys of the personal links of people on the roster. */
export interface RosterLinks {
  readonly live: string;
  readonly links: readonly { readonly person: PersonId; readonly key: string }[];
}

/** Outgoing messages to consoles, stages and watchers. */
export interface LiveOutgoing {
  /** First message: the role of this connection. */
  readonly role: LiveRole;
  /** To consoles. */
  readonly session: ConsoleView;
  readonly consort: ConsortView;
  /** All of the session's own scenarios, whenever one of them changes. */
  readonly scenes: readonly ScenarioFile[];
  /** An order that was accepted but failed later. */
  readonly failed: { readonly consort: number; readonly why: LiveError };
  /** To stages and watchers. */
  readonly stage: StageView;
  /** To a watcher: the secret for a chair, their name, and whether they have a chair now. */
  readonly watching: { readonly seat: string; readonly name: string; readonly chair: boolean };
}
