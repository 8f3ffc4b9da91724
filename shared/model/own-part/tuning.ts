/** [T4], [A4] Harmony of this chair's pairs, ways it saw and followed, and ways it showed. */
import { CUE_GROUPS, type Way } from "../cue.ts";
import type { Event } from "../event.ts";
import { CUE, OWN_PART, TUNE, ticks } from "../numbers.ts";
import type { ChairId } from "../units.ts";
import type { World } from "../world.ts";
import { type Count, nothingYet, type Now } from "./count.ts";

interface Shown {
  readonly axis: "pitch" | "tempo";
  readonly sign: 1 | -1;
  readonly until: number;
}

const WAYS: Readonly<Record<Way, Pick<Shown, "axis" | "sign">>> = {
  comeUp: { axis: "pitch", sign: 1 },
  comeDown: { axis: "pitch", sign: -1 },
  moveOn: { axis: "tempo", sign: 1 },
  holdBack: { axis: "tempo", sign: -1 },
};
const HEEDS = ticks(OWN_PART.heeds);
const LOOKS = ticks(OWN_PART.looks);
const GAP = ticks(CUE.wayGap);

export class Tuning {
  readonly harmony: Count = nothingYet();
  readonly heeded: Count = nothingYet();
  readonly showed: Count = nothingYet();
  readonly #shown: Shown[] = [];
  /** The focused player, since when, and by when they should be shown their error. */
  #at: ChairId | null = null;
  #since = 0;
  #due: { readonly to: ChairId; readonly by: number } | null = null;
  /** Tick at which each was last shown the way, or should have been. */
  readonly #pointed = new Map<ChairId, number>();

  hear(event: Event, world: World, now: Now): void {
    if (event.event !== "cue" || event.to === null || !now.plays) return;
    if (!isWay(event.cue)) return;
    if (event.by === now.me) this.#point(event.to, now.tick);
    else if (event.to === now.me) this.#show(event.cue, event.by, world, now);
  }

  pass(world: World, now: Now): void {
    if (this.#shown.length > 0) this.#follow(world, now);
    if (world.tick % world.score.beatTicks !== 0) return;
    this.#watch(world, now);
    this.#beat(world, now.me);
  }

  changeHands(): void {
    this.#shown.length = 0;
    this.#due = null;
    this.#at = null;
  }

  /**
   * Counts a way that was in view and led nearer to its giver: others' errors are seen wrongly at
   * times, and following the face instead is no fault. One way per axis at a time: two players who
   * saw the same error both show it.
   */
  #show(cue: Way, by: ChairId, world: World, { me, tick }: Now): void {
    const way = WAYS[cue];
    if (inView(world, me, tick) !== by || !leadsNearer(world, me, by, way)) return;
    if (this.#shown.some(({ axis }) => axis === way.axis)) return;
    this.heeded.asked += 1;
    this.#shown.push({ ...way, until: tick + HEEDS });
  }

  #follow({ chairs }: World, { me, tick }: Now): void {
    const bow = chairs[me]?.bow;
    if (bow === undefined) return;
    for (let k = this.#shown.length - 1; k >= 0; k -= 1) {
      const { axis, sign, until } = this.#shown[k] as Shown;
      const follows = bow[axis] * sign > 0;
      if (follows) this.heeded.done += 1;
      if (follows || tick >= until) this.#shown.splice(k, 1);
    }
  }

  #point(to: ChairId, tick: number): void {
    this.#pointed.set(to, tick);
    if (this.#due?.to !== to) return;
    this.#due = null;
    this.showed.done += 1;
  }

  /**
   * Once a beat: a focused player who is out of tune or time should be shown it; not again so soon
   * that it would pester.
   */
  #watch(world: World, { me, tick }: Now): void {
    if (this.#due !== null && tick >= this.#due.by) this.#due = null;
    const at = inView(world, me, tick);
    if (at !== this.#at) {
      this.#at = at;
      this.#since = tick;
    }
    if (at === null || this.#due !== null) return;
    if (tick - this.#since < LOOKS || tick - (this.#pointed.get(at) ?? -GAP) < GAP) return;
    if (world.chairs[at]?.gaze === "away" || !isOff(world, at, me)) return;
    this.showed.asked += 1;
    this.#pointed.set(at, tick);
    this.#due = { to: at, by: tick + HEEDS };
  }

  #beat({ chairs }: World, me: ChairId): void {
    const mine = chairs[me];
    if (mine === undefined) return;
    for (const other of chairs) {
      if (other === mine) continue;
      this.harmony.asked += 1;
      const cents = Math.abs(mine.sounds - other.sounds);
      const ms = Math.abs(mine.late - other.late);
      if (cents <= TUNE.inTune && ms <= TUNE.together) this.harmony.done += 1;
    }
  }
}

/** The chair in view; null while the look still travels. */
function inView({ chairs }: World, me: ChairId, tick: number): ChairId | null {
  const mine = chairs[me];
  return typeof mine?.gaze === "number" && tick >= mine.lands ? mine.gaze : null;
}

const isWay = (cue: string): cue is Way => (CUE_GROUPS.way as readonly string[]).includes(cue);

/** `me` is off, as seen by the giver of the way, and the way leads towards that giver. */
function leadsNearer(
  { chairs }: World,
  me: ChairId,
  by: ChairId,
  { axis, sign }: Pick<Shown, "axis" | "sign">,
): boolean {
  const mine = chairs[me];
  const theirs = chairs[by];
  if (mine === undefined || theirs === undefined) return false;
  return axis === "pitch"
    ? sign * (theirs.sounds - mine.sounds) > OWN_PART.offCents
    : sign * (mine.late - theirs.late) > OWN_PART.offMs;
}

/** [P1] As `me` could see it: against the mean without the two; in a duo there is nothing to see. */
function isOff({ chairs }: World, chair: ChairId, me: ChairId): boolean {
  let cents = 0;
  let ms = 0;
  let others = 0;
  for (const { id, sounds, late } of chairs) {
    if (id === chair || id === me) continue;
    cents += sounds;
    ms += late;
    others += 1;
  }
  const seen = chairs[chair];
  if (others === 0 || seen === undefined) return false;
  return (
    Math.abs(seen.sounds - cents / others) > OWN_PART.offCents ||
    Math.abs(seen.late - ms / others) > OWN_PART.offMs
  );
}
