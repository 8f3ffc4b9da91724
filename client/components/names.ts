import type { ReadonlySignal } from "@preact/signals";
import type { Reader } from "../../shared/i18n/catalogue.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { texts } from "../language/texts.ts";
import { isolated } from "./isolated.ts";

/** Who sits where, and the reader's own chair. A consort is such. */
export interface Named {
  readonly seats: ReadonlySignal<readonly { readonly chair: ChairId; readonly name: string }[]>;
  readonly me: ReadonlySignal<ChairId>;
}

/** The name of the player in a chair, for a sentence; "you" for the reader. */
export const namesIn =
  (consort: Named) =>
  (chair: ChairId): string => {
    const { people } = texts.value;
    if (chair === consort.me.value) return people.you;
    const seat = consort.seats.value.find((one) => one.chair === chair);
    return seat ? isolated(seat.name) : people.someone;
  };

/** The same for a story about everybody, in which nobody is "you". */
export const storyNamesIn =
  ({ seats }: Pick<Named, "seats">) =>
  (chair: ChairId): string => {
    const seat = seats.value.find((one) => one.chair === chair);
    return seat ? isolated(seat.name) : texts.value.people.someone;
  };

/** The player at this page, to whom sentences are addressed. */
export const readerIn = (consort: Named): Reader => ({
  nameOf: namesIn(consort),
  get texts() {
    return texts.value;
  },
  get me() {
    return consort.me.value;
  },
});
