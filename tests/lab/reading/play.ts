/** One movement for the rows of reading: who plays, and the results for all and for the first chair. */
import type { Event } from "../../../shared/model/event.ts";
import { measures, outcome } from "../../../shared/model/measures.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import { type OwnFigures, OwnPartFold } from "../../../shared/model/own-part/own-part.ts";
import type { World } from "../../../shared/model/world.ts";
import { chairId } from "../../../shared/model/units.ts";
import { plainScore, playTick, seatOn, TICKS_PER_SECOND } from "../play.ts";
import { ABSENT, personFor, type PersonName } from "./people.ts";

export interface ReadingTask {
  readonly players: readonly PersonName[];
  readonly pace: Pace;
  readonly seed: number;
  readonly seconds: number;
  /** s for which everyone gives random commands before the named players sit down; 0 for none. */
  readonly wrecked: number;
  /** s between check-ins that the first chair proposes at the start; 0 for none. */
  readonly checkIn: number;
}

export interface ReadingFigures {
  readonly harmony: number;
  readonly outcome: number;
  readonly thirds: readonly [number, number, number];
  readonly ruptures: number;
  readonly mended: number;
  /** Own part of the first chair; NaN when nothing was asked. */
  readonly own: number;
  readonly ownFigures: OwnFigures;
  /** Share of pairs torn at the end of the disturbance. */
  readonly tornAtFirst: number;
  /**
   * s from the end of the disturbance until no more than a tenth of the pairs was torn; Infinity
   * for never.
   */
  readonly wholeAfter: number;
  /** The check-ins were agreed. */
  readonly agreed: boolean;
}

const FIRST = chairId(0);
/** [K1] s without a command after which a bot plays for a person. */
const TAKEOVER = 20;
const FEW = 0.1;
/** Tick at which check-ins are proposed: by then everyone has looked up. */
const PROPOSES = 5 * TICKS_PER_SECOND;

export function playReading(task: ReadingTask): ReadingFigures {
  const { players, pace, seed, seconds } = task;
  const wrecked = task.wrecked * TICKS_PER_SECOND;
  const seatOf = (name: PersonName, chair: number) => personFor(name, seed, chair);
  const before = wrecked > 0 ? players.map(() => "random" as const) : players;
  const play = seatOn(plainScore(task.wrecked + seconds), before.map(seatOf), seed, pace);
  const { world, bots } = play;
  const own = new OwnPartFold(world, FIRST);
  const last = world.score.beats * world.score.beatTicks;
  const counts = [{ good: 0, all: 0 }];
  let plays = true;
  let wholeAfter = Infinity;
  let agreed = false;
  let tornAtFirst = 0;
  while (world.tick < last) {
    if (wrecked > 0 && world.tick === wrecked) {
      tornAtFirst = tornShare(world);
      players.forEach((name, chair) => (bots[chair] = seatOf(name, chair)));
    }
    if (players[0] === ABSENT && plays && world.tick >= TAKEOVER * TICKS_PER_SECOND) {
      bots[0] = personFor("companion", seed, 0);
      plays = false;
    }
    const events = playTick(play, proposal(task, world.tick));
    own.take(world, events, plays);
    agreed ||= events.some(isAgreed);
    if (wholeAfter === Infinity && world.tick >= wrecked && tornShare(world) <= FEW)
      wholeAfter = wrecked === 0 ? 0 : (world.tick - wrecked) / TICKS_PER_SECOND;
    if (world.tick >= (counts.length * last) / 3)
      counts.push({ good: world.tally.goodPairBeats, all: world.tally.pairBeats });
  }
  const group = measures(world);
  const { figures, whole } = own.part;
  return {
    harmony: group.harmony,
    outcome: outcome(group),
    thirds: [third(counts, 1), third(counts, 2), third(counts, 3)],
    ruptures: group.ruptures,
    mended: group.mended,
    // A player who was asked for nothing, as a bot took over so soon, has done nothing.
    own: whole ?? 0,
    ownFigures: figures,
    tornAtFirst,
    wholeAfter,
    agreed,
  };
}

const proposal = ({ checkIn }: ReadingTask, tick: number) =>
  checkIn > 0 && tick === PROPOSES
    ? [
        {
          chair: FIRST,
          command: { do: "propose", terms: { about: "checkIn", seconds: checkIn } },
        } as const,
      ]
    : [];

const isAgreed = (event: Event): boolean =>
  event.event === "agreed" && event.terms.about === "checkIn";

const tornShare = ({ bonds }: World): number =>
  bonds.reduce((torn, { rupture }) => torn + (rupture === null ? 0 : 1), 0) / bonds.length;

function third(counts: readonly { readonly good: number; readonly all: number }[], k: number) {
  const from = counts[k - 1];
  const to = counts[k];
  if (from === undefined || to === undefined) return NaN;
  return (to.good - from.good) / (to.all - from.all);
}
