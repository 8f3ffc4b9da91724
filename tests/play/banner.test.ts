import { expect, test } from "vitest";
import { demand, type Source } from "../../client/coach/director/demand.ts";
import type { Saying } from "../../client/coach/director/director.ts";
import {
  type HeldBanner,
  NO_BANNER,
  type BannerCandidates,
  bannerAt,
} from "../../client/play/banner.ts";
import type { Toast } from "../../client/play/toast-queue.ts";
import { TICKS_PER_SECOND } from "../../shared/model/units.ts";

const NOTHING: BannerCandidates = {
  urgent: false,
  saying: null,
  byLamps: false,
  moment: null,
  lamps: false,
  status: false,
};
const asked = (from: Source, id = "proposal"): Saying => ({
  ...demand(from, id, { do: "look", at: 2 as never }, id),
  key: id,
  settled: 0,
});
const told = (say: string): Saying => ({ ...asked("coach", say), act: null });
const news = (kind: Toast["kind"], id = 1): Toast => ({ id, kind, text: kind });
/** What the banner shows when it was empty. */
const shown = (all: Partial<BannerCandidates>): string | null => {
  const { said } = bannerAt(NO_BANNER, 100, { ...NOTHING, ...all });
  return said?.of ?? null;
};

test("with nothing to say there is no strip", () => {
  expect(shown({})).toBeNull();
});

test("what tore or mended is told first, then what is asked", () => {
  const coached = { saying: asked("coach"), lamps: true };
  expect(shown({ ...coached, moment: news("torn") })).toBe("moment");
  expect(shown({ ...coached, moment: news("cue") })).toBe("saying");
});

test("what is asked comes before other news and the lamps, and both before what is only told", () => {
  const lamps = true;
  expect(shown({ saying: asked("errand"), moment: news("moment"), lamps })).toBe("saying");
  expect(shown({ saying: told("idle"), moment: news("moment"), lamps })).toBe("moment");
  expect(shown({ saying: told("idle"), lamps })).toBe("lamps");
  expect(shown({ saying: told("idle") })).toBe("saying");
});

test("[M1] without a coach the lamps say what a mend waits for, in one place and not two", () => {
  expect(shown({ saying: asked("crisis"), byLamps: true, lamps: true })).toBe("lamps");
  expect(shown({ saying: asked("crisis"), byLamps: true })).toBe("saying");
});

test("a dropped line comes before everything, other words of the server after it", () => {
  expect(shown({ urgent: true, saying: asked("crisis"), moment: news("torn") })).toBe("status");
  expect(shown({ status: true, lamps: true })).toBe("lamps");
  expect(shown({ status: true })).toBe("status");
});

test("[P7] no strip gives way within three seconds, unless it became false", () => {
  let strip: HeldBanner = NO_BANNER;
  const at = (seconds: number, all: Partial<BannerCandidates>): string | undefined => {
    strip = bannerAt(strip, seconds * TICKS_PER_SECOND, { ...NOTHING, ...all });
    return strip.said?.key;
  };
  const first = at(0, { moment: news("cue", 1) });
  // Something is asked, and the news has had its time: still it may be read to its end.
  expect(at(1, { saying: asked("errand") })).toBe(first);
  expect(at(2.9, { saying: asked("errand") })).toBe(first);
  expect(at(3, { saying: asked("errand") })).toBe("saying proposal");
  // It is not asked any more.
  expect(at(3.5, { lamps: true })).toBe("lamps");
  // A return to be greeted replaces everything else, and so does a tear.
  expect(at(3.8, { lamps: true, saying: asked("errand", "greet 1") })).toBe("saying greet 1");
  expect(at(4, { lamps: true, saying: asked("crisis", "tear") })).toBe("saying tear");
});

test("news that was read does not come back for a moment between two lines", () => {
  let strip: HeldBanner = NO_BANNER;
  const at = (seconds: number, all: Partial<BannerCandidates>): string | undefined => {
    strip = bannerAt(strip, seconds * TICKS_PER_SECOND, { ...NOTHING, ...all });
    return strip.said?.key;
  };
  const moment = news("moment", 7);
  expect(at(0, { moment })).toBe("moment 7");
  expect(at(3, { moment, saying: asked("errand", "near 1") })).toBe("saying near 1");
  expect(at(3.5, { moment })).toBeUndefined();
  expect(at(4, { moment: news("moment", 8) })).toBe("moment 8");
});
