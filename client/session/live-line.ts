import type { ReadonlySignal } from "@preact/signals";
import type { LiveCommand, LiveError } from "../../shared/live/commands.ts";
import type { ClassStory } from "../../shared/live/class-story.ts";
import type { LiveOutgoing } from "../../shared/protocol/live.ts";
import type { ScenarioFile } from "../../shared/protocol/live.ts";
import type { ConsoleView, ConsortView, StageView } from "../../shared/live/views.ts";
import type { RosterLinks } from "../../shared/protocol/live.ts";
import type { JoinTrouble } from "./join-error.ts";

/** How the line to a live session stands. Lost: for good. */
export type LiveLink = "connecting" | "open" | "reconnecting" | "lost";

/** Why nothing came of a command: the session's answer, or none that came in time. */
export type LeadError = LiveError | "noAnswer";

/** Why a line is lost: `closed` is the end of the session; else why there is no way in. */
export type LiveLost = "closed" | JoinTrouble;

/** An order that was taken, and could not be carried out later. */
export interface FailedOrder {
  readonly consort: number;
  readonly why: LiveError;
}

/** A live session as a console or a stage sees it, whatever carries it. */
export interface LiveLine {
  readonly link: ReadonlySignal<LiveLink>;
  /** Null while it is not lost. */
  readonly lost: ReadonlySignal<LiveLost | null>;
  /** Console: null before the first word of it. */
  readonly session: ReadonlySignal<ConsoleView | null>;
  /** Console: by their places; a consort that never played is not in it. */
  readonly consorts: ReadonlySignal<ReadonlyMap<number, ConsortView>>;
  /** Console: scenarios of the session's own. */
  readonly scenes: ReadonlySignal<readonly ScenarioFile[]>;
  /** Stage: null before the first word of it. */
  readonly stage: ReadonlySignal<StageView | null>;
  /** Who watches: null before the first word of it. */
  readonly watching: ReadonlySignal<LiveOutgoing["watching"] | null>;
  /** ms of the server's clock, as in the views. */
  serverNow(): number;
  /** Console: resolves to why not, null when it was done. Never rejects. */
  lead(command: LiveCommand): Promise<LeadError | null>;
  /** [Y9] Console: the links of the roster; null when no answer came. Never rejects. */
  links(): Promise<RosterLinks | null>;
  /** [Y12] Console: how the class grew; null when no answer came. Never rejects. */
  story(): Promise<ClassStory | null>;
  /** Console: the same for a scenario, which is longer than what a line takes. */
  saveScene(file: ScenarioFile): Promise<LeadError | null>;
  /** Console. Returns the way to stop. */
  onFailed(listener: (failed: FailedOrder) => void): () => void;
  /** The page goes. The session plays on. */
  leave(): void;
}
