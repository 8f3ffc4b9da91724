/** What is kept of a course: tries, visits, and what is done with what cannot be read or kept. */
import { describe, expect, test } from "vitest";
import { keepProgress } from "../../client/course/keep-progress.ts";
import { beginStaircase, answered } from "../../shared/course/gym/staircase.ts";
import {
  NO_PROGRESS,
  nextLesson,
  merged,
  nextVisit,
  readProgress,
  wantsGently,
  withAnswer,
  withTry,
  withVisit,
} from "../../shared/course/progress.ts";

const DAY = "2026-11-29";

/** A browser's storage, in memory. */
function stored(first: string | null = null, full = false) {
  let text = first;
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      text = value;
    },
    removeItem: () => void (text = null),
    text: () => text,
  };
}

describe("lessons", () => {
  test("whoever has passed keeps it, whatever comes later; the next is the first not passed", () => {
    const once = withTry(NO_PROGRESS, "be-seen", true, DAY);
    const twice = withTry(once, "be-seen", false, DAY);
    expect(twice.lessons["be-seen"]).toEqual({ tries: 2, failed: 1, passed: true, last: DAY });
    expect(nextLesson(NO_PROGRESS)).toBe("be-seen");
    expect(nextLesson(twice)).toBe("be-answered");
  });

  test("after two tries in a row that did not come about it is offered gently, until one does", () => {
    const once = withTry(NO_PROGRESS, "read", false, DAY);
    expect(wantsGently(once, "read")).toBe(false);
    const twice = withTry(once, "read", false, DAY);
    expect(wantsGently(twice, "read")).toBe(true);
    expect(wantsGently(withTry(twice, "read", true, DAY), "read")).toBe(false);
  });
});

describe("the reading room", () => {
  test("the next day begins two easier than the last visit of that level ended", () => {
    let stairs = beginStaircase(6);
    for (const right of [true, false, true, false, true, true]) stairs = answered(stairs, right);
    const progress = withVisit(NO_PROGRESS, stairs, DAY);
    const [visit] = progress.gym.visits;
    expect(visit?.x).not.toBeNull();
    expect(nextVisit(progress).x).toBeCloseTo(Math.max(0, (visit?.x ?? 0) - 2));
    expect(nextVisit(NO_PROGRESS).x).toBe(0);
  });

  test("a visit without an answer leaves no trace; answers are counted by what was taken for what", () => {
    expect(withVisit(NO_PROGRESS, beginStaircase(), DAY)).toBe(NO_PROGRESS);
    const once = withAnswer(NO_PROGRESS, "support", "closeness");
    expect(withAnswer(once, "support", "closeness").gym.taken).toEqual({
      support: { closeness: 2 },
    });
  });
});

test("[Q9] of two devices nothing is lost", () => {
  const here = withTry(withTry(NO_PROGRESS, "read", true, DAY), "wait", false, DAY);
  const there = withTry(withTry(NO_PROGRESS, "wait", false, DAY), "wait", true, DAY);
  for (const both of [merged(here, there), merged(there, here)]) {
    expect(both.lessons.read?.passed).toBe(true);
    expect(both.lessons.wait).toMatchObject({ tries: 2, passed: true });
  }
  const read = withVisit(NO_PROGRESS, answered(beginStaircase(), true), DAY);
  expect(merged(here, read).gym.visits).toHaveLength(1);
  expect(merged(read, here).gym.visits).toHaveLength(1);
});

describe("[Q9] kept in a browser", () => {
  const learnt = withTry(NO_PROGRESS, "read", true, DAY);

  test("what was kept is there again, and what is erased is gone", () => {
    const storage = stored();
    keepProgress(storage).keep(learnt);
    const again = keepProgress(storage);
    expect(again.progress.value).toEqual(learnt);
    expect(again.trouble.value).toBeNull();
    again.erase();
    expect(storage.text()).toBeNull();
    expect(again.progress.value).toEqual(NO_PROGRESS);
  });

  test.each(["{", "[]", '{"version":2,"lessons":{}}', '{"version":1,"lessons":{"no-such":{}}}'])(
    "what cannot be read is told, left as it is, and harmless: %s",
    (broken) => {
      const storage = stored(broken);
      const keeping = keepProgress(storage);
      expect(keeping.trouble.value).toBe("broken");
      expect(keeping.progress.value).toEqual(NO_PROGRESS);
      expect(storage.text()).toBe(broken);
      keeping.keep(learnt);
      expect(keeping.trouble.value).toBeNull();
      expect(readProgress(storage.text() ?? "")).toEqual(learnt);
    },
  );

  test.each([stored(null, true), null])(
    "a full storage, or none, is told; the page goes on",
    (storage) => {
      const keeping = keepProgress(storage);
      expect(keeping.trouble.value).toBeNull();
      keeping.keep(learnt);
      expect(keeping.trouble.value).toBe("full");
      expect(keeping.progress.value).toEqual(learnt);
    },
  );
});
