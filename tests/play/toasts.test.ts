/** News as sentences shown for a while: each can be read, and no mend is lost. */
import { expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { createSelectors } from "../../client/play/selectors.ts";
import { createToastQueue } from "../../client/play/toast-queue.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { calm } from "../fixtures/perceptions.ts";
import { CAUSES } from "../fixtures/ruptures.ts";

/** A queue on the test's own clock; `at` gives what is shown at each of the given seconds. */
function queue() {
  const consort = fakeConsort(calm(), 5);
  let now = 0;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  const selectors = createSelectors(consort);
  const toasts = createToastQueue(consort, selectors, (ms, task) => {
    const one = { at: now + ms, task };
    tasks = [...tasks, one];
    return () => {
      tasks = tasks.filter((other) => other !== one);
    };
  });
  return {
    nameOf: (chair: number) => selectors.nameOf(chairId(chair)),
    see: (sighting: Sighting) => consort.sight(sighting),
    /** What is shown at each of these seconds. */
    at(seconds: number): string {
      for (;;) {
        const due = tasks.filter(({ at }) => at <= seconds * 1000).toSorted((a, b) => a.at - b.at);
        const [next] = due;
        if (next === undefined) break;
        tasks = tasks.filter((one) => one !== next);
        now = next.at;
        next.task();
      }
      now = seconds * 1000;
      return toasts.moment.value?.text ?? "";
    },
  };
}

const mended = (chair: number): Sighting => ({
  see: "mended",
  with: chairId(chair),
  type: "benign",
  seconds: 9,
});
const torn = (chair: number): Sighting => ({
  see: "torn",
  with: chairId(chair),
  type: "benign",
  why: CAUSES.benign,
});
const eased = (chair: number): Sighting => ({ see: "eased", chair: chairId(chair) });

test("two mends within three seconds of other news are both told, one after the other", () => {
  const it = queue();
  it.see(eased(1));
  expect(it.at(0.5)).toBe(en.moments.eased(it.nameOf(1)));
  it.see(mended(1));
  expect(it.at(1)).toBe(en.moments.eased(it.nameOf(1)));
  it.see(mended(2));
  expect(it.at(2.9)).toBe(en.moments.eased(it.nameOf(1)));
  expect(it.at(3.1)).toBe(en.moments.mended(it.nameOf(1)));
  expect(it.at(5.9)).toBe(en.moments.mended(it.nameOf(1)));
  expect(it.at(6.1)).toBe(en.moments.mended(it.nameOf(2)));
  expect(it.at(11)).toBe(en.moments.mended(it.nameOf(2)));
  expect(it.at(11.6)).toBe("");
});

test("a tear meanwhile waits with them in order, the newest one; what weighs less is left out", () => {
  const it = queue();
  it.see(eased(1));
  for (const news of [eased(4), mended(1), torn(2), mended(2), torn(3), eased(3)]) it.see(news);
  expect([1, 4, 7, 10, 16.6].map((seconds) => it.at(seconds))).toEqual([
    en.moments.eased(it.nameOf(1)),
    en.moments.mended(it.nameOf(1)),
    en.moments.mended(it.nameOf(2)),
    expect.stringContaining(`The bond with ${it.nameOf(3)} has torn`),
    "",
  ]);
});

test("of small news only the newest waits", () => {
  const it = queue();
  it.see(eased(1));
  it.see(eased(2));
  it.see(eased(3));
  expect([1, 3.1, 6.1, 8].map((seconds) => it.at(seconds))).toEqual([
    en.moments.eased(it.nameOf(1)),
    en.moments.eased(it.nameOf(3)),
    en.moments.eased(it.nameOf(3)),
    "",
  ]);
});
