/** What a fixed rule can react to: a number, or a yes as 1, taken from a perception. */
import type { BotPerception } from "../../../shared/bots/bot.ts";
import type { Focus, OwnBond } from "../../../shared/model/perception.ts";

const SEVERITY = { whole: 0, tension: 1, strain: 2, rupture: 3, breakdown: 4 } as const;
const yes = (is: boolean): number => (is ? 1 : 0);

interface Feature {
  /** Range of a threshold. */
  readonly range: readonly [number, number];
  readonly of: (view: BotPerception) => number;
}

const flag = (of: (view: BotPerception) => boolean): Feature => ({
  range: [0.5, 0.5],
  of: (view) => yes(of(view)),
});
/** Of the focused player; neither above nor below anything without one. */
const seen = (least: number, most: number, of: (focus: Focus) => number): Feature => ({
  range: [least, most],
  of: ({ focus }) => (focus === null ? NaN : of(focus)),
});
const bondInView = ({ focus, bonds }: BotPerception): OwnBond | null =>
  focus === null ? null : (bonds[focus.chair] ?? null);

export const FEATURES = {
  always: flag(() => true),
  cents: seen(-20, 20, ({ cents }) => cents),
  ms: seen(-60, 60, ({ ms }) => ms),
  listenPitch: seen(-0.8, 0.8, ({ body }) => body.listenPitch),
  listenTime: seen(-0.8, 0.8, ({ body }) => body.listenTime),
  brow: seen(-0.6, 0.6, ({ body }) => body.brow),
  eyes: seen(-0.6, 0.6, ({ body }) => body.eyes),
  mouth: seen(-0.6, 0.6, ({ body }) => body.mouth),
  head: seen(-0.6, 0.6, ({ body }) => body.head),
  lean: seen(-0.6, 0.6, ({ body }) => body.lean),
  openness: seen(-0.6, 0.6, ({ body }) => body.openness),
  shoulders: seen(-0.6, 0.6, ({ body }) => body.shoulders),
  hands: seen(-0.6, 0.6, ({ body }) => body.hands),
  breathRate: seen(8, 30, ({ body }) => body.breathRate),
  flush: seen(0, 1, ({ body }) => body.flush),
  mutual: seen(0.5, 0.5, ({ mutual }) => yes(mutual)),
  cueAtMe: seen(0.5, 0.5, ({ cue, cueAtMe }) => yes(cueAtMe && cue !== null)),
  needShown: seen(0.5, 0.5, ({ shownNeed }) => yes(shownNeed !== null)),
  theyLookAway: seen(0.5, 0.5, ({ gaze }) => yes(gaze === "away")),
  activation: { range: [0.15, 0.8], of: ({ self }) => self.activation },
  ownNeed: flag(({ self }) => self.need !== null && self.bidTo !== null),
  ownSpace: flag(({ self }) => self.need === "space"),
  bidAge: { range: [0, 0.9], of: ({ self }) => self.bidAge },
  breathing: flag(({ self }) => self.breathing),
  torn: { range: [0.5, 3.5], of: (view) => SEVERITY[bondInView(view)?.severity ?? "whole"] },
  repairStep: { range: [0.5, 3.5], of: (view) => bondInView(view)?.step ?? 0 },
  tornAnywhere: flag(({ bonds }) =>
    bonds.some((bond) => bond !== null && bond.severity !== "whole"),
  ),
  watched: flag(({ periphery, me }) => periphery.some((glimpse) => glimpse?.gaze === me)),
  called: flag(({ periphery, me }) =>
    periphery.some((glimpse) => glimpse?.gaze === me && glimpse.moving),
  ),
  hard: flag(({ music }) => music.hard),
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;
export const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[];
