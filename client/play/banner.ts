import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Saying } from "../coach/director/director.ts";
import { type Held, hold, SILENT } from "../coach/director/hold.ts";
import type { Toast } from "./toast-queue.ts";

/** What could be shown on the one banner of a small screen. */
export interface BannerCandidates {
  /** The connection dropped, or the server has a message for everyone. */
  readonly urgent: boolean;
  readonly saying: Saying | null;
  /** The lamps say the same as the saying. */
  readonly byLamps: boolean;
  readonly moment: Toast | null;
  /** Lamps of a repair are lit. */
  readonly lamps: boolean;
  readonly status: boolean;
}

/**
 * What the banner shows. `key` identifies it; `settled`: a banner need not wait, its lines already
 * have.
 */
export type Banner = { readonly key: string; readonly settled: 0 } & (
  | { readonly of: "status" | "lamps" }
  | { readonly of: "saying"; readonly saying: Saying }
  | { readonly of: "moment"; readonly moment: Toast }
);

/** Everything that could be shown, most urgent first. */
function choices(all: BannerCandidates): readonly Banner[] {
  const { saying, moment } = all;
  const strips: (Banner | false | null)[] = [
    all.urgent && bannerOf("status"),
    moment !== null && (moment.kind === "torn" || moment.kind === "mended") && told(moment),
    saying !== null && saying.from === "crisis" && asked(saying, all),
    saying !== null && saying.act !== null && asked(saying, all),
    moment && told(moment),
    all.lamps && bannerOf("lamps"),
    saying && asked(saying, all),
    all.status && bannerOf("status"),
  ];
  return strips.filter((one): one is Banner => one !== null && one !== false);
}

const bannerOf = (of: "status" | "lamps"): Banner => ({ key: of, settled: 0, of });
const told = (moment: Toast): Banner => ({
  key: `moment ${moment.id}`,
  settled: 0,
  of: "moment",
  moment,
});
const asked = (saying: Saying, { byLamps, lamps }: BannerCandidates): Banner =>
  byLamps && lamps
    ? bannerOf("lamps")
    : { key: `saying ${saying.key}`, settled: 0, of: "saying", saying };

const MIN_TICKS = 3 * TICKS_PER_SECOND;
export interface HeldBanner extends Held<Banner> {
  /** Id of the last news that was shown long enough to be read, and is not shown again; 0: none. */
  readonly read: number;
}
export const NO_BANNER: HeldBanner = { ...SILENT, read: 0 };

/**
 * The banner at a tick: two would cover faces. The present one stays for three seconds unless it
 * became false; news counts as true for that time, and a tear, a dropped connection or a return to be
 * greeted makes everything else false.
 */
export function bannerAt(before: HeldBanner, tick: number, all: BannerCandidates): HeldBanner {
  const unread = all.moment !== null && all.moment.id > before.read;
  const due = choices(unread ? all : { ...all, moment: null });
  const [best = null] = due;
  const now = before.said;
  const presses = best !== null && best.key !== now?.key && isPressing(best, all);
  const fresh = now?.of === "moment" && tick - before.since < MIN_TICKS;
  const stands =
    now === null || presses
      ? null
      : (due.find(({ key }) => key === now.key) ?? (fresh ? now : null));
  const after = hold(before, tick, best, stands, MIN_TICKS);
  const isRead = now?.of === "moment" && after.said?.key !== now.key && !fresh;
  return { ...after, read: isRead ? now.moment.id : before.read };
}

/** [N4] A return can be greeted only for some seconds, so it is shown at once. */
const AT_ONCE = /^greet/;

const isPressing = (best: Banner, { urgent }: BannerCandidates): boolean =>
  urgent ||
  (best.of === "moment" && best.moment.kind === "torn") ||
  (best.of === "saying" && (best.saying.from === "crisis" || AT_ONCE.test(best.saying.id)));
