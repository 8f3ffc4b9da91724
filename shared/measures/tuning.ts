/** [J9] Errors a player cannot hear, shown by others and corrected: [I1], [A4]. */
import type { Event } from "../model/event.ts";
import type { Way } from "../model/cue.ts";
import { OWN_PART, ticks } from "../model/numbers.ts";
import type { ChairId } from "../model/units.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import { everybody, type MovementLog } from "./log.ts";
import { type Instance, type Measure, yesOrNo } from "./measure.ts";

const HEEDS = ticks(OWN_PART.heeds);

/** The bow movement that follows each cue. */
const FOLLOWED: Readonly<Record<Way, readonly ["pitch" | "tempo", 1 | -1]>> = {
  comeUp: ["pitch", 1],
  comeDown: ["pitch", -1],
  moveOn: ["tempo", 1],
  holdBack: ["tempo", -1],
};
const isWay = (cue: string): cue is Way => cue in FOLLOWED;

/** Time from a slipped string to the first player who shows the way back; if unshown, the slip's whole duration. */
export const shownSec: Measure = {
  unit: "seconds",
  better: "less",
  source: "A4 J5 S1.111",
  minEvents: 1,
  instances(log) {
    const slips = log.commands.flatMap(({ tick, chair, command }) =>
      command.do === "slip" ? [{ tick, chair, back: wayBack(command) }] : [],
    );
    return slips.flatMap((slip, i): Instance[] => {
      if (slip.back === null) return [];
      const until = slips.slice(i + 1).find(({ chair }) => chair === slip.chair)?.tick ?? log.ticks;
      const shown = log.events.find(
        (event): event is Event & { event: "cue" } =>
          event.event === "cue" &&
          event.cue === slip.back &&
          event.to === slip.chair &&
          event.tick > slip.tick &&
          event.tick <= until,
      );
      const others = everybody(log).filter((chair) => chair !== slip.chair);
      const by = shown === undefined ? others : [shown.by];
      return [
        {
          tick: shown?.tick ?? until,
          by,
          chairs: shown === undefined ? [slip.chair] : [shown.by, slip.chair],
          good: shown !== undefined,
          value: ((shown?.tick ?? until) - slip.tick) / TICKS_PER_SECOND,
        },
      ];
    });
  },
};

function wayBack({ cents, ms }: { readonly cents: number; readonly ms: number }): Way | null {
  if (cents !== 0) return cents > 0 ? "comeDown" : "comeUp";
  if (ms === 0) return null;
  return ms > 0 ? "moveOn" : "holdBack";
}

/** Share of way cues seen by a player that their bow followed within seconds. */
export const heeded: Measure = {
  unit: "share",
  better: "more",
  source: "A4 I1 S1.86",
  minEvents: 2,
  instances: (log) =>
    log.events.flatMap((event) => {
      if (event.event !== "cue" || event.to === null || !isWay(event.cue)) return [];
      if (log.cues.get(event)?.seen !== true) return [];
      const [axis, sign] = FOLLOWED[event.cue];
      const { to, by, tick } = event;
      return [yesOrNo(tick, bent(log, to, axis, sign, tick), [to], [to, by])];
    }),
};

const bent = (
  { commands }: MovementLog,
  who: ChairId,
  axis: "pitch" | "tempo",
  sign: 1 | -1,
  from: number,
): boolean =>
  commands.some(
    ({ chair, tick, command }) =>
      chair === who &&
      tick >= from &&
      tick <= from + HEEDS &&
      command.do === "bow" &&
      command[axis] * sign > 0,
  );
