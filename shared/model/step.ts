/** The tick: what happens, in which order. Each phase is one file in `phases/`. */
import { open, type World } from "./world.ts";
import type { Event } from "./event.ts";
import { comeApart } from "./ruptures/internal.ts";
import { hear } from "./phases/hear.ts";
import { holdTogether } from "./ruptures/whole.ts";
import type { Inbox, Refused } from "./inbox.ts";
import { agree } from "./phases/agree.ts";
import { bid } from "./phases/bid.ts";
import { express } from "./phases/express.ts";
import { measure } from "./phases/measure.ts";
import { noticeReflex } from "./phases/notice.ts";
import { obey } from "./phases/obey.ts";
import { regulate } from "./phases/regulate.ts";
import { remember } from "./phases/remember.ts";
import { mend } from "./phases/mend.ts";
import { tear } from "./phases/tear.ts";
import { giveSpace } from "./phases/space.ts";
import { long } from "./phases/long.ts";
import { keepTime } from "./phases/time.ts";
import { tune } from "./phases/tune.ts";
import { letDiffer } from "./phases/differ.ts";

export type { Inbox, Refused } from "./inbox.ts";

export interface StepResult {
  readonly events: readonly Event[];
  readonly refused: readonly Refused[];
}

/**
 * Advances the world by one tick (50 ms), in place. The arrays of the result are reused by the next
 * tick of the same world. After the end of the movement every command is refused and nothing
 * changes.
 */
export function step(world: World, inbox: Inbox): StepResult {
  const store = open(world);
  const { moment } = store;
  moment.events.length = 0;
  moment.refused.length = 0;
  moment.cues.length = 0;
  if (store.playing) store.tick += 1;

  obey(store, inbox); // [A1]–[A8], [V2] Commands
  if (!store.playing) return moment;

  bid(store); // [N1]–[N3], [N5], [N6] Needs rise and are answered
  letDiffer(store); // [D1] Wishes
  giveSpace(store); // [N4] The need for space
  agree(store); // [O1], [O2] Agreements, kept or broken
  tear(store); // [R1]–[R8], [R11] Ruptures between two
  comeApart(store); // [C4], [R9] Splits
  holdTogether(store); // [R10] The whole
  mend(store); // [M1]–[M4] Repair
  noticeReflex(store); // [Q1] Reflexes
  regulate(store); // [V1] Activation
  remember(store); // [B1]–[B3] Trust and guard
  long(store); // [V1] Longing
  express(store); // [C4] What the body shows
  keepTime(store); // [T1], [T2], [T6] Timing, once per beat
  tune(store); // [T3] Pitch
  hear(store); // [P1] What each hears of it
  measure(store); // [T4], [G1] Measures
  return moment;
}
