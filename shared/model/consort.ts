/** Creates the world of a consort: for the first movement of a session, and for the next ones. */
import { remind } from "./agreed.ts";
import { type Agreements, agreementsProblem } from "./agreement.ts";
import { bondBetween, tieBetween } from "./bond.ts";
import { putUnderDirection } from "./directed.ts";
import { bringKept } from "./kept.ts";
import { LONGING, NEED, NEVER, type Pace, PACES, ticks } from "./numbers.ts";
import { seedRng, uniform } from "./rng.ts";
import type { Brought, Setup } from "./setup.ts";
import type { ScoreMarks } from "./score.ts";
import { seatChair, takeSeat } from "./seat-chair.ts";
import { foresee } from "./shapes.ts";
import { openRupture } from "./trouble.ts";
import { MAX_CHAIRS, MIN_CHAIRS } from "./units.ts";
import { cloneWorld } from "./hash.ts";
import {
  bondOf,
  chairAt,
  freshScratch,
  freshTally,
  open,
  type Store,
  tieOf,
  type World,
} from "./world.ts";

/** A consort at the first beat of its first movement. Throws RangeError on an impossible setup. */
export function createWorld(setup: Setup): World {
  const { seed, chairs: n, pace, score } = setup;
  if (!Number.isInteger(n) || n < MIN_CHAIRS || n > MAX_CHAIRS)
    throw new RangeError(`chairs: ${n} is not ${MIN_CHAIRS} … ${MAX_CHAIRS}`);
  checkScore(score);
  const rng = seedRng(seed);
  const store: Store = {
    n,
    rng,
    pace,
    score,
    tick: 0,
    beat: 0,
    playing: true,
    hard: false,
    chairs: Array.from({ length: n }, (_, i) => seatChair(i, n, rng)),
    ties: Array.from({ length: n * n }, (_, k) => tieBetween(Math.floor(k / n), k % n)),
    bonds: [],
    phase: new Float64Array(n),
    motor: new Float64Array(n),
    gatheredAt: NEVER,
    agreed: { ...NOTHING_AGREED },
    motion: null,
    whole: null,
    drift: 0,
    disorder: 0,
    beganAgainAt: NEVER,
    tally: freshTally(),
    ...freshScratch(n),
  };
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) store.bonds.push(bondBetween(a, b));
  if (setup.kept !== undefined) store.tally.ruptures += bringKept(store, setup.kept);
  bring(store, setup);
  scheduleNeeds(store);
  return store;
}

/**
 * The next movement of the same session. Trust, guard, shame, residue, seams and open ruptures stay
 * ([B1]), and so do agreements, roles and wishes that `setup` does not replace; time, eyes, bows,
 * tuning and the tally start anew.
 */
export function beginMovement(
  world: World,
  score: ScoreMarks,
  pace: Pace = world.pace,
  brought: Brought = {},
): void {
  checkScore(score);
  const store = open(world);
  store.score = score;
  store.pace = pace;
  store.tick = 0;
  store.beat = 0;
  store.playing = true;
  store.hard = false;
  store.gatheredAt = NEVER;
  store.motion = null;
  store.whole = null;
  store.drift = 0;
  store.disorder = 0;
  store.beganAgainAt = NEVER;
  store.tally = freshTally();
  store.phase.fill(0);
  store.motor.fill(0);
  for (const chair of store.chairs) takeSeat(chair);
  for (const tie of store.ties) {
    tie.askedAt = NEVER;
    tie.edgeAt = NEVER;
    tie.heard = 0;
    tie.wayAt = NEVER;
    tie.told = false;
    tie.longing = LONGING.begins;
    tie.seenAt = 0;
    tie.inquiredAt = NEVER;
    tie.checkedAt = NEVER;
    tie.drawnUntil = NEVER;
    tie.wishSeen = false;
    tie.wishNodded = false;
  }
  for (const bond of store.bonds) {
    bond.mends = [];
    bond.smooth = 0;
    bond.gazed = 0;
    bond.pulled = 0;
    bond.differs = false;
    if (bond.rupture) {
      const { type, cause, hurt, answer, clause, old, answered, severity, fresh, evidence } =
        bond.rupture;
      const anew = openRupture({ type, cause, hurt, answer, clause, since: 0, severity });
      bond.rupture = { ...anew, old, answered, fresh, evidence };
      // It was there before the first beat, so it counts among the tears that this movement can
      // mend.
      store.tally.ruptures += 1;
    }
  }
  bring(store, brought);
  scheduleNeeds(store);
}

/**
 * The next movement of a session, with as many chairs as `setup` says: players who stay keep trust,
 * bonds, guard, shame and dialect ([B1]). When nobody comes or goes it continues `before` with that
 * world's random numbers; otherwise the seed of `setup` counts. [Y11] What `setup` says to be kept counts before
 * what the chairs had.
 */
export function goOn(before: World, setup: Setup): World {
  const { kept, ...rest } = setup;
  if (before.n === setup.chairs) {
    if (kept !== undefined) bringKept(open(before), kept);
    beginMovement(before, setup.score, setup.pace, setup);
    return before;
  }
  const old = open(cloneWorld(before));
  const world = createWorld(rest);
  const store = open(world);
  const staying = Math.min(old.n, store.n);
  for (let one = 0; one < staying; one++) {
    const { guard, shame, dialect, breathRest } = chairAt(old, one);
    Object.assign(chairAt(store, one), { guard, shame, dialect, breathRest });
    for (let other = 0; other < staying; other++) {
      if (other === one) continue;
      Object.assign(tieOf(store, one, other), tieOf(old, one, other));
      if (one < other) Object.assign(bondOf(store, one, other), bondOf(old, one, other));
    }
  }
  if (kept !== undefined) bringKept(store, kept);
  beginMovement(world, setup.score, setup.pace, setup);
  return world;
}

const NOTHING_AGREED: Agreements = { conductor: null, leads: [], loudness: null, checkIn: null };

/** What `setup` does not bring stays as it was. */
function bring(store: Store, { agreements, roles, wishes, noneAtMe, direction }: Brought): void {
  if (direction === undefined) delete store.directed;
  else putUnderDirection(store, direction);
  if (agreements !== undefined) {
    const problem = agreementsProblem(agreements, store.n);
    if (problem !== null) throw new RangeError(`agreements: ${problem}`);
    const { conductor, leads, loudness, checkIn } = agreements;
    store.agreed = { conductor, leads, loudness, checkIn };
  }
  for (const chair of store.chairs) {
    if (roles !== undefined) chair.role = roles[chair.id] ?? null;
    if (noneAtMe !== undefined) chair.noneAtMe = noneAtMe[chair.id] ?? false;
    if (wishes !== undefined) chair.wish = wishes[chair.id] ?? null;
    remind(store, chair);
  }
}

function checkScore(score: ScoreMarks): void {
  for (const key of ["beatTicks", "beatsPerBar", "beats"] as const) {
    const value = score[key];
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`score.${key}: ${value} is not a whole number above 0`);
    }
  }
}

/** First needs are spread over one interval, so that they do not rise all at once. */
function scheduleNeeds(store: Store): void {
  const every = PACES[store.pace].needEvery;
  for (const chair of store.chairs) {
    chair.nextNeed = ticks(NEED.peace + every * uniform(store.rng));
  }
}

foresee(
  createWorld({
    seed: 0,
    chairs: MIN_CHAIRS,
    pace: "normal",
    score: { beatTicks: 1, beatsPerBar: 1, beats: 1, hard: [], dissonant: [], solos: [] },
  }),
  ["drift"],
);
