/** A led consort with the test in the role of the live session: sends orders, collects reports. */
import { matchMaker } from "@colyseus/core";
import { expect } from "vitest";
import type { Consort } from "../../client/session/consort.ts";
import type { ConsortRoom } from "../../server/rooms/consort-room.ts";
import type { PublishedWord } from "../../server/rooms/consort-words.ts";
import { reportTopic } from "../../server/rooms/consort-words.ts";
import type {
  ConsortOrder,
  ConsortReport,
  NumberedOrder,
  OrderError,
  SeatOrder,
} from "../../shared/live/consort-orders.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { LIVE_ROOM_NAME } from "../../shared/protocol/live.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { captureFrames } from "./frame-capture.ts";
import type { FrameCapture } from "./frame-capture.ts";
import { newTab } from "./test-server.ts";
import type { Tab, TestServer } from "./test-server.ts";

export const KEY = 7;
export const MOVEMENT = {
  piece: "tallis-canon",
  minutes: 1,
  pace: "beginner",
  scene: null,
} as const;

export const secretOf = (who: string): string => `secret-of-${who}`;

export const seat = (chair: number, who: string, setDown = false): SeatOrder => ({
  chair: chairId(chair),
  secret: secretOf(who),
  name: who,
  setDown,
});

export const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined) throw new Error("nobody is there");
  return one;
};

export interface Led {
  readonly roomId: string;
  readonly reports: ConsortReport[];
  readonly room: ConsortRoom;
  /** Sends an order with the next number. */
  order(order: ConsortOrder): Promise<OrderError | null>;
  /** Sends exactly this order, which may be a repetition or late. */
  send(order: NumberedOrder): Promise<OrderError | null>;
  seat(...chairs: readonly SeatOrder[]): Promise<OrderError | null>;
  come(who: string, tab?: Tab): Promise<Consort>;
  /** A connection of that person that captures frames. */
  line(who: string): Promise<FrameCapture>;
  last(): ConsortReport;
  /** Resolves to the latest report once it meets the condition. */
  reported(is: (report: ConsortReport) => boolean, what: string): Promise<ConsortReport>;
  /** The only connected person disconnects without a close message. */
  goes(consort: Consort): Promise<void>;
  end(): Promise<void>;
}

export async function openLed(server: TestServer): Promise<Led> {
  const { roomId: live } = await matchMaker.createRoom(LIVE_ROOM_NAME, { title: "Monday" });
  const reports: ConsortReport[] = [];
  const hear = (word: PublishedWord): void => {
    expect(word.consort).toBe(KEY);
    if ("report" in word) reports.push(word.report);
  };
  await matchMaker.presence.subscribe(reportTopic(live), hear);
  const { roomId } = await matchMaker.createRoom(ROOM_NAME, {
    live: { id: live, key: KEY, code: "", opening: 1 },
  });
  const send = async (numbered: NumberedOrder): Promise<OrderError | null> =>
    (await matchMaker.remoteRoomCall(roomId, "order", [numbered])) as OrderError | null;
  let numbers = 0;
  const order = (one: ConsortOrder) => send({ number: (numbers += 1), order: one });
  const last = (): ConsortReport => {
    const report = reports.at(-1);
    if (report === undefined) throw new Error("nothing was reported");
    return report;
  };
  const reported: Led["reported"] = async (is, what) => {
    await server.until(() => reports.length > 0 && is(last()), what, 60 * TICKS_PER_SECOND);
    return last();
  };
  return {
    roomId,
    reports,
    get room() {
      return server.roomById(roomId);
    },
    order,
    send,
    last,
    reported,
    seat: (...chairs) => order({ do: "seat", chairs, least: 0 }),
    come(who, tab = newTab()) {
      const kept = { room: roomId, seat: secretOf(who), name: who, code: "" };
      tab.tab.setItem("broken-consort.chair", JSON.stringify(kept));
      return server.visit({ enter: "back" }, who, tab);
    },
    line: (who) => captureFrames(server.origin, { roomId }, { name: "", seat: secretOf(who) }),
    async goes(consort) {
      await reported(({ chairs }) => chairs[0]?.here === true, "they are here");
      server.cut(consort);
      consort.disconnect();
      await reported(({ chairs }) => chairs[0]?.here === false, "they are gone");
    },
    async end() {
      if (matchMaker.getLocalRoomById(roomId)) await order({ do: "close" });
      await matchMaker.getLocalRoomById(live)?.disconnect();
      matchMaker.presence.unsubscribe(reportTopic(live), hear);
    },
  };
}

/** The same with these people in the first chairs, and a running movement. */
export async function openPlaying(
  server: TestServer,
  ...who: readonly string[]
): Promise<{ it: Led; all: Consort[] }> {
  const it = await openLed(server);
  await it.seat(...who.map((one, chair) => seat(chair, one)));
  await it.order({ do: "choose", movement: MOVEMENT });
  const all: Consort[] = [];
  for (const one of who) all.push(await it.come(one));
  expect(await it.order({ do: "begin" })).toBeNull();
  await server.until(() => all.every(({ perception }) => perception.value !== null), "it plays");
  return { it, all };
}
