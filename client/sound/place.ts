import { type Contact, ContactPath } from "./contact.ts";
import { Course } from "./course.ts";

/** How far to the sides the half circle reaches, of 1. */
const WIDTH = 0.62;
/** How far a straying half moves aside, how far it wanders there, and how smoothly. */
const ASIDE = 0.35;
const WANDER = 0.4;
const STRAY_SECONDS = 0.3;
/** How far a voice that is torn away moves outwards, and how near to the wall it may come, of 1. */
const OUTWARDS = 0.4;
const WALL = 0.95;

/** Where a chair's voice stands in the room: how far to a side, and how near to the listener. */
export class Place {
  /** What sounds here. */
  readonly in: AudioNode;
  readonly #contact: ContactPath;
  readonly #home: number;
  readonly #section: -1 | 1;
  readonly #pan: Course;
  #stands: Contact = 0;
  #apart = 0;

  /** One of `chairs` in the half circle, from left to right; the rest is as in `ContactPath`. */
  constructor(
    context: BaseAudioContext,
    { chair, chairs }: { readonly chair: number; readonly chairs: number },
    room: { readonly in: AudioNode; readonly hall: AudioNode },
    warmth: number,
  ) {
    const panner = context.createStereoPanner();
    this.#home = WIDTH * (2 * (chair / Math.max(1, chairs - 1)) - 1);
    this.#section = 2 * chair < chairs ? -1 : 1;
    this.#pan = new Course(panner.pan, this.#home);
    this.#contact = new ContactPath(context, panner, room, warmth);
    this.in = this.#contact.in;
  }

  /** Brings the voice forward, or takes it away. */
  come(contact: Contact, at: number): void {
    this.#contact.come(contact, at);
    this.#stands = contact;
    this.#move(at);
  }

  /** [R10] The half that it belongs to drifts aside; 0 … 1, 0 brings it home. */
  stray(apart: number, at: number): void {
    this.#apart = apart;
    this.#move(at);
  }

  #move(at: number): void {
    const [home, section] = [this.#home, this.#section];
    const wander = section * ASIDE + WANDER * Math.sin(at * (section < 0 ? 0.5 : 0.77) + section);
    const away = Math.max(0, -this.#stands);
    const outwards = Math.min(OUTWARDS, WALL - Math.abs(home)) * away * (home < 0 ? -1 : 1);
    const place = home + outwards + this.#apart * wander;
    this.#pan.to(Math.min(1, Math.max(-1, place)), at, STRAY_SECONDS);
  }
}
