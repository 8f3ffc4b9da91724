/** [J9] Agreements kept, and differences accepted: [O2], [D1], [R3]. */
import { deskOf } from "../model/desk.ts";
import { BOW } from "../model/numbers.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import { everybody, type MovementLog } from "./log.ts";
import { type Instance, type Measure, yesOrNo } from "./measure.ts";

/** Share of the agreed check-ins that were kept. */
export const kept: Measure = {
  unit: "share",
  better: "more",
  source: "O2 N6 S0.26",
  minEvents: 2,
  instances: (log) =>
    log.events.flatMap((event) => {
      if (event.event === "brokeAgreement" && event.clause === "checkIn")
        return [yesOrNo(event.tick, false, [event.chair], [event.chair, event.to])];
      if (event.event !== "cue" || event.cue !== "ask" || event.to === null) return [];
      if (event.to !== deskOf(event.by, log.chairs)) return [];
      if (log.cues.get(event)?.checkInAgreed !== true) return [];
      return [yesOrNo(event.tick, true, [event.by, event.to])];
    }),
};

/** Share of pairs with different wishes who agreed to differ or met halfway. */
export const agreedToDiffer: Measure = {
  unit: "share",
  better: "more",
  source: "D1 S1.85",
  minEvents: 1,
  instances: ({ pairs, events, ticks }) =>
    pairs.flatMap(({ pair, differs }) => {
      const [a, b] = pair;
      const agreed = events.find(
        (event) =>
          (event.event === "agreedToDiffer" || event.event === "metHalfway") &&
          event.a === a &&
          event.b === b,
      );
      return differs ? [yesOrNo(agreed?.tick ?? ticks, agreed !== undefined, pair)] : [];
    }),
};

/** Default time limit for setting a limit, s. */
const SOON = 15;

/** Share of directed loud spells of a bot in which somebody set a limit. */
export const limitsSet: Measure = {
  unit: "share",
  better: "more",
  source: "R3 S1.60",
  minEvents: 1,
  instances: (log, { within = SOON }) =>
    loudSpells(log).map(({ chair, tick }): Instance => {
      const set = log.events.find(
        (event) =>
          event.event === "torn" &&
          event.type === "limitSetting" &&
          event.cause === chair &&
          event.tick >= tick &&
          event.tick - tick <= within * TICKS_PER_SECOND,
      );
      const setter = set?.event === "torn" ? [set.hurt] : null;
      const others = everybody(log).filter((other) => other !== chair);
      return yesOrNo(set?.tick ?? tick, setter !== null, setter ?? others, [
        ...(setter ?? []),
        chair,
      ]);
    }),
};

/** When each directed loud spell begins. Bots that play loudly on their own do not count. */
const loudSpells = ({ commands }: MovementLog) =>
  commands.filter(
    ({ by, command }) => by === "direction" && command.do === "bow" && command.volume >= BOW.loud,
  );
