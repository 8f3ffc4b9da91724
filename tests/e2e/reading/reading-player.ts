/**
 * A player who looks from one to the next, answers what it reads, follows listening faces, shows
 * the way, breathes when stirred and mends as the lamps say. The same for both kinds of eyes.
 */
import { en } from "../../../shared/i18n/en/index.ts";
import { type Cue, CUES, FITTING_ANSWER, type Way } from "../../../shared/model/cue.ts";
import { type FaceRead, NOTHING_READ, type Reader } from "./face-read.ts";
import type { Glance } from "./glance.ts";

export type Deed =
  | { readonly do: "look"; readonly place: number }
  | { readonly do: "cue"; readonly cue: Cue }
  /** −1 … 1 along each axis, as a listening face says: 1 is its maximum. */
  | { readonly do: "bend"; readonly pitch: number; readonly time: number }
  | { readonly do: "breathe"; readonly on: boolean };

/** ms between two glances, and from a glance to the deed that follows. */
export const GLANCE_MS = 300;
export const REACTION_MS = 500;
/** ms for which an arrow key is held for the maximum of a face: 30 cents, or 80 ms ([A2], [A4]). */
export const FULL_PITCH_MS = 1700;
export const FULL_TIME_MS = 1900;

/** ms for which a face without a need is read, and the longest look. */
const READS_MS = 3300;
const MAX_LOOK_MS = 7000;
/** ms for which it stays with a player it is torn from before it looks at the others. */
const STAYS_MS = 20_000;
const LEAVES_MS = 6000;
/** ms until the same face is answered again, followed again, shown the way again. */
const ANSWERS_MS = 8000;
const BENDS_MS = 1500;
const SHOWS_MS = 9000;
/** ms for a step of a mend before its deed is tried again. */
const STEP_MS = 1500;
/** A way gives only the direction: this share of the maximum is assumed. */
const BY_SIGN = 0.3;
/** Least ms of breath. */
const BREATH_MS = 3000;
const LONG_AGO = -1e9;

const WAYS: Readonly<Record<Way, readonly [pitch: number, time: number]>> = {
  comeUp: [1, 0],
  comeDown: [-1, 0],
  moveOn: [0, 1],
  holdBack: [0, -1],
};

const within = (value: number): number => Math.max(-1, Math.min(1, value));

export class ReadingPlayer<Sample> {
  readonly #newReader: () => Reader<Sample>;
  readonly #sampleOf: (glance: Glance) => Sample | null;
  #reader: Reader<Sample>;
  #place: number | null = null;
  #since = 0;
  #tornSince: number | null = null;
  #leaves = LONG_AGO;
  #breathes: number | null = null;
  #bent = LONG_AGO;
  #stepped = LONG_AGO;
  readonly #answered = new Map<number, number>();
  readonly #shown = new Map<number, number>();
  #heard = "";
  readonly #torn = new Set<string>();
  readonly #faces = new Set<number>();
  #named = 0;

  constructor(newReader: () => Reader<Sample>, sampleOf: (glance: Glance) => Sample | null) {
    this.#newReader = newReader;
    this.#sampleOf = sampleOf;
    this.#reader = newReader();
  }

