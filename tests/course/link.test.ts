/** [Q9] A course under a personal link: in the browser, over HTTP, and in the store. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { linkCourse } from "../../client/course/course-link.ts";
import { keepProgress } from "../../client/course/keep-progress.ts";
import { KeptCourses } from "../../server/app/kept-courses.ts";
import { createCourseApi } from "../../server/http/course-api.ts";
import { MemoryBackend } from "../../server/store/memory-backend.ts";
import { Store } from "../../server/store/store.ts";
import { NO_PROGRESS, withTry } from "../../shared/course/progress.ts";
import { COURSE_PATH, type CourseAnswer } from "../../shared/protocol/course.ts";
import { MAX_COURSE_BYTES } from "../../shared/protocol/course-incoming.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";
import { ManualClock } from "../rooms/manual-clock.ts";

const DAY = "2026-11-29";
const KEY = "k".repeat(24);
const LEARNT = withTry(NO_PROGRESS, "read", true, DAY);

function openStore(days = 90) {
  const backend = new MemoryBackend();
  const store = new Store(backend, {
    clock: new ManualClock(),
    writer: "one",
    days,
    log: () => {},
  });
  return { backend, courses: new KeptCourses({ store, wallClock: () => 1000 }) };
}

describe("on the server", () => {
  test("what is kept is read again under its key alone; the key itself is not stored", async () => {
    const { backend, courses } = openStore();
    expect(await courses.answer({ do: "keep", key: KEY, progress: LEARNT })).toEqual({
      why: null,
      progress: null,
    });
    expect(await courses.answer({ do: "read", key: KEY })).toEqual({ why: null, progress: LEARNT });
    expect((await courses.answer({ do: "read", key: "x".repeat(24) })).progress).toBeNull();
    const rows = await backend.rows("courses");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(KEY);
    await courses.answer({ do: "erase", key: KEY });
    expect(await backend.rows("courses")).toEqual([]);
  });

  test("a server that keeps nothing refuses", async () => {
    const { backend, courses } = openStore(0);
    expect((await courses.answer({ do: "keep", key: KEY, progress: LEARNT })).why).toBe(
      "nothingKept",
    );
    expect(await backend.rows("courses")).toEqual([]);
  });

  test("over HTTP each bad request has its reason, and changes nothing", async () => {
    const { backend, courses } = openStore();
    const api = createCourseApi(courses, { rateLimitKeyOf: () => "one", now: () => 0 });
    const http = createServer((req, res) => void api(req, res, req.url ?? ""));
    await new Promise<void>((resolve) => void http.listen(0, resolve));
    const url = `http://localhost:${(http.address() as AddressInfo).port}${COURSE_PATH}`;
    const post = async (body: unknown): Promise<CourseAnswer> => {
      const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
      return (await answer.json()) as CourseAnswer;
    };
    for (const bad of [
      { do: "read" },
      { do: "read", key: "short" },
      { do: "keep", key: KEY, progress: { version: 2 } },
      { do: "keep", key: KEY, progress: LEARNT, name: "Ada" },
    ])
      expect((await post(bad)).why).toBe("badShape");
    expect((await post({ do: "read", key: "k".repeat(MAX_COURSE_BYTES) })).why).toBe("tooLong");
    expect(await backend.rows("courses")).toEqual([]);
    expect((await post({ do: "keep", key: KEY, progress: LEARNT })).why).toBeNull();
    for (let n = 0; n < 300; n++) await post({ do: "read", key: KEY });
    expect((await post({ do: "read", key: KEY })).why).toBe("tooFast");
    await new Promise((resolve) => void http.close(resolve));
  });
});

describe("in the browser", () => {
  function browser(courses: KeptCourses) {
    const storage = new MemoryStorage();
    const keeping = keepProgress(storage);
    const line = { cut: false };
    const due: (() => void)[] = [];
    const link = linkCourse({
      keeping,
      storage,
      ask: (asked) => (line.cut ? Promise.reject(new Error("cut")) : courses.answer(asked)),
      after(_, call) {
        due.push(call);
        return () => void due.splice(due.indexOf(call), 1);
      },
      newKey: () => KEY,
    });
    /** What was gathered is sent. */
    const sent = async (): Promise<void> => {
      for (const call of due.splice(0)) call();
      for (let n = 0; n < 20; n++) await new Promise((resolve) => void setImmediate(resolve));
    };
    return { storage, keeping, link, line, sent };
  }

  test("without a link nothing is sent", async () => {
    const { backend, courses } = openStore();
    const one = browser(courses);
    one.keeping.keep(LEARNT);
    await one.sent();
    expect(await backend.rows("courses")).toEqual([]);
  });

  test("a second device goes on where the first was, and neither loses anything", async () => {
    const { courses } = openStore();
    const [one, two] = [browser(courses), browser(courses)];
    one.keeping.keep(LEARNT);
    await one.link.make();
    two.keeping.keep(withTry(NO_PROGRESS, "wait", true, DAY));
    await two.link.follow(one.link.key.value ?? "");
    expect(two.keeping.progress.value.lessons.read?.passed).toBe(true);
    expect(two.keeping.progress.value.lessons.wait?.passed).toBe(true);
    two.keeping.keep(withTry(two.keeping.progress.value, "ask", true, DAY));
    await two.sent();
    const { progress } = await courses.answer({ do: "read", key: KEY });
    expect(Object.keys(progress?.lessons ?? {}).toSorted()).toEqual(["ask", "read", "wait"]);
  });

  test("without an answer it is told, sent with the next step, and not erased", async () => {
    const { backend, courses } = openStore();
    const one = browser(courses);
    await one.link.make();
    one.line.cut = true;
    one.keeping.keep(LEARNT);
    await one.sent();
    expect(one.link.trouble.value).toBe("noAnswer");
    expect(await one.link.erase()).toBe(false);
    expect(one.link.key.value).toBe(KEY);
    one.line.cut = false;
    one.keeping.keep(withTry(LEARNT, "wait", true, DAY));
    await one.sent();
    expect(one.link.trouble.value).toBeNull();
    expect(
      Object.keys((await courses.answer({ do: "read", key: KEY })).progress?.lessons ?? {}),
    ).toHaveLength(2);
    expect(await one.link.erase()).toBe(true);
    expect(await backend.rows("courses")).toEqual([]);
    expect(one.keeping.progress.value.lessons.read?.passed).toBe(true);
  });
});
