import type { Reader } from "../../shared/i18n/catalogue.ts";
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Focus, OwnBond, Perception, Self } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Consort, Seat } from "../session/consort.ts";
import { namesIn, readerIn } from "../components/names.ts";
import { type Table, tableOf } from "./table.ts";

/** What the controls read of a movement, each changing only when its value does. */
export interface Selectors {
  readonly self: ReadonlySignal<Self | null>;
  readonly focus: ReadonlySignal<Focus | null>;
  /** The chair the player's eyes rest on or travel to; null when they rest elsewhere. */
  readonly looking: ReadonlySignal<ChairId | null>;
  /** Other chairs along the half circle, left to right: in seating order after the player's own. */
  readonly places: ReadonlySignal<readonly ChairId[]>;
  /** The bond with the focused player. */
  readonly bond: ReadonlySignal<OwnBond | null>;
  /** [J2] What is on the player's table. */
  readonly table: ReadonlySignal<Table>;
  seat(chair: ChairId): Seat | null;
  /** The one name that all texts use for a player; "you" for the reader. */
  nameOf(chair: ChairId): string;
  /** For sentences about this movement. */
  readonly reader: Reader;
}

export function createSelectors(consort: Consort): Selectors {
  const of = <T>(read: (perception: Perception) => T): ReadonlySignal<T | null> =>
    computed(() => {
      const now = consort.perception.value;
      return now && read(now);
    });
  const seat = (chair: ChairId): Seat | null =>
    consort.seats.value.find((one) => one.chair === chair) ?? null;
  // Each perception has a new list: equal ones are recognised by their texts.
  const hand = computed(() => {
    const now = consort.perception.value?.self.hand ?? null;
    return now && now.join(" ");
  });
  const looking = of(({ self }) => (typeof self.gaze === "number" ? self.gaze : null));
  return {
    self: of(({ self }) => self),
    focus: of(({ focus }) => focus),
    looking,
    places: computed(() => along(consort.seats.value, consort.me.value)),
    bond: of(({ bonds, self }) =>
      typeof self.gaze === "number" ? (bonds[self.gaze] ?? null) : null,
    ),
    table: computed(() =>
      tableOf(hand.value === null ? null : (consort.perception.peek()?.self.hand ?? null)),
    ),
    seat,
    nameOf: namesIn(consort),
    reader: readerIn(consort),
  };
}

function along(seats: readonly Seat[], me: ChairId): readonly ChairId[] {
  const chairs = seats.map(({ chair }) => chair).sort((a, b) => a - b);
  const own = chairs.indexOf(me);
  return own < 0 ? chairs : [...chairs.slice(own + 1), ...chairs.slice(0, own)];
}
