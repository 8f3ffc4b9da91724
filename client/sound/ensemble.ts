import type { InstrumentId } from "../../shared/content/cast.ts";
import { Room, seeded } from "./room.ts";
import { DESIGNS } from "./voices/designs.ts";
import { Voice, type Stance } from "./voices/voice.ts";

export const AT_EASE: Stance = { cents: 0, volume: 0.5, tone: 0.5, rough: 0 };
/** How far to the sides the half circle reaches, of 1. */
const WIDTH = 0.62;

/** The seated voices in their room: everything that sounds, and nothing that decides. */
export class Ensemble {
  readonly #context: BaseAudioContext;
  readonly #seed: number;
  readonly room: Room;
  #voices: readonly Voice[] = [];
  #seated: readonly InstrumentId[] = [];

  constructor(context: BaseAudioContext, seed: number) {
    this.#context = context;
    this.#seed = seed;
    this.room = new Room(context, seeded(seed));
  }

  get voices(): readonly Voice[] {
    return this.#voices;
  }

  /** Seats one voice a chair, left to right; the same seating again changes nothing. */
  seat(instruments: readonly InstrumentId[]): void {
    if (instruments.join() === this.#seated.join()) return;
    for (const voice of this.#voices) voice.leave();
    this.#seated = instruments;
    const now = this.#context.currentTime;
    this.room.crowd(instruments.length);
    this.#voices = instruments.map((instrument, chair) => {
      const vary = seeded(this.#seed + 1 + chair);
      const voice = new Voice(this.#context, DESIGNS[instrument], this.room.sources, vary);
      voice.stand(AT_EASE, now);
      const place = this.#context.createStereoPanner();
      const last = Math.max(1, instruments.length - 1);
      place.pan.value = WIDTH * (2 * (chair / last) - 1);
      voice.out.connect(place).connect(this.room.in);
      return voice;
    });
  }
}
