import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { ALL_LESSONS, coachComes } from "../coach.ts";
import type { Preferences } from "../../preferences/preferences.ts";
import type { Consort } from "../../session/consort.ts";
import type { Hands } from "../../input/hands.ts";
import type { LessonWords } from "./lesson-words.ts";
import type { NameOf } from "./situation.ts";
import {
  beginDirecting,
  directorDid,
  directorPerceived,
  directorSaw,
  type Directing,
  saidNow,
  type Saying,
} from "./director.ts";

/** The director of a running movement, as signals. */
export interface Director {
  /** The one thing the page says now; null when there is nothing. */
  readonly saying: ReadonlySignal<Saying | null>;
  /** The torn bond it is about; null when it is about none. */
  readonly tended: ReadonlySignal<number | null>;
  /** The coach is speaking. */
  readonly guided: ReadonlySignal<boolean>;
  /** Dismisses the coach for good. */
  skip(): void;
  stop(): void;
}

/** Lets the director follow a movement until it is stopped. `alone`: no other person can join. */
export function followDirector(
  { consort, hands, preferences, nameOf, words }: Followed,
  alone: boolean,
): Director {
  let sentAway = false;
  const begin = (): Directing =>
    beginDirecting({
      learnt: preferences.learnt.peek(),
      guided: coachComes(preferences.learnt.peek(), alone),
      pace: consort.movement.peek().pace,
      // A dismissed coach is silent in the first steps too.
      scenario: sentAway ? null : (consort.movement.peek().scene?.scenario ?? null),
      nameOf,
    });
  const directing = signal(begin());
  const ends = [
    preferences.learnt.subscribe((learnt) => {
      // The coach was dismissed, or called back.
      if (learnt === directing.peek().coaching.learnt) return;
      sentAway = learnt === ALL_LESSONS;
      directing.value = begin();
    }),
    consort.perception.subscribe((now) => {
      if (!now) return;
      directing.value = directorPerceived({ ...directing.peek(), words: words() }, now);
      const { learnt } = directing.value.coaching;
      if (learnt !== preferences.learnt.peek()) preferences.learnt.value = learnt;
    }),
    consort.onSighting((sighting) => {
      directing.value = directorSaw(directing.peek(), sighting);
    }),
    hands.onCommand((command) => {
      directing.value = directorDid(directing.peek(), command);
    }),
  ];
  return {
    saying: computed(() => saidNow(directing.value)),
    tended: computed(() => directing.value.tending.chair),
    guided: computed(() => directing.value.guided),
    skip() {
      sentAway = true;
      preferences.learnt.value = ALL_LESSONS;
      directing.value = begin();
    },
    stop: () => ends.forEach((end) => end()),
  };
}

interface Followed {
  readonly consort: Consort;
  readonly hands: Hands;
  readonly preferences: Preferences;
  readonly nameOf: NameOf;
  /** What a lesson of the solo course says; null outside of one, and until it is there. */
  readonly words: () => LessonWords | null;
}
