/** [Y6] Publishes a live session to consoles, stages and watchers. */
import type { Client } from "@colyseus/core";
import { consoleView, consortView } from "../../shared/live/console-view.ts";
import type { LiveSession } from "../../shared/live/live-session.ts";
import type { Person } from "../../shared/live/people.ts";
import { stageView } from "../../shared/live/stage-view.ts";
import type { LiveOutgoing, LiveRole } from "../../shared/protocol/live.ts";
import type { LinkRole } from "../../shared/live/commands.ts";
import type { Keeping } from "../../shared/live/views.ts";
import { CLOSE_CODES } from "../../shared/protocol/messages.ts";
import type { StoreHealth } from "../store/store.ts";
import type { Clock } from "../scheduling/clock.ts";
import type { LongCommand } from "./long-command.ts";
import type { MessageRateLimiter } from "./message-rate-limiter.ts";

/** Minimum interval between updates, ms. */
const VIEW_MS = 250;

export type Looker = Client<{
  userData: {
    readonly role: LiveRole;
    readonly rate: MessageRateLimiter;
    readonly long: LongCommand;
    /** Who watches; null: over the limit of people, or not a watcher's connection. */
    readonly person: Person | null;
    /** [Y21] How often its link had been renewed when it came by it; not counted for watchers. */
    renewed: number;
  };
  messages: LiveOutgoing;
}>;

/** What views are made from. */
interface LookedAt {
  readonly session: LiveSession;
  readonly code: string;
  readonly lock: { readonly isLocked: boolean };
  readonly store: { readonly health: StoreHealth };
  readonly links: { readonly renewed: Readonly<Record<LinkRole, number>> };
}

export class LiveLookers {
  readonly #clients: Iterable<Looker>;
  readonly #at: LookedAt;
  readonly #clock: Clock;
  /** Consorts whose latest report has not been sent to consoles yet. */
  readonly #reported = new Set<number>();
  #changed = false;
  #viewAt = Number.NEGATIVE_INFINITY;
  #viewWaits = false;
  /** The storage state that was sent to consoles last. */
  #kept: Keeping | null = null;

  /** `clients`: iterates over the connected clients. */
  constructor(clients: Iterable<Looker>, at: LookedAt, clock: Clock) {
    this.#clients = clients;
    this.#at = at;
    this.#clock = clock;
  }

  of(role: LiveRole): Looker[] {
    return [...this.#clients].filter(({ userData }) => userData?.role === role);
  }

  /** [Y21] Closes what came by an older link of that role. `by`: the console that renewed it goes on. */
  cutOlder(role: LinkRole, by: Looker): void {
    const now = this.#at.links.renewed[role];
    if (by.userData?.role === role) by.userData.renewed = now;
    for (const client of this.of(role)) {
      if ((client.userData?.renewed ?? now) >= now) continue;
      // Nothing that still arrives from it counts.
      delete client.userData;
      client.leave(CLOSE_CODES.renewed);
    }
  }

  /** A consort's report is to be sent to consoles. */
  reported(consort: number): void {
    this.#reported.add(consort);
  }

  /** To be called about once a second: a change of the storage state triggers no event. */
  tick(): void {
    const { state, lost } = keepingOf(this.#at.store.health);
    const isNew = state !== this.#kept?.state || lost !== this.#kept.lost;
    if (isNew || this.of("stage").length + this.of("watch").length > 0) this.showSoon();
  }

  showSoon(): void {
    this.#changed = true;
    if (this.#viewWaits) return;
    this.#viewWaits = true;
    const ms = Math.max(0, this.#viewAt + VIEW_MS - this.#clock.now());
    this.#clock.after(ms, () => this.show());
  }

  show(): void {
    this.#viewWaits = false;
    this.#viewAt = this.#clock.now();
    if (!this.#changed) return;
    this.#changed = false;
    const reported = [...this.#reported];
    this.#reported.clear();
    this.toConsoles("session", this.#consoleView());
    for (const consort of reported) {
      const view = consortView(this.#at.session, consort);
      if (view !== null) this.toConsoles("consort", view);
    }
    const watchers = this.of("watch");
    for (const client of watchers) this.#tellWatcher(client);
    const stages = [...this.of("stage"), ...watchers];
    if (stages.length === 0) return;
    const view = this.#stageView();
    for (const client of stages) client.send("stage", view);
  }

  /** Everything that a new connection needs. */
  tellAll(client: Looker): void {
    this.#tellWatcher(client);
    if (client.userData?.role !== "console") return client.send("stage", this.#stageView());
    const { session } = this.#at;
    client.send("scenes", session.scenes.all);
    client.send("session", this.#consoleView());
    for (const consort of session.consorts.all.keys()) {
      const view = consortView(session, consort);
      if (view !== null) client.send("consort", view);
    }
  }

  toConsoles<K extends keyof LiveOutgoing>(kind: K, word: LiveOutgoing[K]): void {
    for (const client of this.of("console"))
      (client.send as (kind: K, word: LiveOutgoing[K]) => void).call(client, kind, word);
  }

  #tellWatcher(client: Looker): void {
    const person = client.userData?.person ?? null;
    if (person === null) return;
    const { secret: seat, name } = person;
    client.send("watching", { seat, name, chair: person.seat !== null });
  }

  #stageView() {
    const { session, code } = this.#at;
    return stageView(session, code, this.#clock.now());
  }

  #consoleView() {
    const { session, code, lock, store, links } = this.#at;
    this.#kept = keepingOf(store.health);
    return consoleView(session, code, {
      locked: lock.isLocked,
      consoles: this.of("console").length,
      stages: this.of("stage").length,
      keeping: this.#kept,
      renewed: links.renewed,
    });
  }
}

const keepingOf = ({ state, lost, days }: StoreHealth): Keeping => ({
  state,
  lost: lost > 0,
  days,
});
