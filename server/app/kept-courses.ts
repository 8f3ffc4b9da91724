/**
 * [Q9] Courses kept under a personal link. A row has the digest of the link's key as its id, so that the database gives
 * nobody a link; no name, no address and no session belong to it.
 */
import { createHash } from "node:crypto";
import type { CourseRequests } from "../http/course-api.ts";
import { StoreError } from "../store/backend.ts";
import type { Change } from "../store/backend.ts";
import type { Store } from "../store/store.ts";
import { readProgress } from "../../shared/course/progress.ts";
import type { CourseAnswer } from "../../shared/protocol/course.ts";
import type { CourseAsked } from "../../shared/protocol/course-incoming.ts";

interface Surroundings {
  readonly store: Pick<Store, "flush" | "row" | "write" | "health">;
  /** Time of day, ms since 1970. */
  wallClock(): number;
}

export class KeptCourses implements CourseRequests {
  readonly #at: Surroundings;

  constructor(at: Surroundings) {
    this.#at = at;
  }

  async answer(asked: CourseAsked): Promise<CourseAnswer> {
    const { store, wallClock } = this.#at;
    // Nothing outlives the process: a link would promise too much.
    if (store.health.days === 0) return { why: "nothingKept" };
    const id = digest(asked.key);
    try {
      if (asked.do === "keep") {
        const row = { id, used: wallClock(), progress: JSON.stringify(asked.progress) };
        return await this.#written({ put: "courses", row });
      }
      if (asked.do === "erase") return await this.#written({ remove: "courses", id });
      await store.flush();
      const row = await store.row("courses", id);
      if (row === null) return { why: null, progress: null };
      store.write({ put: "courses", row: { ...row, used: wallClock() } });
      return { why: null, progress: readProgress(row.progress) };
    } catch (error) {
      if (error instanceof StoreError) return { why: "storeAway" };
      throw error;
    }
  }

  /** Told as done only when it is written. */
  async #written(change: Change): Promise<CourseAnswer> {
    const { store } = this.#at;
    store.write(change);
    await store.flush();
    return store.health.waiting === 0 ? { why: null, progress: null } : { why: "storeAway" };
  }
}

const digest = (key: string): string => createHash("sha256").update(key).digest("base64url");
