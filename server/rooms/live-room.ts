/**
 * [Y1] The Colyseus room of a live session. Consorts are rooms of their own, perhaps in other processes, and phones
 * connect to these: orders are remote calls, reports come by presence. Clients of this room are consoles, which lead,
 * and stages and watchers, which only look.
 */
import { Room } from "@colyseus/core";
import type { z } from "zod";
import type {
  LinkRole,
  LiveCommand,
  LiveError,
  PasswordRefusal,
} from "../../shared/live/commands.ts";
import { LiveSession } from "../../shared/live/live-session.ts";
import type { Person } from "../../shared/live/people.ts";
import type { LiveOpened } from "../../shared/protocol/live.ts";
import { lookerShape, readOwnScene } from "../../shared/protocol/live-incoming.ts";
import { CLOSE_CODES, PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { refusal } from "./assign-seat.ts";
import { admit, COMING_REFUSALS } from "./admit.ts";
import type { Admission } from "./admit.ts";
import { ConsoleLock } from "./console-lock.ts";
import { listenToConsoles } from "./console-messages.ts";
import { reportTopic } from "./consort-words.ts";
import type { PublishedWord } from "./consort-words.ts";
import { LedRooms } from "./led-rooms.ts";
import { LinkKeys } from "./link-keys.ts";
import { LiveRecord, readLive } from "./live-record.ts";
import type { KeptLive } from "./live-record.ts";
import { LiveRows } from "./live-rows.ts";
import { LiveLookers } from "./live-lookers.ts";
import type { Looker } from "./live-lookers.ts";
import { LongCommand } from "./long-command.ts";
import { MessageRateLimiter } from "./message-rate-limiter.ts";
import type { RoomServices } from "./room-services.ts";
import { isSameSecret } from "../http/secret-digest.ts";
import { secureRandomness } from "./secure-randomness.ts";

const TICK_MS = 1000;
/** Time after which a session that nobody joined ends, and time after which an abandoned one goes to sleep, ms. */
const UNUSED_MS = 2 * 60 * 60_000;
const LEFT_MS = 24 * 60 * 60_000;
/** Maximum number of consoles and stages: a facilitator, a colleague, their second screens. */
const MAX_LOOKERS = 24;
/** How long the answer to a renewed link waits for the store, ms. */
const STORED_MS = 2000;
/** Maximum number of watchers, who wait for a free chair. */
const MAX_WATCHERS = 120;

interface Creation {
  readonly services: RoomServices;
  readonly title?: string;
  readonly password?: string;
  readonly openedBy?: string | null;
  /** [Y15] Its stored form, when it is being restored. */
  readonly kept?: { readonly id: string; readonly code: string; readonly state: string };
}

export type LeadRefusal = "notFacilitator" | PasswordRefusal;

export class LiveRoom extends Room<{ client: Looker }> {
  override autoDispose = false;
  override maxClients = MAX_LOOKERS + MAX_WATCHERS;

  #services!: RoomServices;
  #session!: LiveSession;
  #code = "";
  #links!: LinkKeys;
  /** The secrets as returned when it was opened; null after a restart. */
  #given: Pick<LiveOpened, "console" | "stage"> | null = null;
  readonly #lock = new ConsoleLock();
  #rooms!: LedRooms;
  #lookers!: LiveLookers;
  /** ms since 1970. */
  #openedAt = Date.now();
  #record!: LiveRecord;
  #rows!: LiveRows;
  /** It is closing, but can be restored on demand. */
  #sleeps = false;
  #quietSince = 0;
  #stopTicking = () => {};
  #unsubscribe = () => {};
  #stopListening = () => {};

  override async onCreate({
    services,
    title = "",
    password = "",
    openedBy = null,
    kept,
  }: Creation): Promise<void> {
    this.#services = services;
    const before = kept && readLive(kept.state);
    this.roomId = kept?.id ?? secureRandomness.secret();
    await this.#lock.set(password);
    this.#code = kept?.code ?? (await services.codes.reserve(this.roomId));
    this.#openedAt = before?.opened ?? this.#openedAt;
    this.#links = before === undefined ? LinkKeys.of(this.#giveKeys()) : new LinkKeys(before);
    this.#rows = new LiveRows(this.roomId, before?.times);
    this.patchRate = null;
    const now = services.clock.now();
    this.#quietSince = now;
    this.#rooms = new LedRooms({
      services,
      live: { id: this.roomId, code: this.#code },
      openedBy,
      opened: (consort) => this.#session.opened(consort),
      unopened: (consort) => this.#session.unopened(consort, services.clock.now()),
      lost: (consort) => this.#session.lost(consort, services.clock.now()),
    });
    this.#session = new LiveSession(
      { title, random: secureRandomness, scenarios: BUILT_IN },
      {
        open: (consort) => this.#rooms.open(consort),
        order: (consort, order) => this.#rooms.order(consort, order),
        changed: () => {
          this.#record.changed();
          this.#lookers.showSoon();
        },
        shownChanged: () => this.#lookers.showSoon(),
        lock: this.#lock,
        links: this.#links,
        failed: (consort, why) => this.#lookers.toConsoles("failed", { consort, why }),
        closed: () => void services.clock.after(0, () => void this.disconnect()),
      },
      now,
    );
    const { store } = services;
    const [lock, links] = [this.#lock, this.#links];
    const at = { session: this.#session, code: this.#code, lock, links, store };
    this.#lookers = new LiveLookers(this.clients, at, services.clock);
    const live = {
      id: this.roomId,
      code: this.#code,
      save: () => this.#save(),
      rows: (wallTime: number) => this.#rows.changes(this.#session, this.#rooms.ids, wallTime),
      isBusy: () => this.#isBusy,
    };
    this.#record = new LiveRecord(services.store, live, services.clock);
    if (before !== undefined) {
      this.#rooms.had(before.rooms);
      this.#session.load(before.session, now);
    }
    this.#record.follow();
    const led = {
      session: this.#session,
      lead: (asked: LiveCommand, by: Looker) => this.#lead(asked, by),
      stageKey: (known: string | null) => this.#links.stageFor(known),
      film: (consort: number) => this.#rooms.film(consort),
      refused: (why: LiveError) => services.refusals.add("console", why),
    };
    listenToConsoles(this, services.clock, led);
    const topic = reportTopic(this.roomId);
    const heard = (published: PublishedWord): void => this.#hear(published);
    await this.presence.subscribe(topic, heard);
    this.#unsubscribe = () =>
      void Promise.resolve(this.presence.unsubscribe(topic, heard)).catch(() => {});
    this.#stopListening = services.processes.onDeath(() => {
      services.codes.claim(this.#code, this.roomId);
      this.#rooms.check();
    });
    this.#tickLater();
  }

  /** Remote call: links and code of the session just opened. */
  opened(): LiveOpened | null {
    return this.#given && { live: this.roomId, code: this.#code, ...this.#given };
  }

  #giveKeys(): Pick<LiveOpened, "console" | "stage"> {
    this.#given = { console: secureRandomness.secret(), stage: secureRandomness.secret() };
    return this.#given;
  }

  #save(): KeptLive {
    return {
      ...this.#links.save(),
      opened: this.#openedAt,
      session: this.#session.save(this.#services.clock.now()),
      rooms: this.#rooms.ids,
      times: this.#rows.times,
    };
  }

  /** Remote call: admits somebody, or lets them rejoin, and returns where to connect. `raw`: unparsed request. */
  admit(raw: unknown): Promise<Admission> {
    return admit(raw, {
      session: this.#session,
      rooms: this.#rooms,
      services: this.#services,
      admitted: () => this.#lookers.showSoon(),
    });
  }

  /**
   * Remote call: saves a scenario of the facilitator. Returns the reason of a refusal, after which nothing has
   * changed.
   */
  async saveScene(
    secret: string,
    password: string | null,
    raw: unknown,
  ): Promise<LiveError | null> {
    const why = await this.whyNotLead(secret, password);
    if (why !== null) return why;
    const file = readOwnScene(raw);
    if (file === null) return "badScene";
    return this.#lead({ do: "saveScene", file });
  }

  /** Remote call: why a console with that secret and password would be refused; null: it would not. */
  async whyNotLead(secret: string, password: string | null): Promise<LeadRefusal | null> {
    const { clock } = this.#services;
    if (!this.#links.opens("console", secret)) return "notFacilitator";
    const why = await this.#lock.verify(password, () => clock.now());
    // [Y21] It may have been renewed meanwhile.
    return why === null && !this.#links.opens("console", secret) ? "notFacilitator" : why;
  }

  /** [F17] Remote call: ends the session and deletes all that is stored of it. */
  async forget(): Promise<void> {
    this.#services.forgetting.everywhere(this.roomId);
    await this.#lead({ do: "close" });
  }

  /** Remote call: name of the person with that secret, or null. */
  holder(secret: string): string | null {
    const person = this.#session.people.bySecret(secret);
    return person === null || person.barred ? null : person.name;
  }

  override async onJoin(client: Looker, raw: unknown): Promise<void> {
    const asked = lookerShape.safeParse(raw);
    if (!asked.success) throw refusal("badRequest");
    const { version, role, secret, password: known = null } = asked.data;
    if (version !== PROTOCOL_VERSION) throw refusal("oldPage");
    const isRight = (): boolean =>
      role === "watch"
        ? this.#mayWatch(secret, asked.data.seat ?? null)
        : this.#links.opens(role, secret);
    if (!isRight()) throw refusal("wrongLink");
    const { clock } = this.#services;
    const why = role === "console" ? await this.#lock.verify(known, () => clock.now()) : null;
    if (why !== null) throw refusal(why);
    // [Y21] It may have been renewed meanwhile.
    if (!isRight()) throw refusal("wrongLink");
    const others = this.#lookers.of("watch").length;
    const few = role === "watch" ? others < MAX_WATCHERS : this.#leaders < MAX_LOOKERS;
    if (!few) throw refusal("full");
    const person = role === "watch" ? this.#watcher(asked.data) : null;
    const renewed = role === "watch" ? 0 : this.#links.renewed[role];
    const [rate, long] = [new MessageRateLimiter(), new LongCommand()];
    client.userData = { role, rate, long, person, renewed };
    client.send("role", role);
    this.#lookers.tellAll(client);
    this.#lookers.showSoon();
  }

  /** Anybody with the join code may watch, and so may people on the roster ([Y9]). */
  #mayWatch(secret: string, seat: string | null): boolean {
    return (
      isSameSecret(secret, this.#code) ||
      (seat !== null && this.#session.people.bySecret(seat) !== null)
    );
  }

  /** Consoles and stages. */
  get #leaders(): number {
    return this.#lookers.of("console").length + this.#lookers.of("stage").length;
  }

  #watcher({ name, device, seat }: z.infer<typeof lookerShape>): Person | null {
    const now = this.#services.clock.now();
    const person = this.#session.watch({ name, device: device ?? null, secret: seat ?? null }, now);
    if (person === "barred" || person === "closed") throw refusal(COMING_REFUSALS[person]);
    return person;
  }

  override onLeave(client: Looker): void {
    const person = client.userData?.person ?? null;
    const again = this.clients.some(
      (other) => other !== client && person !== null && other.userData?.person === person,
    );
    if (person !== null && !again) this.#session.watchesNoMore(person, this.#services.clock.now());
    this.#lookers.showSoon();
  }

  override onDispose(): void {
    this.#stopTicking();
    this.#unsubscribe();
    this.#stopListening();
    const { codes, keptRooms } = this.#services;
    const code = this.#code;
    if (this.#sleeps) {
      this.#record.rest();
      keptRooms.sleeps({ id: this.roomId, session: this.roomId, kind: "live", code });
    } else {
      codes.release(code, this.roomId);
      this.#record.end();
    }
  }

  override onBeforeShutdown(): void {
    this.#sleeps = this.#services.keptRooms.isDurable;
    if (this.#sleeps) this.#services.hibernationPlaces.ends(this.roomId);
    if (this.#sleeps) void this.disconnect(CLOSE_CODES.stopping);
    else super.onBeforeShutdown();
  }

  // ---- consorts ----

  #hear({ consort, opening, room, ...word }: PublishedWord): void {
    // A report of a room that has been replaced says nothing about its successor.
    if (!this.#rooms.isFrom({ consort, opening, room })) return;
    const now = this.#services.clock.now();
    if ("named" in word) {
      this.#session.named(consort, word.named.chair, word.named.name, now);
      return;
    }
    if ("said" in word) {
      this.#session.said(word.said.person, word.said.say, now);
      return;
    }
    this.#session.reported(consort, word.report, now);
    this.#lookers.reported(consort);
  }

  // ---- consoles and stages ----

  /** `by`: null where it is not asked over the connection of a console. */
  async #lead(command: LiveCommand, by: Looker | null = null): Promise<LiveError | null> {
    const why = await this.#session.command(command, this.#services.clock.now());
    if (why !== null) return why;
    if (command.do === "renew" && by !== null) await this.#renewed(command.link, by);
    // [Y3] A stage falls silent together with the phones, so this is sent at once.
    if (command.do === "stand") this.#lookers.show();
    const changed = command.do === "saveScene" || command.do === "dropScene";
    if (changed) this.#lookers.toConsoles("scenes", this.#session.scenes.all);
    return null;
  }

  /** [Y21] Closes what came by the old link. Resolves once the new one is stored: the old one does not come back. */
  async #renewed(link: LinkRole, by: Looker): Promise<void> {
    this.#lookers.cutOlder(link, by);
    const { clock, store } = this.#services;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = clock.after(STORED_MS, resolve);
    await Promise.race([store.flush(), late]);
    cancel();
  }

  // ---- time ----

  #tickLater(): void {
    this.#stopTicking = this.#services.clock.after(TICK_MS, () => {
      const now = this.#services.clock.now();
      this.#session.tick(now);
      this.#lookers.tick();
      if (!this.#isLeft(now)) return this.#tickLater();
      if (this.#session.people.all.length > 0 && this.#services.keptRooms.isDurable) this.#sleep();
      else void this.#session.command({ do: "close" }, now);
    });
  }

  #sleep(): void {
    this.#sleeps = true;
    for (const consort of this.#session.consorts.all.keys())
      this.#session.consorts.order(consort, { do: "sleep" });
    void this.disconnect();
  }

  get #isBusy(): boolean {
    return this.clients.length > 0 || this.#session.people.all.some(({ here }) => here);
  }

  /** Whether nobody has been connected for long enough to close. */
  #isLeft(now: number): boolean {
    if (this.#isBusy) this.#quietSince = now;
    const isUnused = this.#session.people.all.length === 0;
    return now - this.#quietSince > (isUnused ? UNUSED_MS : LEFT_MS);
  }
}
