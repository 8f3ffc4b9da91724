/**
 * [Y1] Rooms of a live session's consorts, by index. They may be in other processes: orders are remote calls,
 * and a room that is gone is noticed when it does not answer, or when somebody is to be seated there.
 */
import { matchMaker } from "@colyseus/core";
import type { ConsortOrder, NumberedOrder, OrderError } from "../../shared/live/consort-orders.ts";
import { OrderLine } from "../../shared/live/order-line.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import type { ConsortOptions } from "./consort-creation.ts";
import type { ReportOrigin } from "./consort-words.ts";
import type { LedBy } from "./led-consort.ts";
import type { RoomServices } from "./room-services.ts";
import type { PackedFilm } from "./send-recordings.ts";

interface Options {
  readonly services: Pick<RoomServices, "clock"> & {
    readonly faults: Pick<RoomServices["faults"], "tell">;
    readonly keptRooms: Pick<RoomServices["keptRooms"], "fetch" | "isDurable">;
    readonly processes: Pick<RoomServices["processes"], "find" | "areSeveral">;
  };
  /** The session they belong to. */
  readonly live: Pick<LedBy, "id" | "code">;
  readonly openedBy: string | null;
  opened(consort: number): void;
  /** No room could be opened. */
  unopened(consort: number): void;
  /** Its room is gone. */
  lost(consort: number): void;
}

interface Opening {
  /** Null until the room is open. */
  id: string | null;
  /** [Y15] Its former room, which is being restored; null where there was none, and when that is impossible. */
  former: string | null;
  /** Distinguishes successive rooms of a consort. */
  readonly nth: number;
  readonly room: Promise<string>;
  readonly orders: OrderLine;
}

/** Time between two attempts to have a room adopted that does not answer, ms. */
const ADOPT_AGAIN_MS = 200;

/** Remote calls that a consort's room answers. */
interface Led {
  adopt(by: LedBy): boolean;
  order(order: NumberedOrder): OrderError | null;
  film(): PackedFilm | null;
}

export class LedRooms {
  readonly #options: Options;
  readonly #open: Opening[] = [];
  #openings = 0;
  #formerRooms: (string | null)[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  /** [Y15] Sets the former room ids, by index, so that these rooms are restored, or adopted where they still play. */
  had(rooms: readonly (string | null)[]): void {
    this.#formerRooms = [...rooms];
  }

  /** [Y17] Another process is gone: rooms that were there are restored. */
  check(): void {
    for (const [consort, { id, nth }] of this.#open.entries())
      if (id !== null) this.#checkSoon(consort, nth);
  }

  /** Opens a room for that consort, in place of its present one. True: its former room will be restored. */
  open(consort: number): boolean {
    const { services, live, opened, unopened } = this.#options;
    const nth = (this.#openings += 1);
    this.#open[consort]?.orders.close();
    const by: LedBy = { ...live, key: consort, opening: nth };
    const had = this.#formerRooms[consort] ?? null;
    this.#formerRooms[consort] = null;
    const room = this.#create(by, had);
    const orders = new OrderLine({
      opening: room,
      send: async (order) => this.#send(await room, order),
      after: (ms, call) => services.clock.after(ms, call),
      unanswered: () => this.#checkSoon(consort, nth),
    });
    const opening: Opening = { id: null, former: had, nth, room, orders };
    this.#open[consort] = opening;
    room.then(
      (id) => {
        opening.id = id;
        if (this.isOf(consort, nth)) opened(consort);
      },
      (error: unknown) => {
        services.faults.tell(error);
        opening.former = null;
        if (!this.isOf(consort, nth)) return;
        if (had === null) unopened(consort);
        else this.#options.lost(consort);
      },
    );
    return had !== null;
  }

  async #create(live: LedBy, had: string | null): Promise<string> {
    const { services, openedBy } = this.#options;
    if (had !== null && (await this.#adopt(had, live))) return had;
    if (had !== null) await services.keptRooms.fetch(live.id, had);
    const options: ConsortOptions = { live, openedBy, ...(had !== null && { wake: had }) };
    return (await matchMaker.createRoom(ROOM_NAME, options)).roomId;
  }

  /** [Y17] A room that still plays, in whatever process, is led on. Resolves to false when it is gone. */
  async #adopt(room: string, by: LedBy): Promise<boolean> {
    const { clock, processes } = this.#options.services;
    while ((await processes.find(room)) !== null) {
      const call = matchMaker.remoteRoomCall<Led, "adopt">(room, "adopt", [by]);
      // A process that is busy may answer later, and a room that closes is off the list soon.
      if (await call.catch(() => false)) return true;
      await new Promise<void>((resolve) => void clock.after(ADOPT_AGAIN_MS, resolve));
    }
    return false;
  }

  /**
   * Ids of the present rooms, by index. One that is being restored counts: if the server dies meanwhile, the next one
   * restores it.
   */
  get ids(): readonly (string | null)[] {
    return this.#open.map(({ id, former }) => id ?? former);
  }

  /** Whether that is its present opening. */
  isOf(consort: number, opening: number): boolean {
    return this.#open[consort]?.nth === opening;
  }

  /** Whether a report of that room is of its present one. Closes a room that a slow process opened too late. */
  isFrom({ consort, opening, room }: ReportOrigin): boolean {
    if (!this.isOf(consort, opening)) return false;
    const present = this.#open[consort]?.id ?? room;
    if (present !== room) this.#send(room, { number: 1, order: { do: "close" } }).catch(() => {});
    return present === room;
  }

  /** Resolves to the reason why it was not carried out, or null; never rejects. */
  async order(consort: number, order: ConsortOrder): Promise<OrderError | null> {
    return this.#open[consort]?.orders.give(order) ?? "noSuchConsort";
  }

  /** [G11] What it has played; null where nothing can be had. Never rejects. */
  async film(consort: number): Promise<PackedFilm | null> {
    const room = this.#open[consort]?.id ?? null;
    if (room === null) return null;
    try {
      const film: unknown = await matchMaker.remoteRoomCall<Led, "film">(room, "film", []);
      return (film as PackedFilm | null | undefined) ?? null;
    } catch (error) {
      this.#options.services.faults.tell(error);
      return null;
    }
  }

  /** The room that people of a consort join; a new one when the former is gone. Rejects when there is none. */
  async room(consort: number): Promise<string> {
    const opening = this.#open[consort];
    if (opening === undefined) throw new Error(`no consort ${consort}`);
    await this.#checkRoom(consort, opening.nth);
    return (this.#open[consort] ?? opening).room;
  }

  #checkSoon(consort: number, nth: number): void {
    const { faults } = this.#options.services;
    this.#checkRoom(consort, nth).catch((error: unknown) => faults.tell(error));
  }

  async #checkRoom(consort: number, nth: number): Promise<void> {
    const { services, lost } = this.#options;
    const roomId = (await this.#open[consort]?.room) ?? null;
    const found = roomId === null ? null : await services.processes.find(roomId);
    if (found !== null || !this.isOf(consort, nth)) return;
    // [Y17] What another process had is stored.
    if (services.processes.areSeveral && services.keptRooms.isDurable)
      this.#formerRooms[consort] = roomId;
    lost(consort);
  }

  async #send(room: string, order: NumberedOrder): Promise<OrderError | null> {
    const why: unknown = await matchMaker.remoteRoomCall<Led, "order">(room, "order", [order]);
    return (why as OrderError | null | undefined) ?? null;
  }
}
