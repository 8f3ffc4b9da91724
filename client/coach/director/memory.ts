/**
 * What the page remembers of a movement, so that nothing is asked twice or too soon. From
 * perceptions only.
 */
import type { Command } from "../../../shared/model/command.ts";
import { CUE_GROUPS, type Cue, type Need } from "../../../shared/model/cue.ts";
import type { Perception } from "../../../shared/model/perception.ts";
import type { Sighting } from "../../../shared/model/sighting.ts";
import { type ChairId, TICKS_PER_SECOND } from "../../../shared/model/units.ts";

export const LONG_AGO = -1e9;

/** What is remembered of one other chair, in ticks. */
export interface Other {
  /** Last looked at, and since when without a break. */
  readonly seenAt: number;
  readonly seenSince: number;
  /** Since when they look at the player; LONG_AGO while they do not. */
  readonly onMeSince: number;
  /** Since when they have been turned away; LONG_AGO while they are not. */
  readonly awaySince: number;
  /** "Wait" was given since they turned away, and the eyes stayed on them: this is no stare. */
  readonly letBe: boolean;
  /** How they are left alone, decided once: waited for, or not looked at; null while they are there. */
  readonly leaving: "wait" | "leave" | null;
  /** Came back from a space the player gave, and is not greeted yet. */
  readonly backAt: number;
  /** Last caring cue between the two, either way: another one too soon is a burden. */
  readonly caredAt: number;
  /** The player's last answer to a need they had said plainly, and to which need. */
  readonly answeredAt: number;
  readonly answered: Need | null;
  /** The cue they show the player, and since when. */
  readonly cue: Cue | null;
  readonly cueSince: number;
  /** Gave the player a cue that was only glimpsed. */
  readonly calledAt: number;
  /** Tick at which the player last showed them a way. */
  readonly shownAt: number;
  /** [D1] The player has shown them their wish, and has nodded since theirs was seen. */
  readonly wishShown: boolean;
  readonly wishNodded: boolean;
}

const STRANGER: Other = {
  seenAt: LONG_AGO,
  seenSince: LONG_AGO,
  onMeSince: LONG_AGO,
  awaySince: LONG_AGO,
  letBe: false,
  leaving: null,
  backAt: LONG_AGO,
  caredAt: LONG_AGO,
  answeredAt: LONG_AGO,
  answered: null,
  cue: null,
  cueSince: LONG_AGO,
  calledAt: LONG_AGO,
  shownAt: LONG_AGO,
  wishShown: false,
  wishNodded: false,
};

export interface Memory {
  readonly others: readonly Other[];
  /** Last push of the bow, and last time the player showed anybody a way. */
  readonly bowedAt: number;
  readonly showedAt: number;
  /** Last time the player asked anybody. */
  readonly askedAt: number;
  /** Last time the player said their need. */
  readonly toldAt: number;
  /** Proposer and clause of the last nod: `by about`; "" for none. */
  readonly nodded: string;
  readonly tick: number;
  readonly gaze: ChairId | null;
}

export const NOTHING_KEPT: Memory = {
  others: [],
  bowedAt: LONG_AGO,
  showedAt: LONG_AGO,
  askedAt: LONG_AGO,
  toldAt: LONG_AGO,
  nodded: "",
  tick: 0,
  gaze: null,
};

export const otherOf = (memory: Memory, chair: number): Other => memory.others[chair] ?? STRANGER;

/** Seconds from `tick` to now. */
export const since = (now: Pick<Perception, "tick">, tick: number): number =>
  (now.tick - tick) / TICKS_PER_SECOND;

/** Identifies a proposal, so that another by the same chair is told apart. */
export const proposalKey = ({ accord: { proposal } }: Perception): string =>
  proposal === null ? "" : JSON.stringify([proposal.by, proposal.terms]);

export function rememberPerceived(before: Memory, now: Perception, closes: boolean): Memory {
  const begun = now.tick < before.tick ? NOTHING_KEPT : before;
  const { self, focus } = now;
  const others = Array.from({ length: now.chairs }, (_, chair) => {
    const old = otherOf(begun, chair);
    const glimpse = now.periphery[chair];
    if (!glimpse) return old;
    const seen = focus?.chair === chair;
    const away = glimpse.gaze === "away";
    const cue = seen && focus.cueAtMe ? focus.cue : null;
    return {
      ...old,
      seenAt: seen ? now.tick : old.seenAt,
      seenSince: seen ? (begun.gaze === chair ? old.seenSince : now.tick) : old.seenSince,
      onMeSince:
        glimpse.gaze !== now.me ? LONG_AGO : old.onMeSince === LONG_AGO ? now.tick : old.onMeSince,
      awaySince: away ? (old.awaySince === LONG_AGO ? now.tick : old.awaySince) : LONG_AGO,
      letBe: away && seen && old.letBe,
      leaving: away ? (old.leaving ?? (seen ? (closes ? "wait" : "leave") : null)) : null,
      cue,
      cueSince: cue === old.cue ? old.cueSince : now.tick,
      calledAt: seen ? LONG_AGO : old.calledAt,
      answered: seen && focus.shownNeed === null ? null : old.answered,
    };
  });
  return {
    ...begun,
    others,
    tick: now.tick,
    gaze: focus?.chair ?? null,
    nodded: begun.nodded === proposalKey(now) ? begun.nodded : "",
    toldAt: self.need === null ? LONG_AGO : begun.toldAt,
  };
}

export function rememberSighting(memory: Memory, sighting: Sighting): Memory {
  switch (sighting.see) {
    case "returned":
      return keep(memory, sighting.chair, { backAt: memory.tick });
    case "cue":
      if (!sighting.atMe) return memory;
      return keep(memory, sighting.by, {
        caredAt: memory.tick,
        ...(sighting.cue === null && { calledAt: memory.tick }),
      });
    default:
      return memory;
  }
}

export function rememberCommand(memory: Memory, command: Command, now: Perception | null): Memory {
  const { tick } = memory;
  if (command.do === "bow") return { ...memory, bowedAt: tick };
  if (command.do !== "cue" || now === null) return memory;
  const { cue } = command;
  const told = cue === "showNeed" ? { ...memory, toldAt: tick } : memory;
  const { gaze } = now.self;
  if (typeof gaze !== "number") return told;
  if ((CUE_GROUPS.way as readonly Cue[]).includes(cue))
    return keep({ ...told, showedAt: tick }, gaze, { shownAt: tick });
  const nodded = cue === "nod" && now.accord.proposal?.by === gaze ? proposalKey(now) : told.nodded;
  const answers = (CUE_GROUPS.answer as readonly Cue[]).includes(cue);
  const askedAt = cue === "ask" ? tick : told.askedAt;
  return keep({ ...told, nodded, askedAt }, gaze, {
    ...((answers || cue === "ask") && { caredAt: tick }),
    ...(answers && {
      answeredAt: tick,
      answered: now.focus?.chair === gaze ? now.focus.shownNeed : null,
    }),
    ...(cue === "wait" && { letBe: true }),
    ...(cue === "warm" && { backAt: LONG_AGO }),
    ...(cue === "showNeed" && now.self.need === null && { wishShown: true }),
    ...(cue === "nod" && now.focus?.chair === gaze && now.focus.shownWish && { wishNodded: true }),
  });
}

function keep(memory: Memory, chair: ChairId, change: Partial<Other>): Memory {
  const others = [...memory.others];
  others[chair] = { ...otherOf(memory, chair), ...change };
  return { ...memory, others };
}
