/**
 * Skills that the course teaches. Each is measured by the chances to use it in a movement; a chance is good when the
 * player used it.
 */
import { callsOf } from "../measures/answers.ts";
import { MEASURES } from "../measures/all.ts";
import type { MovementLog } from "../measures/log.ts";
import { type Instance, type Measure, yesOrNo } from "../measures/measure.ts";
import type { MeasureOptions } from "../measures/objective.ts";
import { awaysOf } from "../measures/space.ts";
import { ticks } from "../model/numbers.ts";
import type { ChairId } from "../model/units.ts";

export const SKILLS = [
  "beSeen",
  "calm",
  "tell",
  "answer",
  "read",
  "leaveBe",
  "press",
  "greet",
  "solve",
  "checkIn",
  "split",
  "notice",
  "showWay",
  "followWay",
  "differ",
  "settle",
  "mend",
  "limit",
  "strike",
  "makeWhole",
  "beginAgain",
] as const;
export type Skill = (typeof SKILLS)[number];

type Chances = (log: MovementLog, me: ChairId) => readonly Instance[];

/** Time limits in s: for breathing when strained, showing a way, correcting a slip, mending, and beginning again. */
const SOON = { breath: 12, way: 9, bow: 14, mend: 40, again: 30 } as const;

/** A measure of the game, limited to this player. */
const own =
  (measure: Measure, options: MeasureOptions = {}): Chances =>
  (log, me) =>
    measure.instances(log, options).filter(({ by }) => by.includes(me));

/** Skills that any movement asks for. */
export const IN_CONCERTS = [
  "beSeen",
  "answer",
  "read",
  "leaveBe",
  "greet",
  "solve",
  "mend",
] as const satisfies readonly Skill[];

export const CHANCES: Readonly<Record<Skill, Chances>> = {
  /** [N2] A call of the player that was turned to somebody: answered. */
  beSeen: (log, me) =>
    callsOf(log).flatMap(({ chair, end }) =>
      chair !== me || end === null ? [] : [yesOrNo(end.tick, end.met, [me, end.by])],
    ),
  /** [A3] Strain of the player: answered by breathing. */
  calm: ({ commands }, me) =>
    commands.flatMap(({ tick, chair, command }) =>
      chair !== me || command.do !== "stress"
        ? []
        : [yesOrNo(tick, breathes(commands, me, tick), [me])],
    ),
  /** [N5] A faint call of the player: told, and answered. */
  tell: (log, me) =>
    callsOf(log).flatMap(({ chair, end, told }) =>
      chair !== me || end === null
        ? []
        : [yesOrNo(end.tick, end.met && told !== null, [me, end.by])],
    ),
  /** [N3] A call to the player: met, by reading or after being told. */
  answer: (log, me) =>
    callsOf(log).flatMap(({ chair, end }) =>
      end === null || end.by !== me ? [] : [yesOrNo(end.tick, end.met, [me, chair])],
    ),
  /** [N3] The player's first answer to a call fitted, before any words. */
  read: own(MEASURES.firstRight),
  /** [N4] Somebody turned away: left alone. */
  leaveBe: (log, me) =>
    awaysOf(log).flatMap(({ chair, to, tick, waitedAt, backAt, pressed }) =>
      to !== me || (waitedAt === null && backAt === null)
        ? []
        : [
            yesOrNo(
              waitedAt ?? backAt ?? tick,
              pressed.every(({ by }) => by !== me),
              [me, chair],
            ),
          ],
    ),
  press: own(MEASURES.intrusions),
  greet: own(MEASURES.greetRate),
  /** [N5] A faint call to the player: found out. */
  solve: (log, me) =>
    callsOf(log).flatMap(({ chair, faint, end }) =>
      end === null || end.by !== me || !faint ? [] : [yesOrNo(end.tick, end.met, [me, chair])],
    ),
  /** [N6] Asked by the player, and not only by the other of the two. */
  checkIn: (log, me) => MEASURES.kept.instances(log, {}).filter(({ by }) => by[0] === me),
  split: own(MEASURES.splits),
  notice: own(MEASURES.reflexNoticed),
  /** [A4] Somebody's string slipped: the way was shown. */
  showWay: (log, me) =>
    log.commands.flatMap(({ tick, chair, command }) => {
      if (command.do !== "slip" || chair === me) return [];
      const way = command.cents > 0 ? "comeDown" : "comeUp";
      const shown = log.events.find(
        (event) =>
          event.event === "cue" &&
          event.by === me &&
          event.to === chair &&
          event.cue === way &&
          event.tick >= tick &&
          event.tick <= tick + ticks(SOON.way),
      );
      return [yesOrNo(shown?.tick ?? tick, shown !== undefined, [me], [me, chair])];
    }),
  /** [I1] The player's own string slipped, which they cannot hear: corrected as the others showed. */
  followWay: ({ commands }, me) =>
    commands.flatMap(({ tick, chair, command }) => {
      if (command.do !== "slip" || chair !== me) return [];
      const bent = commands.find(
        (later) =>
          later.chair === me &&
          later.tick > tick &&
          later.tick <= tick + ticks(SOON.bow) &&
          later.command.do === "bow" &&
          later.command.pitch * command.cents < 0,
      );
      return [yesOrNo(bent?.tick ?? tick, bent !== undefined, [me])];
    }),
  differ: own(MEASURES.agreedToDiffer),
  /** [O2] Terms proposed by the player or to them: agreed. */
  settle: ({ events }, me) =>
    events.flatMap((event, i) => {
      if (event.event !== "proposed") return [];
      const end = events
        .slice(i + 1)
        .find((later) => later.event === "agreed" || later.event === "lapsed");
      if (end === undefined) return [];
      return [yesOrNo(end.tick, end.event === "agreed", [me, event.by])];
    }),
  mend: own(MEASURES.mended, { within: SOON.mend }),
  limit: own(MEASURES.limitsSet),
  strike: own(MEASURES.edgeActs),
  makeWhole: own(MEASURES.wholeAgain),
  beginAgain: own(MEASURES.begunAgain, { within: SOON.again }),
};

const breathes = (commands: MovementLog["commands"], me: ChairId, from: number): boolean =>
  commands.some(
    ({ tick, chair, command }) =>
      chair === me &&
      tick >= from &&
      tick <= from + ticks(SOON.breath) &&
      command.do === "breathe" &&
      command.on,
  );
