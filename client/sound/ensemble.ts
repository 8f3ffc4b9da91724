import type { InstrumentId } from "../../shared/pieces/cast.ts";
import type { Contact } from "./contact.ts";
import { Place } from "./place.ts";
import { Room, seeded } from "./room.ts";
import type { Sample } from "./samples/sample.ts";
import { DESIGNS } from "./voices/designs.ts";
import { Voice, type Stance } from "./voices/voice.ts";

export const AT_EASE: Stance = { cents: 0, volume: 0.5, tone: 0.5, rough: 0 };
/** The seated voices in their room: makes all the sound, and decides nothing. */
export class Ensemble {
  readonly context: BaseAudioContext;
  readonly #seed: number;
  readonly room: Room;
  #voices: readonly Voice[] = [];
  #seated: readonly InstrumentId[] = [];
  readonly #lent = new Map<InstrumentId, readonly Sample[]>();
  #places: readonly Place[] = [];

  constructor(context: BaseAudioContext, seed: number) {
    this.context = context;
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
    const now = this.context.currentTime;
    this.room.crowd(instruments.length);
    const chairs = instruments.length;
    const places: Place[] = [];
    this.#voices = instruments.map((instrument, chair) => {
      const vary = seeded(this.#seed + 1 + chair);
      const design = DESIGNS[instrument];
      const voice = new Voice(this.context, design, this.room.sources, vary);
      voice.stand(AT_EASE, now);
      voice.lend(this.#lent.get(instrument) ?? []);
      const place = new Place(this.context, { chair, chairs }, this.room, design.warmth);
      places.push(place);
      voice.out.connect(place.in);
      return voice;
    });
    this.#places = places;
  }

  /** [S9] Recorded notes for all who play this instrument, from their next note on; none: synthetic ones again. */
  lend(instrument: InstrumentId, samples: readonly Sample[]): void {
    this.#lent.set(instrument, samples);
    for (const [chair, voice] of this.#voices.entries())
      if (this.#seated[chair] === instrument) voice.lend(samples);
  }

  /** Brings each voice forward, or takes it away, by chair; where nothing is said it stands among the others. */
  come(contacts: readonly Contact[], at: number): void {
    for (const [chair, place] of this.#places.entries()) place.come(contacts[chair] ?? 0, at);
  }

  /** [R10] The two halves of the circle drift apart in the room; 0 … 1, 0 brings all home. */
  stray(apart: number, at: number): void {
    for (const place of this.#places) place.stray(apart, at);
  }
}
