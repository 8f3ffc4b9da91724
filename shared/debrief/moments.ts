/** [G5] Finds the moments of a movement, from its log alone. */
import { type Call, callsOf } from "../measures/answers.ts";
import type { MovementLog } from "../measures/log.ts";
import { awaysOf } from "../measures/space.ts";
import { type Tear, tearsOf } from "../measures/tears.ts";
import { FITTING_ANSWER, isEdge } from "../model/cue.ts";
import { OWN_PART, REFLEX, ticks } from "../model/numbers.ts";
import { TICKS_PER_SECOND } from "../model/units.ts";
import { firstStrain } from "./first-strain.ts";
import type { Moment } from "./moment.ts";

const SOON = ticks(OWN_PART.soon);
const PULLS = ticks(REFLEX.pulls);
/** Edge cues from one player to another that are at most this many ticks apart count as one moment. */
const ONE_BURST = ticks(10);

/** A moment with times in ticks; fields that most kinds leave at their default are optional. */
type Found = Pick<Moment, "kind" | "chairs" | "well"> &
  Partial<Pick<Moment, "need" | "given" | "tear">> & {
    readonly from?: number;
    readonly at: number;
    readonly to?: number;
  };

/**
 * Sorted by time; moments of the same tick stay in the order of the functions below. `movement`: its index in the
 * session, from 0.
 */
export function momentsOf(log: MovementLog, movement = 0): readonly Moment[] {
  const tears = tearsOf(log);
  const found = [
    ...ofCalls(callsOf(log)),
    ...ofSpace(log),
    ...ofTears(log, tears),
    ...ofActs(log, tears),
    ...ofOneself(log),
    ...ofTheWhole(log),
  ];
  return found
    .toSorted((one, other) => one.at - other.at)
    .map(({ from, at, to, need = null, given = null, tear = null, ...rest }) => ({
      ...rest,
      movement,
      from: (from ?? at) / TICKS_PER_SECOND,
      at: at / TICKS_PER_SECOND,
      to: Math.max(to ?? at, at) / TICKS_PER_SECOND,
      need,
      given,
      tear,
    }));
}

/** Kinds `unanswered`, `noFit`, `told`. */
const ofCalls = (calls: readonly Call[]): readonly Found[] =>
  calls.flatMap((call): Found[] => {
    const { tick: from, chair, need, first, told, end } = call;
    const to = end?.tick;
    const met = end?.met === true;
    const found: Found[] = [];
    if (end !== null && !met)
      found.push({
        kind: "unanswered",
        chairs: [end.by, chair],
        from,
        at: end.tick,
        need,
        well: false,
      });
    if (first !== null && first.given !== FITTING_ANSWER[need])
      found.push({
        kind: "noFit",
        chairs: [first.by, chair],
        from,
        at: first.tick,
        ...(to !== undefined && { to }),
        need,
        given: first.given,
        well: met,
      });
    if (told !== null)
      found.push({
        kind: "told",
        chairs: [chair, told.to],
        from,
        at: told.tick,
        ...(to !== undefined && { to }),
        need,
        well: met,
      });
    return found;
  });

/** Kinds `pressed`, `greeted`. */
const ofSpace = (log: MovementLog): readonly Found[] =>
  awaysOf(log).flatMap(({ tick: from, chair, backAt, greeted, pressed }): Found[] => {
    const found: Found[] = [];
    const need = "space";
    // Repeated pressing by the same player counts as one moment.
    for (const by of new Set(pressed.map((one) => one.by))) {
      const at = pressed.find((one) => one.by === by)?.tick ?? from;
      const to = backAt ?? at;
      found.push({ kind: "pressed", chairs: [by, chair], from, at, to, need, well: false });
    }
    if (greeted !== null)
      found.push({
        kind: "greeted",
        chairs: [greeted.by, chair],
        from,
        at: greeted.tick,
        need,
        well: true,
      });
    return found;
  });

/** Kinds `soonMended`, `late`, `open`, `smoothed`. */
const ofTears = (log: MovementLog, tears: readonly Tear[]): readonly Found[] => [
  ...tears.map((tear): Found => {
    const { cause, hurt, tick, mendedAt, letBeAt } = tear;
    const of = { chairs: [cause, hurt], from: firstStrain(log, tear), tear: tear.type };
    if (mendedAt !== null)
      return {
        ...of,
        kind: mendedAt - tick <= SOON ? "soonMended" : "late",
        at: mendedAt,
        well: true,
      };
    if (letBeAt !== null) return { ...of, kind: "smoothed", at: letBeAt, well: false };
    return { ...of, kind: "open", at: tick, to: log.ticks, well: false };
  }),
  ...tears.flatMap((tear): Found[] => {
    const nice = log.events.find(
      (event) => event.event === "madeNice" && isOpenBetween(tear, event.tick, event.a, event.b),
    );
    if (nice === undefined) return [];
    const { cause, hurt, tick: from, type } = tear;
    return [
      { kind: "smoothed", chairs: [cause, hurt], from, at: nice.tick, tear: type, well: false },
    ];
  }),
];

