import type { ReadonlySignal } from "@preact/signals";
import type { LiveCommand, LiveError } from "../../shared/live/commands.ts";
import type { GroupView } from "../../shared/live/group-look.ts";
import type { ClassStory } from "../../shared/live/class-story.ts";
import type { LiveOutgoing } from "../../shared/protocol/live.ts";
import type { ScenarioFile } from "../../shared/protocol/live.ts";
import type { ConsoleView, ConsortView, StageView } from "../../shared/live/views.ts";
import type { LiveFilm, RosterLinks, StageKey } from "../../shared/protocol/live.ts";
import type { JoinTrouble } from "./join-error.ts";

/** State of the connection to a live session. `away`: the server was stopped, and keeps the session. `lost`: for good. */
export type LiveLink = "connecting" | "open" | "reconnecting" | "away" | "lost";

/** Reason of a refusal, or `noAnswer` when none came in time. */
export type LeadError = LiveError | "noAnswer";

/**
 * Why a connection is lost: `closed`: the session has ended; `renewed`: [Y21] its link was renewed meanwhile; else the
 * reason of a failed join.
 */
export type LiveLost = "closed" | "renewed" | JoinTrouble;

/** An order that was accepted but failed later. */
export interface FailedOrder {
  readonly consort: number;
  readonly why: LiveError;
}

/** A live session as consoles and stages see it, independent of the transport. */
export interface LiveLine {
  readonly link: ReadonlySignal<LiveLink>;
  /** Null unless lost. */
  readonly lost: ReadonlySignal<LiveLost | null>;
  /** Console: null before the first update. */
  readonly session: ReadonlySignal<ConsoleView | null>;
  /** Console: by index; consorts that have never played are missing. */
  readonly consorts: ReadonlySignal<ReadonlyMap<number, ConsortView>>;
  /** Console: the session's own scenarios. */
  readonly scenes: ReadonlySignal<readonly ScenarioFile[]>;
  /** Stage: null before the first update. */
  readonly stage: ReadonlySignal<StageView | null>;
  /** Watcher: null before the first update. */
  readonly watching: ReadonlySignal<LiveOutgoing["watching"] | null>;
  /** Server time in ms, as in the views. */
  serverNow(): number;
  /** Console: resolves to the reason of a refusal, or null. Never rejects. */
  lead(command: LiveCommand): Promise<LeadError | null>;
  /** [Y9] Console: the links of the roster; null without an answer. Never rejects. */
  links(): Promise<RosterLinks | null>;
  /** [Y21] Console: the key of the stage's link, for a page that has `known`; null without an answer. Never rejects. */
  stageKey(known: string | null): Promise<StageKey | null>;
  /** [Y12] Console: the class history; null without an answer. Never rejects. */
  story(): Promise<ClassStory | null>;
  /** [G8] Console: the pages of the groups; null when no answer came. Never rejects. */
  groups(): Promise<readonly GroupView[] | null>;
  /** [G11] Console: what that consort has played; null without an answer, or when nothing was played. Never rejects. */
  film(consort: number): Promise<LiveFilm | null>;
  /** Console: saves a scenario by HTTP, since it is too long for a message. Never rejects. */
  saveScene(file: ScenarioFile): Promise<LeadError | null>;
  /** Console. Returns a function that stops listening. */
  onFailed(listener: (failed: FailedOrder) => void): () => void;
  /** Disconnects. The session goes on. */
  leave(): void;
}
