/** Fake consorts of a live session: they accept orders, without rooms, worlds or clocks. */
import type { LiveError } from "../../shared/live/commands.ts";
import type { ChairReport, ConsortOrder, ConsortReport } from "../../shared/live/consort-orders.ts";
import type { OrderError } from "../../shared/live/consort-orders.ts";
import { LiveSession } from "../../shared/live/live-session.ts";
import type { KeptLock, LivePort } from "../../shared/live/live-port.ts";
import { chairId } from "../../shared/model/units.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import type { Phase } from "../../shared/session/movement.ts";
import { seededRandomness } from "../fixtures/randomness.ts";

export const AT = 1_000_000;
const LEAST_CHAIRS = 4;

/** A stand-in for a hash. */
const kept = (password: string): KeptLock | null =>
  password === "" ? null : { salt: "", hash: `${password.length}` };

interface FakeConsort {
  readonly orders: ConsortOrder[];
  at: number;
  begun: number;
  phase: Phase;
}

export interface FakeSession {
  readonly session: LiveSession;
  /** All orders of one kind to a consort. */
  orders<K extends ConsortOrder["do"]>(
    consort: number,
    kind: K,
  ): Extract<ConsortOrder, { do: K }>[];
  /** Names by chair, as in the latest seating. */
  names(consort: number): Readonly<Record<number, string>>;
  /** Sends a report of a consort; `here`: chairs whose person is connected, by default all that are seated. */
  report(
    consort: number,
    change?: Partial<ConsortReport> & {
      readonly here?: readonly number[];
      readonly chair?: (chair: ChairReport) => ChairReport;
    },
    now?: number,
  ): void;
  readonly failed: { readonly consort: number; readonly why: LiveError }[];
  readonly opened: number[];
  isClosed(): boolean;
  /** Times it reported that stored data may have changed. */
  changes(): number;
  /** Gives up all orders without an answer. */
  giveUp(): void;
}

/** `refuses`: the answer to orders of a kind. `restores`: a consort that is opened again goes on as it was. */
export function fakeSession(
  refuses: Partial<Record<ConsortOrder["do"], OrderError>> = {},
  restores = false,
): FakeSession {
  const consorts: FakeConsort[] = [];
  const failed: { readonly consort: number; readonly why: LiveError }[] = [];
  const opened: number[] = [];
  let closed = false;
  let changes = 0;
  let lock: KeptLock | null = null;
  const { promise: unanswered, resolve: giveUp } = Promise.withResolvers<OrderError | null>();
  const port: LivePort = {
    open: (consort) => {
      opened.push(consort);
      const former = restores ? consorts[consort] : undefined;
      consorts[consort] = { begun: 0, phase: "lobby", ...former, orders: [], at: 0 };
      return former !== undefined;
    },
    order: (consort, order) => {
      const fake = consorts[consort];
      if (fake === undefined) throw new Error(`no consort ${consort} is open`);
      fake.orders.push(order);
      const refused = refuses[order.do];
      if (refused === "unanswered") return unanswered;
      const why = refused ?? null;
      if (why === null && order.do === "begin") {
        fake.begun += 1;
        fake.phase = "playing";
      }
      if (why === null && order.do === "end") fake.phase = "ended";
      return Promise.resolve(why);
    },
    changed: () => void (changes += 1),
    shownChanged: () => {},
    lock: {
      set: (password) => Promise.resolve(void (lock = kept(password))),
      save: () => lock,
      load: (stored) => void (lock = stored),
    },
    links: { renew: () => null },
    failed: (consort, why) => failed.push({ consort, why }),
    closed: () => {
      closed = true;
    },
  };
  const session = new LiveSession(
    { title: "Tuesday", random: seededRandomness(7), scenarios: BUILT_IN },
    port,
    AT,
  );
  const ordersOf = <K extends ConsortOrder["do"]>(consort: number, kind: K) =>
    (consorts[consort]?.orders ?? []).filter(
      (order): order is Extract<ConsortOrder, { do: K }> => order.do === kind,
    );
  return {
    session,
    failed,
    opened,
    orders: ordersOf,
    names: (consort) =>
      Object.fromEntries(
        (ordersOf(consort, "seat").at(-1)?.chairs ?? []).map(({ chair, name }) => [chair, name]),
      ),
    isClosed: () => closed,
    changes: () => changes,
    giveUp: () => giveUp("unanswered"),
    report(consort, { here, chair = (one: ChairReport) => one, ...change } = {}, now = AT) {
      const fake = consorts[consort];
      if (fake === undefined) throw new Error(`no consort ${consort} is open`);
      fake.at += 1;
      const seated = session.people.of(consort).map(({ seat }) => Number(seat?.chair));
      const chairs = Math.max(LEAST_CHAIRS, ...seated.map((taken) => taken + 1));
      session.reported(
        consort,
        {
          at: fake.at,
          begun: fake.begun,
          broken: false,
          phase: fake.phase,
          still: false,
          piece: "tallis-canon",
          beat: 0,
          beats: 32,
          beatsPerBar: 4,
          left: 100,
          played: [],
          observed: null,
          kept: null,
          again: null,
          shown: null,
          chairs: Array.from({ length: chairs }, (_, i) =>
            chair({
              chair: chairId(i),
              here: (here ?? seated).includes(i),
              bot: !seated.includes(i),
              free: !seated.includes(i),
              idle: 0,
              shows: null,
              briefed: false,
              hand: { state: "down", reason: "" },
              part: null,
            }),
          ),
          ...change,
        },
        now,
      );
    },
  };
}