  /** Needs it has answered, and players whose face it has read. */
  get counted() {
    return { named: this.#named, faces: this.#faces.size };
  }

  /** At most one deed per glance. */
  act(seen: Glance, ms: number): Deed | null {
    if (seen.place !== this.#place) {
      this.#place = seen.place;
      this.#since = ms;
      this.#tornSince = null;
      this.#reader = this.#newReader();
    }
    this.#hear(seen.news);
    const sample = this.#sampleOf(seen);
    if (sample !== null && seen.place !== null) this.#faces.add(seen.place);
    const face = sample === null ? NOTHING_READ : this.#reader.see(sample, ms);
    return (
      this.#breath(seen, ms) ??
      (this.#breathes === null ? this.#mend(seen, face, ms) : null) ??
      (this.#breathes === null ? this.#answer(seen, face, ms) : null) ??
      (this.#breathes === null ? this.#tune(seen, face, ms) : null) ??
      this.#lookOn(seen, face, ms)
    );
  }

  #hear(news: string): void {
    if (news === this.#heard) return;
    this.#heard = news;
    const torn = /bond with (.+?) has torn/.exec(news)?.[1];
    if (torn !== undefined) this.#torn.add(torn);
    const mended = /^Mended with (.+?)\. /.exec(news)?.[1];
    if (mended !== undefined) this.#torn.delete(mended);
  }

  #breath({ band, lamps }: Glance, ms: number): Deed | null {
    const asked = /(?:you|both): [^·]*breath/.test(lamps);
    if (this.#breathes === null) {
      if (band === "calm" && !asked) return null;
      this.#breathes = ms;
      return { do: "breathe", on: true };
    }
    if (ms - this.#breathes < BREATH_MS || (band !== "calm" && ms - this.#breathes < 2 * BREATH_MS))
      return null;
    this.#breathes = null;
    return { do: "breathe", on: false };
  }

  #mend({ place, names, lamps }: Glance, face: FaceRead, ms: number): Deed | null {
    if (place === null || lamps === "") {
      if (place !== null && ms - this.#since > STEP_MS) this.#torn.delete(names[place] ?? "");
      this.#tornSince = null;
      return null;
    }
    this.#tornSince ??= ms;
    if (ms - this.#stepped < STEP_MS) return null;
    const mine = new Set(
      lamps
        .split(" · ")
        .flatMap((part) => /^(?:you|both): (.+)/.exec(part)?.[1]?.split(/, | or /) ?? []),
    );
    if (mine.has("tune together")) return this.#tune({ place }, face, ms);
    const cue = CUES.find((one) => mine.has(en.cues.cue[one].name));
    if (cue === undefined) return null;
    this.#stepped = ms;
    return { do: "cue", cue };
  }

  #answer({ place, lamps }: Glance, { need, looks }: FaceRead, ms: number): Deed | null {
    if (place === null || need === null || lamps !== "") return null;
    if (looks === "away" && need !== "space") return null;
    if (ms - (this.#answered.get(place) ?? LONG_AGO) < ANSWERS_MS) return null;
    this.#answered.set(place, ms);
    this.#named += 1;
    return { do: "cue", cue: FITTING_ANSWER[need] };
  }

  #tune({ place }: Pick<Glance, "place">, face: FaceRead, ms: number): Deed | null {
    if (place === null) return null;
    if (ms - this.#bent >= BENDS_MS) {
      const { pitch, time } = face.urge;
      if (pitch !== 0 || time !== 0) return this.#bend([pitch, time], ms);
      if (face.shows !== null) {
        const [up, on] = WAYS[face.shows];
        return this.#bend([BY_SIGN * up, BY_SIGN * on], ms);
      }
    }
    if (face.lacks === null || ms - (this.#shown.get(place) ?? LONG_AGO) < SHOWS_MS) return null;
    this.#shown.set(place, ms);
    return { do: "cue", cue: face.lacks };
  }

  #bend([pitch, time]: readonly [number, number], ms: number): Deed {
    this.#bent = ms;
    this.#reader.bent(ms);
    return { do: "bend", pitch: within(pitch), time: within(time) };
  }

  #lookOn({ place, names }: Glance, { plainMs }: FaceRead, ms: number): Deed | null {
    if (names.length === 0) return null;
    if (place === null) return { do: "look", place: this.#next(-1, names, ms) };
    if (this.#tornSince !== null) {
      if (ms - this.#tornSince < STAYS_MS) return null;
      this.#leaves = ms;
    } else if (plainMs < READS_MS && ms - this.#since < MAX_LOOK_MS) return null;
    return { do: "look", place: this.#next(place, names, ms) };
  }

  /** First a player it is torn from; else the next from the left. */
  #next(from: number, names: readonly string[], ms: number): number {
    const torn = names.findIndex((name, place) => place !== from && this.#torn.has(name));
    return torn >= 0 && ms - this.#leaves > LEAVES_MS ? torn : (from + 1) % names.length;
  }
}
