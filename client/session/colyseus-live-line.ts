/** Connection of a console or stage over Colyseus; reconnects as long as the session exists. */
import { batch, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { Room } from "colyseus.js";
import { CloseCode } from "colyseus.js";
import type { LiveCommand, LiveError } from "../../shared/live/commands.ts";
import type { ClassStory } from "../../shared/live/class-story.ts";
import type { GroupView } from "../../shared/live/group-look.ts";
import type { ConsoleView, ConsortView, StageView } from "../../shared/live/views.ts";
import {
  LIVE_COMMAND,
  LIVE_FILM,
  LIVE_GROUPS,
  LIVE_LINKS,
  LIVE_PART,
  LIVE_STAGE_KEY,
  LIVE_STORY,
} from "../../shared/protocol/live.ts";
import type {
  AskedFilm,
  AskedStageKey,
  LiveFilm,
  LiveOutgoing,
  LivePart,
  RosterLinks,
  ScenarioFile,
  StageKey,
} from "../../shared/protocol/live.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import { partsOf } from "./command-parts.ts";
import { dropConnection, isAwaited } from "./awaited.ts";
import { ClockPolling } from "./clock-polling.ts";
import type { PageTimers } from "./colyseus-consort.ts";
import { patientError } from "./join-error.ts";
import type { JoinTrouble } from "./join-error.ts";
import type { FailedOrder, LeadError, LiveLine, LiveLink, LiveLost } from "./live-line.ts";
import { Liveness } from "./liveness.ts";
import { ANSWER_MS } from "./find-room.ts";
import { type Attempt, Reconnection } from "./reconnection.ts";
import { withTimeLimit } from "./time-limit.ts";

export type LiveRoomLine = Room<unknown, unknown>;

const ENDS: ReadonlySet<number> = new Set([
  CloseCode.CONSENTED,
  CloseCode.SERVER_SHUTDOWN,
  CLOSE_CODES.brokenOff,
]);

export class ColyseusLiveLine implements LiveLine {
  readonly link: Signal<LiveLink> = signal("connecting");
  readonly lost: Signal<LiveLost | null> = signal(null);
  readonly session: Signal<ConsoleView | null> = signal(null);
  readonly consorts: Signal<ReadonlyMap<number, ConsortView>> = signal(new Map());
  readonly scenes: Signal<readonly ScenarioFile[]> = signal([]);
  readonly stage: Signal<StageView | null> = signal(null);
  readonly watching: Signal<LiveOutgoing["watching"] | null> = signal(null);

  readonly #timers: PageTimers;
  readonly #failed = new Set<(failed: FailedOrder) => void>();
  readonly #clock: ClockPolling;
  readonly #liveness: Liveness;
  readonly #reconnection: Reconnection<LiveRoomLine>;
  readonly #stopWaking: () => void;
  #room: LiveRoomLine | null = null;
  #droppedAt: number | null = null;
  /** [Y21] The server closed the last connection, since its link was renewed. */
  #isRenewed = false;

  readonly #save: (file: ScenarioFile) => Promise<LeadError | null>;

  /** @param join connects once; throws JoinError. @param save sends the request that saves a scenario; never rejects */
  constructor(
    join: (attempt: Attempt) => Promise<LiveRoomLine>,
    save: (file: ScenarioFile) => Promise<LeadError | null>,
    timers: PageTimers,
  ) {
    this.#save = save;
    this.#timers = timers;
    this.#clock = new ClockPolling(timers, { answered: () => this.#recovered(), known: () => {} });
    this.#liveness = new Liveness(
      timers,
      () => this.#clock.ask(),
      () => this.#dropped(),
    );
    this.#reconnection = new Reconnection<LiveRoomLine>(
      timers,
      {
        rejoin: (attempt) =>
          join(attempt).catch((error: unknown) => {
            const since = this.#droppedAt === null ? Infinity : timers.now() - this.#droppedAt;
            throw patientError(error, since);
          }),
        rejoined: (room) => {
          if (this.link.peek() === "lost") void room.leave();
          else this.#attach(room);
        },
        failed: (why) => this.#lose(this.#lostBy(why)),
      },
      Infinity,
    );
    this.#stopWaking = timers.onWake((why) => {
      this.#liveness.wake();
      if (why === "network") this.#reconnection.renew();
      else this.#reconnection.retryNow();
    });
    this.#reconnection.start();
    this.#reconnection.retryNow();
  }

  #lostBy(why: JoinTrouble): LiveLost {
    if (why === "wrongLink" && this.#isRenewed) return "renewed";
    return why === "noSuchConsort" && this.#droppedAt !== null ? "closed" : why;
  }

  serverNow(): number {
    return this.#clock.now();
  }

  async lead(command: LiveCommand): Promise<LeadError | null> {
    const room = this.#room;
    if (room === null || this.link.value !== "open") return "noAnswer";
    const parts = partsOf(command);
    if (parts === null) return "tooMany";
    try {
      return await withTimeLimit(ANSWER_MS, this.#timers.after, undefined, () => {
        if (parts === "whole")
          return room.request<LiveCommand, LiveError | null>(LIVE_COMMAND, command);
        for (const part of parts.slice(0, -1)) room.send(LIVE_PART, part);
        return room.request<LivePart | undefined, LiveError | null>(LIVE_PART, parts.at(-1));
      });
    } catch {
      return "noAnswer";
    }
  }

  links(): Promise<RosterLinks | null> {
    return this.#asked<RosterLinks>(LIVE_LINKS);
  }

  groups(): Promise<readonly GroupView[] | null> {
    return this.#asked<readonly GroupView[]>(LIVE_GROUPS);
  }

  stageKey(known: string | null): Promise<StageKey | null> {
    return this.#asked<StageKey>(LIVE_STAGE_KEY, { known } satisfies AskedStageKey);
  }

  story(): Promise<ClassStory | null> {
    return this.#asked<ClassStory>(LIVE_STORY);
  }

  film(consort: number): Promise<LiveFilm | null> {
    return this.#asked<LiveFilm>(LIVE_FILM, { consort } satisfies AskedFilm);
  }

  /** Resolves to null without an answer. */
  async #asked<T>(what: string, more: object | null = null): Promise<T | null> {
    const room = this.#room;
    if (room === null || this.link.value !== "open") return null;
    try {
      return await withTimeLimit(ANSWER_MS, this.#timers.after, undefined, () =>
        room.request<object | null, T | null>(what, more),
      );
    } catch {
      return null;
    }
  }

  async saveScene(file: ScenarioFile): Promise<LeadError | null> {
    return this.link.value === "open" ? this.#save(file) : "noAnswer";
  }

  onFailed(listener: (failed: FailedOrder) => void): () => void {
    this.#failed.add(listener);
    return () => void this.#failed.delete(listener);
  }

  leave(): void {
    if (this.link.value === "open") void this.#room?.leave();
    this.#lose("closed");
  }

  #attach(room: LiveRoomLine): void {
    if (this.#room !== null) dropConnection(this.#room);
    this.#room = room;
    // Reconnecting means joining anew, which also works after a restart of the server.
    room.reconnection.enabled = false;
    this.#on(room, "role", () => this.#opened());
    this.#on(room, "session", (view) => void (this.session.value = view));
    this.#on(room, "consort", (view) => {
      this.consorts.value = new Map(this.consorts.peek()).set(view.consort, view);
    });
    this.#on(room, "scenes", (scenes) => void (this.scenes.value = scenes));
    this.#on(room, "failed", (failed) => this.#failed.forEach((tell) => tell(failed)));
    this.#on(room, "stage", (view) => void (this.stage.value = view));
    this.#on(room, "watching", (word) => void (this.watching.value = word));
    room.onLeave((code) => {
      if (room !== this.#room) return;
      this.#isRenewed = code === CLOSE_CODES.renewed;
      if (ENDS.has(code)) this.#lose("closed");
      else this.#dropped(code === CLOSE_CODES.stopping ? "away" : "reconnecting");
    });
    this.#liveness.start();
    this.#clock.start(room);
  }

  #on<K extends keyof LiveOutgoing>(
    room: LiveRoomLine,
    kind: K,
    then: (word: LiveOutgoing[K]) => void,
  ): void {
    room.onMessage(kind, (word: LiveOutgoing[K]) => {
      if (room !== this.#room || this.link.peek() === "lost") return;
      this.#recovered();
      then(word);
    });
  }

  #opened(): void {
    if (this.link.peek() !== "lost") this.link.value = "open";
  }

  /** Something arrived over a silent connection: it is used again. */
  #recovered(): void {
    if (!isAwaited(this.link.peek()) || this.#room === null) return this.#liveness.heard();
    this.#reconnection.stop();
    this.#liveness.start();
    this.#clock.start(this.#room);
    this.link.value = "open";
  }

  #dropped(as: "reconnecting" | "away" = "reconnecting"): void {
    this.#clock.stop();
    this.#liveness.stop();
    if (this.link.value === "lost") return;
    this.#droppedAt = this.#timers.now();
    this.link.value = as;
    this.#reconnection.start();
  }

  #lose(why: LiveLost): void {
    this.#clock.stop();
    this.#liveness.stop();
    this.#reconnection.stop();
    this.#stopWaking();
    if (this.link.value === "lost") return;
    if (isAwaited(this.link.value) && this.#room !== null) dropConnection(this.#room);
    batch(() => {
      this.link.value = "lost";
      this.lost.value = why;
    });
  }
}
