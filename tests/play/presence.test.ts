/** [K1] What a page reports of its player. */
import { en } from "../../shared/i18n/en/index.ts";
import { expect, test } from "vitest";
import { type Page, reportPresence } from "../../client/input/presence.ts";
import type { Presence } from "../../shared/session/bot-takeover.ts";

function page() {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const target: Page = Object.assign(new EventTarget(), { document });
  const said: Presence[] = [];
  const time = { now: 0 };
  const report = reportPresence(
    target,
    (presence) => said.push(presence),
    () => time.now,
  );
  return {
    report,
    said,
    touch: (kind: string, at: number, more: object = {}) => {
      time.now = at;
      target.dispatchEvent(Object.assign(new Event(kind), more));
    },
    hide(hidden: boolean) {
      document.hidden = hidden;
      document.dispatchEvent(new Event("visibilitychange"));
    },
  };
}
const THERE: Presence = { touched: true, reading: null, visible: true };

test.each(["keydown", "pointerdown", "touchstart", "wheel", "focusin", "focus", "input"])(
  "[K1] %s counts, once in two seconds",
  (kind) => {
    const at = page();
    at.touch(kind, 100);
    at.touch(kind, 2000);
    expect(at.said).toEqual([THERE]);
    at.touch(kind, 2100);
    expect(at.said).toEqual([THERE, THERE]);
  },
);

test("[K1] a pointer that moves counts, one at rest that the browser repeats does not", () => {
  const at = page();
  at.touch("pointermove", 0, { movementX: 0, movementY: 0 });
  expect(at.said).toEqual([]);
  at.touch("pointermove", 10, { movementX: 0, movementY: -2 });
  expect(at.said).toEqual([THERE]);
});

test("[K1] asked, the next touch is said at once, and no flood of them", () => {
  const at = page();
  at.touch("keydown", 0);
  at.report.asked(true);
  for (let ms = 10; ms <= 1010; ms += 10) at.touch("keydown", ms);
  expect(at.said).toHaveLength(5);
  at.report.asked(false);
  at.touch("keydown", 1500);
  expect(at.said).toHaveLength(5);
});

test("[K1] that a lesson is read, or the page goes out of sight, is said when it changes", () => {
  const at = page();
  at.report.reading("lesson");
  at.report.reading("lesson");
  at.hide(true);
  at.hide(false);
  at.report.reading(null);
  expect(at.said).toEqual([
    { touched: false, reading: "lesson", visible: true },
    { touched: false, reading: "lesson", visible: false },
    // To come back to it is to be there.
    { touched: true, reading: "lesson", visible: true },
    { touched: false, reading: null, visible: true },
  ]);
});

test("a new line is told everything again, and a page left says nothing more", () => {
  const at = page();
  at.report.reading("lesson");
  at.report.again();
  expect(at.said.at(-1)).toEqual({ touched: false, reading: "lesson", visible: true });
  at.report.stop();
  at.touch("keydown", 9000);
  at.hide(true);
  expect(at.said).toHaveLength(2);
});

test("[K2] how long a bot played is said in whole minutes and seconds, and not at all when none did", () => {
  expect([0, 1, 40, 60, 61, 125].map(en.result.playedFor)).toEqual([
    "",
    "A bot played for you for 1 second.",
    "A bot played for you for 40 seconds.",
    "A bot played for you for 1 minute.",
    "A bot played for you for 1 minute and 1 second.",
    "A bot played for you for 2 minutes and 5 seconds.",
  ]);
});
