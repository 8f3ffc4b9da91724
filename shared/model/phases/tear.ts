/** [R1]–[R11] Detects ruptures from what happened, and lets untended ones grow, sound and shame. */
import type { Bond } from "../bond.ts";
import { bondAt, bondOf, chairAt, looksAt, rift, type Store, tieOf } from "../world.ts";
import { type Cue, FITTING_ANSWER, isEdge } from "../cue.ts";
import type { Evidence } from "../event.ts";
import { DT, MEMORY, NEVER, REPAIR, RUPTURE, ticks } from "../numbers.ts";
import { uniform } from "../rng.ts";
import { openRupture } from "../trouble.ts";
import { RUPTURE_KINDS, RUPTURES } from "../ruptures/all.ts";
import type { Tear } from "../ruptures/kind.ts";
import type { ChairId } from "../units.ts";
import { happen } from "../happen.ts";

const GROWS_AFTER = ticks(RUPTURE.growsAfter);
const GROWTH = RUPTURE.grows * DT;
const IGNORED = REPAIR.ignored * DT;
const FRESHNESS = 1 - DT / REPAIR.bonusFades;
const SOUND_FOLLOWS = DT / RUPTURE.soundFollows;
const TIMED = RUPTURE_KINDS.filter(({ passTime }) => passTime !== undefined);
const WATCHING = RUPTURE_KINDS.filter(({ watch }) => watch !== undefined);

export function tear(store: Store): void {
  for (const { by, to, cue } of store.moment.cues) {
    if (to === null) continue;
    if (isEdge(cue)) strike(store, by, to, cue);
    for (const kind of RUPTURE_KINDS) kind.hearCue?.(store, { by, to, cue });
  }
  for (const kind of TIMED) kind.passTime?.(store);
  if (store.moment.cues.length + store.moment.events.length > 0)
    for (const kind of RUPTURE_KINDS) kind.detect?.(store, tearBond);
  for (const kind of WATCHING) kind.watch?.(store, tearBond);
  for (const event of store.moment.events) {
    if (event.event === "met")
      rememberAnswer(store, event.chair, event.by, FITTING_ANSWER[event.need]);
  }
  for (let i = 0; i < store.n; i += 1) {
    const chair = chairAt(store, i);
    chair.engaged = chair.mending = false;
  }
  for (let i = 0; i < store.bonds.length; i += 1) {
    const { a, b, rupture } = bondAt(store, i);
    if (rupture === null) continue;
    const one = chairAt(store, a);
    const other = chairAt(store, b);
    if (!looksAt(store, one, b) || !looksAt(store, other, a)) continue;
    one.mending = other.mending = true;
    if (rupture.repair.step === 4) one.engaged = other.engaged = true;
  }
  for (let i = 0; i < store.bonds.length; i += 1) age(store, bondAt(store, i));
}

/** [R11], [M3] An edge act deepens an open rupture, and turns residue back into one. */
function strike(store: Store, by: ChairId, to: ChairId, cue: Cue): void {
  tieOf(store, by, to).edgeAt = store.tick;
  const striker = chairAt(store, by);
  if (cue === "impose") striker.imposedAt = store.tick;
  striker.strike = { at: to, cue, tick: store.tick, ran: NEVER };
  const bond = bondOf(store, by, to);
  if (bond.rupture !== null) {
    bond.rupture.severity = least(1, bond.rupture.severity + RUPTURE.edge);
    keep(bond.rupture.evidence, { tick: store.tick, what: "edge", by, to });
  } else if (bond.residue > RUPTURE.edge && bond.residueOf !== null) {
    tearBond(store, {
      type: bond.residueOf,
      cause: by,
      hurt: to,
      severity: RUPTURE.edge,
      answer: null,
      what: "woke",
    });
  }
}

/** A new rupture, or a deeper one if the bond is already torn. */
function tearBond(store: Store, told: Tear): void {
  const bond = bondOf(store, told.cause, told.hurt);
  // [J3] What happens is felt and remembered, but does not tear yet.
  if (bond.rupture === null && store.tick < (store.directed?.tearsFrom ?? 0)) return;
  const evidence: Evidence = { tick: store.tick, what: told.what, by: told.cause, to: told.hurt };
  const old = bond.rupture;
  // [B2] Residue wakes.
  const woken = MEMORY.wakes * bond.residue;
  bond.residue -= woken;
  let severity = told.severity + woken;
  if (old !== null) severity = (old.severity > severity ? old.severity : severity) + RUPTURE.again;
  severity = least(1, severity);
  if (old !== null && RUPTURES[old.type] !== RUPTURES[told.type] && old.severity >= told.severity) {
    // The older hurt goes deeper: it keeps its type and key, and its repair starts again.
    old.severity = severity;
    old.repair = { step: 0, looked: 0 };
    keep(old.evidence, evidence);
  } else {
    const { type, cause, hurt, answer } = told;
    const fresh = openRupture({
      type,
      cause,
      hurt,
      answer,
      clause: told.clause ?? null,
      since: old?.since ?? store.tick,
      severity,
    });
    if (old !== null) {
      fresh.evidence = old.evidence;
      fresh.fresh = old.fresh;
    } else {
      // [P3] By chance: the direction of the drift must not tell which of the two was sharper.
      bond.way = uniform(store.rng) < 0.5 ? 1 : -1;
      store.tally.ruptures += 1;
      for (const [from, to] of [[bond.a, bond.b] as const, [bond.b, bond.a] as const]) {
        const tie = tieOf(store, from, to);
        tie.trustBefore = tie.trust;
      }
    }
    fresh.old = woken > REPAIR.oldHurt || old?.old === true;
    keep(fresh.evidence, evidence);
    bond.rupture = fresh;
  }
  happen(store, {
    event: "torn",
    type: told.type,
    cause: told.cause,
    hurt: told.hurt,
    severity,
    again: old !== null,
    evidence,
  });
}

/** The missing answer has come, even if the repair had not asked for it yet. */
function rememberAnswer(store: Store, chair: ChairId, by: ChairId, answer: string): void {
  const { rupture } = bondOf(store, chair, by);
  if (rupture !== null && rupture.hurt === chair && rupture.answer === answer)
    rupture.answered = true;
}

function age(store: Store, bond: Bond): void {
  const { rupture } = bond;
  let sounds = 0;
  if (rupture !== null) {
    // [M4] What counts is how soon the repair began.
    if (rupture.repair.step === 0) rupture.fresh *= FRESHNESS;
    const a = chairAt(store, bond.a);
    const b = chairAt(store, bond.b);
    // A chair that is mending one tear does not ignore its others.
    const tended = looksAt(store, a, bond.b) || looksAt(store, b, bond.a) || a.mending || b.mending;
    if (!tended && store.tick - rupture.since > GROWS_AFTER) {
      if (rupture.severity < RUPTURE.growsTo) rupture.severity += GROWTH;
      bond.residue = least(1, bond.residue + IGNORED * rupture.severity);
      bond.residueOf = rupture.type;
    }
    if (store.tick >= rupture.hiddenUntil) {
      // [M1] A chair fully occupied with one repair hears its other tears less meanwhile.
      const elsewhere = a.engaged || b.engaged;
      if (!elsewhere || rupture.repair.step === 4) sounds = rift(bond);
    }
  }
  bond.sound += (sounds - bond.sound) * SOUND_FOLLOWS;
}

const least = (limit: number, value: number): number => (value < limit ? value : limit);

function keep(all: Evidence[], one: Evidence): void {
  if (all.length < RUPTURE.evidence) all.push(one);
}
