/**
 * Contact, as it is heard: the voice of somebody one looks at comes forward and is warm; one that is torn away is dry
 * and thin and further to the side, as if it were in another room, and each step of the mend brings it back.
 */
import type { OwnWhole, Perception, SeverityBand } from "../../shared/model/perception.ts";
import { Course } from "./course.ts";

/** −1: torn away … 0: among the others … 1: looked at. */
export type Contact = number;

/** How far a torn bond takes a voice away, by how severe it is. */
const AWAY: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.5,
  strain: 0.9,
  rupture: 0.96,
  breakdown: 1,
};
/** What is left of that after each step of the mend. */
const AWAY_LEFT = { 0: 1, 1: 0.75, 2: 0.5, 3: 0.25, 4: 0 } as const;

/** [R10] How far a whole that has come apart takes away the voices of the other half. */
const OTHER_HALF = 0.7;
/** Warmth and directness of a voice that is looked at, and of one that is torn away, dB. */
const WARM_DB = { near: 2, away: -7.5 } as const;
const DIRECT_DB = { near: 2.3, away: -6 } as const;
/** The share of it that the hall gives back: torn away, almost nothing. */
const HALL = { near: 0.8, away: 0.05 } as const;
/** Time in which a voice comes and goes, s. */
const SECONDS = 0.35;

/** How much of a split ([R9]) or of the whole's rupture ([R10]) is heard. */
export const APART: Readonly<Record<SeverityBand, number>> = {
  whole: 0,
  tension: 0.45,
  strain: 0.65,
  rupture: 0.85,
  breakdown: 1,
};
/** [R10] How far the voices stray from their places in the room, 0 … 1. */
export const strayingOf = (whole: OwnWhole | null): number =>
  whole === null ? 0 : APART[whole.severity] * GATHERED_LEFT[whole.step];

const GATHERED_LEFT = { 0: 1, 1: 0.7, 2: 0.4, 3: 0.15, 4: 0 } as const;

/** By chair; the player's own voice always stands among the others: it tells nothing of their own error ([I1]). */
export function contactsOf({ me, chairs, focus, bonds, whole }: Perception): readonly Contact[] {
  const apart = strayingOf(whole);
  return Array.from({ length: chairs }, (_, chair) => {
    if (chair === me) return 0;
    const bond = bonds[chair];
    const torn = bond ? AWAY[bond.severity] * AWAY_LEFT[bond.step] : 0;
    const otherHalf = 2 * chair < chairs !== 2 * me < chairs;
    const away = Math.max(torn, otherHalf ? OTHER_HALF * apart : 0);
    return (focus?.chair === chair ? 1 - away : 0) - away;
  });
}

/** The part of the audio path that makes contact heard: warmth, directness, and what the hall gives back. */
export class ContactPath {
  readonly in: AudioNode;
  readonly #warm: Course;
  readonly #direct: Course;
  readonly #hall: Course;

  /** `room` are its inputs; `warmth` is the Hz below which the voice has its body. */
  constructor(
    context: BaseAudioContext,
    place: AudioNode,
    room: { readonly in: AudioNode; readonly hall: AudioNode },
    warmth: number,
  ) {
    const warm = context.createBiquadFilter();
    warm.type = "lowshelf";
    warm.frequency.value = warmth;
    const gain = context.createGain();
    const send = context.createGain();
    this.in = warm;
    warm.connect(gain).connect(place);
    place.connect(room.in);
    place.connect(send).connect(room.hall);
    this.#warm = new Course(warm.gain, 0);
    this.#direct = new Course(gain.gain, 1);
    this.#hall = new Course(send.gain, 1);
  }

  /** Brings the voice there, smoothly. */
  come(contact: Contact, at: number): void {
    const far = Math.max(-1, Math.min(1, contact));
    const way = far < 0 ? "away" : "near";
    const share = Math.abs(far);
    this.#warm.to(share * WARM_DB[way], at, SECONDS);
    this.#direct.to(10 ** ((share * DIRECT_DB[way]) / 20), at, SECONDS);
    this.#hall.to(1 + share * (HALL[way] - 1), at, SECONDS);
  }
}
