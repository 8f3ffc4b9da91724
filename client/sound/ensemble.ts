import type { InstrumentId } from "../../shared/pieces/cast.ts";
import { ContactPath, type Contact } from "./contact.ts";
import { Course } from "./course.ts";
import { Room, seeded } from "./room.ts";
import type { Sample } from "./samples/sample.ts";
import { DESIGNS } from "./voices/designs.ts";
import { Voice, type Stance } from "./voices/voice.ts";

export const AT_EASE: Stance = { cents: 0, volume: 0.5, tone: 0.5, rough: 0 };
/** How far to the sides the half circle reaches, of 1. */
const WIDTH = 0.62;
/** How far a straying half moves aside, how far it wanders there, and how smoothly. */
const ASIDE = 0.35;
const WANDER = 0.4;
const STRAY_SECONDS = 0.3;
/** How far a voice that is torn away moves outwards, and how near to the wall it may come, of 1. */
const OUTWARDS = 0.3;
const WALL = 0.9;

/** The seated voices in their room: makes all the sound, and decides nothing. */
export class Ensemble {
  readonly context: BaseAudioContext;
  readonly #seed: number;
  readonly room: Room;
  #voices: readonly Voice[] = [];
  #seated: readonly InstrumentId[] = [];
  readonly #lent = new Map<InstrumentId, readonly Sample[]>();
  #places: readonly { readonly home: number; readonly pan: Course }[] = [];
  #contacts: readonly ContactPath[] = [];
  #stands: readonly Contact[] = [];
  #apart = 0;

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
    const places: { home: number; pan: Course }[] = [];
    const contacts: ContactPath[] = [];
    this.#voices = instruments.map((instrument, chair) => {
      const vary = seeded(this.#seed + 1 + chair);
      const voice = new Voice(this.context, DESIGNS[instrument], this.room.sources, vary);
      voice.stand(AT_EASE, now);
      voice.lend(this.#lent.get(instrument) ?? []);
      const place = this.context.createStereoPanner();
      const last = Math.max(1, instruments.length - 1);
      const home = WIDTH * (2 * (chair / last) - 1);
      places.push({ home, pan: new Course(place.pan, home) });
      const contact = new ContactPath(this.context, place, this.room.in, this.room.hall);
      contacts.push(contact);
      voice.out.connect(contact.in);
      return voice;
    });
    this.#places = places;
    this.#contacts = contacts;
  }

  /** [S9] Recorded notes for all who play this instrument, from their next note on; none: synthetic ones again. */
  lend(instrument: InstrumentId, samples: readonly Sample[]): void {
    this.#lent.set(instrument, samples);
    for (const [chair, voice] of this.#voices.entries())
      if (this.#seated[chair] === instrument) voice.lend(samples);
  }

  /** Brings each voice forward, or takes it away, by chair; where nothing is said it stands among the others. */
  come(contacts: readonly Contact[], at: number): void {
    for (const [chair, path] of this.#contacts.entries()) path.come(contacts[chair] ?? 0, at);
    this.#stands = contacts;
    this.stray(this.#apart, at);
  }

  /** [R10] The two halves of the circle drift apart in the room; 0 … 1, 0 brings all home. */
  stray(apart: number, at: number): void {
    const count = this.#places.length;
    this.#apart = apart;
    for (const [chair, { home, pan }] of this.#places.entries()) {
      const section = 2 * chair < count ? -1 : 1;
      const wander = section * ASIDE + WANDER * Math.sin(at * (section < 0 ? 0.5 : 0.77) + section);
      const away = Math.max(0, -(this.#stands[chair] ?? 0));
      const outwards = Math.min(OUTWARDS, WALL - Math.abs(home)) * away * (home < 0 ? -1 : 1);
      const place = home + outwards + apart * wander;
      pan.to(Math.min(1, Math.max(-1, place)), at, STRAY_SECONDS);
    }
  }
}
