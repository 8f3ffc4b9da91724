/**
 * [Q9] A course that is also kept on the server, under a personal link. The browser makes the key; whoever has the link
 * has the course. Without a link nothing is sent.
 */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { merged, type Progress, progressShape } from "../../shared/course/progress.ts";
import {
  COURSE_PATH,
  type CourseAnswer,
  type CourseRefusal,
} from "../../shared/protocol/course.ts";
import { randomKey } from "../session/random-key.ts";
import { attempt } from "../session/seat-storage.ts";
import { type Keeping, keptHere } from "./keep-progress.ts";

const KEY = "broken-consort.course-link";
/** ms in which changes are gathered before they are sent. */
const GATHERS = 2000;
const KEY_BYTES = 18;

export type LinkTrouble = CourseRefusal | "noAnswer";

export interface CourseLink {
  /** Null: there is none. */
  readonly key: ReadonlySignal<string | null>;
  /** Why the server does not have what this browser has; null: it has, or is about to. */
  readonly trouble: ReadonlySignal<LinkTrouble | null>;
  /** Makes a link, and keeps the course under it. */
  make(): Promise<void>;
  /** Takes over the course of that link; what this browser has stays. */
  follow(key: string): Promise<void>;
  /** Erases it on the server, and gives the link up; keeps it where the server does not answer. */
  erase(): Promise<boolean>;
}

type Asked =
  | { readonly do: "read" | "erase"; readonly key: string }
  | { readonly do: "keep"; readonly key: string; readonly progress: Progress };

export interface LinkSurroundings {
  readonly keeping: Keeping;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** Rejects where no answer comes. */
  ask(asked: Asked): Promise<CourseAnswer>;
  /** Calls back after so many ms; returns what calls it off. */
  after(ms: number, call: () => void): () => void;
  newKey(): string;
}

export function linkCourse({ keeping, storage, ask, after, newKey }: LinkSurroundings): CourseLink {
  const key = signal(attempt(() => storage?.getItem(KEY)) ?? null);
  const trouble = signal<LinkTrouble | null>(null);
  /** What the server has, as far as is known. */
  let there: Progress | null = null;
  const asked = async (what: Asked): Promise<CourseAnswer | null> => {
    const answer = await ask(what).catch(() => null);
    trouble.value = answer === null ? "noAnswer" : answer.why;
    return answer?.why === null ? answer : null;
  };
  const send = async (): Promise<void> => {
    const progress = keeping.progress.peek();
    if (key.value === null || progress === there) return;
    if ((await asked({ do: "keep", key: key.value, progress })) !== null) there = progress;
  };
  const take = async (): Promise<void> => {
    if (key.value === null) return;
    const answer = await asked({ do: "read", key: key.value });
    const read = progressShape.safeParse(answer?.progress);
    if (read.success) keeping.keep(merged(keeping.progress.peek(), read.data));
    if (answer !== null) await send();
  };
  const use = (next: string | null): void => {
    key.value = next;
    there = null;
    attempt(() => (next === null ? storage?.removeItem(KEY) : storage?.setItem(KEY, next)));
  };
  effect(() => {
    // Read before the test, so that each change is followed.
    const { value } = keeping.progress;
    if (key.value === null || value === there) return undefined;
    return after(GATHERS, () => void send());
  });
  // Another device may have gone on.
  void take();
  return {
    key,
    trouble,
    async make() {
      if (key.value === null) use(newKey());
      await send();
    },
    async follow(linked) {
      use(linked);
      await take();
    },
    async erase() {
      if (key.value === null) return true;
      if ((await asked({ do: "erase", key: key.value })) === null) return false;
      use(null);
      return true;
    },
  };
}

const askServer = async (asked: Asked): Promise<CourseAnswer> => {
  const answer = await fetch(COURSE_PATH, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  return (await answer.json()) as CourseAnswer;
};

let link: CourseLink | null = null;

/** The one of this page. */
export const linkHere = (): CourseLink =>
  (link ??= linkCourse({
    keeping: keptHere(),
    storage: attempt(() => localStorage) ?? null,
    ask: askServer,
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    newKey: () => randomKey(KEY_BYTES),
  }));
