/** [Y15] The stored form of a consort: written when it changes, read when it is restored. */
import { z } from "zod";
import type { HandState } from "../../shared/live/consort-orders.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { chairId } from "../../shared/model/units.ts";
import { PRACTICE } from "../../shared/course/library.ts";
import { pastOf } from "../../shared/protocol/keyframes/past.ts";
import { KeyframeWriter } from "../../shared/protocol/keyframes/writer.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import type { ScenarioFile } from "../../shared/scenarios/scenario.ts";
import { CarriedScene } from "../../shared/session/carried-scene.ts";
import { ConsortSession } from "../../shared/session/consort-session.ts";
import type { TimedInput } from "../../shared/session/journal.ts";
import { withoutAddresses } from "../../shared/session/kept-consort-session.ts";
import type { KeptConsortSession } from "../../shared/session/kept-consort-session.ts";
import type { Randomness } from "../../shared/session/randomness.ts";
import { SoloJournal } from "../../shared/session/solo-journal.ts";
import type { Clock } from "../scheduling/clock.ts";
import { ConsortRecord } from "../store/consort-record.ts";
import type { Store } from "../store/store.ts";
import type { Rows } from "../store/tables.ts";
import { FriendsRows } from "./friends-rows.ts";
import type { Arrivals } from "./friends-rows.ts";
import { digestOf } from "../http/secret-digest.ts";

const VERSION = 1;

/** State of a chair's person, apart from playing. */
export interface Asking {
  hand: HandState;
  reason: string;
  shows: number | null;
  briefed: boolean;
}

/** All parts of a consort, without its room. */
export interface WholeConsort {
  /** [O4] Null unless its player practises alone, and its browser can repeat what is drawn. */
  readonly journal: SoloJournal | null;
  readonly session: ConsortSession;
  readonly scenarios: CarriedScene<ScenarioFile>;
  /** [Z1] */
  readonly asking: Map<ChairId, Asking>;
  readonly record: ConsortRecord;
}

interface Whose {
  readonly id: string;
  /** [Z1] The live session that leads it. */
  readonly live: string | null;
  readonly code: string;
  /** ms since 1970 */
  readonly opened: number;
  readonly alone: boolean;
  readonly lesson: boolean;
  /** [O4] Alone: the seed that its browser has chosen. */
  readonly seed?: number | undefined;
}

interface Services {
  readonly randomness: (seed?: number) => Randomness;
  readonly store: Store;
}

const shape = z.object({
  version: z.literal(VERSION),
  opened: z.number(),
  alone: z.boolean(),
  seed: z.int().optional(),
  session: z.looseObject({
    phase: z.enum(["lobby", "playing", "ended"]),
    next: z.looseObject({ movement: z.looseObject({ piece: z.string() }) }),
    seating: z.looseObject({ chairs: z.array(z.looseObject({ digest: z.string() }).nullable()) }),
  }),
  scene: z.looseObject({ id: z.string() }).nullable(),
  asking: z.array(z.tuple([z.number(), z.looseObject({ hand: z.string() })])),
  // Older records lack it.
  joined: z.record(z.string(), z.number()).optional(),
});

interface KeptRoom extends Pick<Whose, "opened" | "alone" | "seed"> {
  readonly session: KeptConsortSession;
  /** The chosen scenario, if it is the facilitator's own. */
  readonly scene: ScenarioFile | null;
  readonly asking: readonly (readonly [ChairId, Asking])[];
  readonly joined?: Arrivals;
}

/** A new consort. */
export function newConsort(services: Services, whose: Whose): WholeConsort {
  const { recordOf, ...parts } = consortOf(services, whose, null);
  return { ...parts, record: recordOf(null) };
}

function consortOf(
  { randomness, store }: Services,
  { id, live, code, opened, alone, lesson, seed }: Whose,
  kept: KeptRoom | null,
): Omit<WholeConsort, "record"> & {
  /** `stored`: for a consort that was restored. */
  recordOf(stored: { readonly opened: number } | null): ConsortRecord;
} {
  const scenarios = new CarriedScene<ScenarioFile>(alone ? PRACTICE : BUILT_IN);
  scenarios.carried = kept?.scene ?? null;
  const asking = new Map(kept?.asking);
  const session = new ConsortSession({
    alone,
    lesson,
    led: live !== null,
    random: randomness(seed),
    digest: digestOf,
    scenarios,
    camera: (chairs) => new KeyframeWriter(chairs),
  });
  const { simulation } = session;
  const friends = new FriendsRows(id, kept?.joined);
  const playing = {
    seating: session.seating,
    isPlayedByBot: (chair: number) => session.playing && simulation.isPlayedByBot(chairId(chair)),
  };
  // [Z1] A live session writes those of its consorts.
  const rows = (at: number) => (live === null ? friends.changes(playing, at) : []);
  const state = (): string | null => {
    // Nobody could return to it.
    if (session.seating.deserted) return null;
    return JSON.stringify({
      version: VERSION,
      opened,
      alone,
      ...(seed !== undefined && { seed }),
      session: withoutAddresses(session.save()),
      scene: scenarios.carried,
      asking: [...asking],
      joined: friends.joined,
    });
  };
  const of = { consort: id, session: live, code, state, rows };
  return {
    session,
    scenarios,
    asking,
    journal: alone && seed !== undefined ? new SoloJournal(session) : null,
    recordOf: (stored) => new ConsortRecord(store, simulation, of, stored),
  };
}

/** Restores a consort from its stored form. Rejects when that is impossible. */
export async function storedConsort(
  services: Services & { readonly clock: Clock },
  { id, session: of, code, state }: Rows["rooms"],
): Promise<WholeConsort> {
  // Only the structure is validated; the contents are verified by replaying.
  const kept = shape.parse(JSON.parse(state)) as unknown as KeptRoom;
  const { opened, alone, seed } = kept;
  const live = of === id ? null : of;
  const whose = { id, live, code, opened, alone, lesson: false, seed };
  const { recordOf, ...parts } = consortOf(services, whose, kept);
  const played = await movementsOf(services.store, of, id);
  if (played.past !== null) for (const one of played.ids) services.store.write({ pack: one });
  const restoring = parts.session.restore(kept.session, played, services.clock.now());
  while (restoring.next().done !== true) await others();
  return { ...parts, record: recordOf({ opened }) };
}

async function movementsOf(store: Store, session: string, consort: string) {
  const ids = await store.movementIds(session, consort);
  const movements = await Promise.all(ids.map((id) => store.movement(id)));
  const recordings = movements.flatMap((movement) => movement?.recording ?? []);
  const noted = (movements.at(-1)?.noted ?? []) as readonly TimedInput[];
  return { ids, recordings, noted, past: pastOf(recordings) };
}

/** Yields to the event loop, so that other rooms are not delayed. */
const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
