/** The tick: what happens, in what order. Each phase is one file in `phases/`. */
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
import { mend } from "./phases/repair.ts";
import { tear } from "./phases/rupture.ts";
import { giveSpace } from "./phases/space.ts";
import { long } from "./phases/long.ts";
import { keepTime } from "./phases/time.ts";
import { tune } from "./phases/tune.ts";
import { letDiffer } from "./phases/wish.ts";

export type { Inbox, Refused } from "./inbox.ts";

export interface StepResult {
  readonly events: readonly Event[];
  readonly refused: readonly Refused[];
}

/**
 * Advances the world by one tick (50 ms), in place. The result's arrays are emptied and filled again
 * by the next tick of the same world. Once the movement has ended, every command is refused and
 * nothing changes.
 */
export function step(world: World, inbox: Inbox): StepResult {
  const store = open(world);
  const { moment } = store;
  moment.events.length = 0;
  moment.refused.length = 0;
  moment.cues.length = 0;
  if (store.playing) store.tick += 1;

  obey(store, inbox); // [A1]–[A8], [V2] what was asked for
  if (!store.playing) return moment;

  bid(store); // [N1]–[N3], [N5], [N6] needs rise and are answered
  letDiffer(store); // [D1] differences, held
  giveSpace(store); // [N4] the one need that asks for nothing
  agree(store); // [O1], [O2] what was agreed, and whether it is kept
  tear(store); // [R1]–[R8], [R11] what has happened between two
  comeApart(store); // [C4], [R9] within one
  holdTogether(store); // [R10] of the whole
  mend(store); // [M1]–[M4] and how far it is mended
  noticeReflex(store); // [Q1] what hurt makes one do
  regulate(store); // [V1] what all this does to each
  remember(store); // [B1]–[B3] and what stays of it
  long(store); // [V1] and whom each longs for
  express(store); // [C4] the body shows it
  keepTime(store); // [T1], [T2], [T6] once per beat
  tune(store); // [T3]
  hear(store); // [P1] what each hears of it
  measure(store); // [T4], [G1]
  return moment;
}
