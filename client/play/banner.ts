import { TICKS_PER_SECOND } from "../../shared/model/units.ts";
import type { Saying } from "../coach/director/director.ts";
import { type Held, hold, SILENT } from "../coach/director/hold.ts";
import type { Toast } from "./toast-queue.ts";

/** What could be said on the one strip of a small screen. */
export interface BannerCandidates {
  /** The line dropped, or the server has a word for everyone. */
  readonly urgent: boolean;
  readonly saying: Saying | null;
  /** The lamps say what the saying says. */
  readonly byLamps: boolean;
  readonly moment: Toast | null;
  /** Lamps of a repair are lit. */
  readonly lamps: boolean;
  readonly status: boolean;
}

/** What stands on it. `key` tells one from the next; `settled`: a strip need not wait, its lines have. */
export type Banner = { readonly key: string; readonly settled: 0 } & (
  | { readonly of: "status" | "lamps" }
  | { readonly of: "saying"; readonly saying: Saying }
  | { readonly of: "moment"; readonly moment: Toast }
);

/** All that could stand there, most pressing first. */
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
export type HeldBanner = Held<Banner>;
export const NO_BANNER: HeldBanner = SILENT;

/**
 * The strip at a tick: two would cover faces. What stands is left for three seconds unless it became false;
 * news stays true for so long, and what is torn, or a line that dropped, makes all else false.
 */
export function bannerAt(before: HeldBanner, tick: number, all: BannerCandidates): HeldBanner {
  const due = choices(all);
  const [best = null] = due;
  const now = before.said;
  const presses = best !== null && best.key !== now?.key && isPressing(best, all);
  const fresh = now?.of === "moment" && tick - before.since < MIN_TICKS;
  const stands =
    now === null || presses
      ? null
      : (due.find(({ key }) => key === now.key) ?? (fresh ? now : null));
  return hold(before, tick, best, stands, MIN_TICKS);
}

const isPressing = (best: Banner, { urgent }: BannerCandidates): boolean =>
  urgent ||
  (best.of === "moment" && best.moment.kind === "torn") ||
  (best.of === "saying" && best.saying.from === "crisis");