const endOf = ({ mendedAt, letBeAt }: Tear): number => mendedAt ?? letBeAt ?? Infinity;
const isOpenBetween = (tear: Tear, tick: number, one: number, other: number): boolean =>
  tear.tick <= tick &&
  tick <= endOf(tear) &&
  [tear.cause, tear.hurt].every((chair) => chair === one || chair === other);

/** Kinds `edge`, `limit`, `promise`, `power`, and `habit` where an old hurt woke. */
function ofActs(log: MovementLog, tears: readonly Tear[]): readonly Found[] {
  const found: Found[] = [];
  const pushes = new Set<number>();
  for (const event of log.events) {
    if (event.event === "torn" && event.type === "limitSetting")
      found.push(ofTorn(event, "limit", [event.hurt, event.cause], tears));
    else if (event.event === "torn" && event.type === "powerAssertive") {
      pushes.add(event.tick);
      found.push(ofTorn(event, "power", [event.cause, event.hurt], tears));
    } else if (event.event === "torn" && event.evidence.what === "woke")
      found.push(ofTorn(event, "habit", [event.cause, event.hurt], tears));
    else if (event.event === "brokeAgreement") {
      const { tick, chair, to } = event;
      found.push(
        ofTorn(
          { tick, cause: chair, hurt: to, type: "contractual" },
          "promise",
          [chair, to],
          tears,
        ),
      );
    }
  }
  return [...found, ...ofEdge(log, pushes)];
}

/** A moment that opened or deepened a tear; it ended well if the two mended that tear. */
function ofTorn(
  { tick, cause, hurt, type }: Pick<Tear, "tick" | "cause" | "hurt" | "type">,
  kind: Found["kind"],
  chairs: Found["chairs"],
  tears: readonly Tear[],
): Found {
  const tear = tears.find((one) => isOpenBetween(one, tick, cause, hurt));
  const mendedAt = tear?.mendedAt ?? null;
  return { kind, chairs, at: tick, to: mendedAt ?? tick, tear: type, well: mendedAt !== null };
}

/** Kind `edge`: a glare or a jab, or an impose that was not a push. */
function ofEdge(log: MovementLog, pushes: ReadonlySet<number>): readonly Found[] {
  const found: Found[] = [];
  const last = new Map<string, number>();
  for (const event of log.events) {
    if (event.event !== "cue" || event.to === null || !isEdge(event.cue)) continue;
    const { tick, by, to } = event;
    if (pushes.has(tick)) continue;
    const pair = `${by} ${to}`;
    const before = last.get(pair) ?? -Infinity;
    last.set(pair, tick);
    if (tick - before > ONE_BURST)
      found.push({ kind: "edge", chairs: [by, to], at: tick, well: false });
  }
  return found;
}

/** Kind `habit`, within one player: a reflex that was noticed, or a masked face that split. */
const ofOneself = ({ events }: MovementLog): readonly Found[] =>
  events.flatMap((event, i): Found[] => {
    if (event.event === "noticedReflex") {
      const { tick: at, chair } = event;
      return [{ kind: "habit", chairs: [chair], from: Math.max(0, at - PULLS), at, well: true }];
    }
    if (event.event !== "split") return [];
    const { tick: from, chair } = event;
    const whole = events
      .slice(i + 1)
      .find((later) => later.event === "wholeAgain" && later.chair === chair);
    return [
      {
        kind: "habit",
        chairs: [chair],
        from,
        at: whole?.tick ?? from,
        tear: "internal",
        well: whole !== undefined,
      },
    ];
  });

const ofTheWhole = ({ events, ticks: end }: MovementLog): readonly Found[] =>
  events.flatMap((event, i): Found[] => {
    if (event.event !== "fellApart") return [];
    const again = events.slice(i + 1).find((later) => later.event === "beganAgain");
    const { tick: from } = event;
    return [
      {
        kind: "allApart",
        chairs: [],
        from,
        at: again?.tick ?? from,
        to: again?.tick ?? end,
        tear: "whole",
        well: again !== undefined,
      },
    ];
  });
