/** Parts of the chairs: as dealt when the running scene began; before it, a preview of the chosen scene. */
import type { Cast } from "../scenarios/casting.ts";
import type { ChairId } from "../model/units.ts";
import type { ChosenScene } from "./chosen-scene.ts";
import type { Seating } from "./seating.ts";
import type { SessionError } from "./session-errors.ts";
import type { SessionPort } from "./session-port.ts";

export class DealtParts {
  readonly #chosen: ChosenScene;
  readonly #seating: Seating;
  /** Null before the first movement, and in free play. */
  #running: Cast | null = null;
  #isPlaying = false;

  constructor(chosen: ChosenScene, seating: Seating) {
    this.#chosen = chosen;
    this.#seating = seating;
  }

  /** Parts of the running or latest movement; null in free play. */
  get running(): Cast | null {
    return this.#running;
  }

  /** By chair: it belongs to a person, connected or away. */
  get taken(): readonly boolean[] {
    return this.#seating.chairs.map(({ kind }) => kind !== "bot");
  }

  get people(): number {
    return this.taken.filter(Boolean).length;
  }

  /** Restores the dealt parts. */
  load(running: Cast | null, isPlaying: boolean): void {
    this.#running = running;
    this.#isPlaying = isPlaying;
  }

  /** A movement begins: its parts are fixed until it ends. */
  begin(): Cast | null {
    this.#isPlaying = true;
    return (this.#running = this.#chosen.cast(this.taken));
  }

  end(): void {
    this.#isPlaying = false;
  }

  /** The part (slot) of a chair; null in free play. */
  of(chair: ChairId): number | null {
    const cast = this.#isPlaying ? this.#running : this.#chosen.cast(this.taken);
    return cast?.[chair] ?? null;
  }

  /** Tells each person the part of their own chair. */
  tell(port: SessionPort): void {
    for (const chair of this.#seating.present) port.tell(chair, "part", this.of(chair));
  }

  /** Whether a person may take that chair now. Parts are dealt anew between movements. */
  isForPeople(chair: number): boolean {
    return !this.#isPlaying || this.#chosen.isForPeople(this.#running?.[chair]);
  }

  /** [J12] Assigns a part to a chair; its holder gets the chair's in exchange. Each person is told their own. */
  give(chair: ChairId, part: number, port: SessionPort): SessionError | null {
    if (this.#isPlaying) return "notNow";
    if (this.taken[chair] !== true) return "noSuchChair";
    if (!this.#chosen.give(chair, part, this.taken)) return "noOtherPart";
    this.tell(port);
    return null;
  }

  /** Another person sits there now: drops an assigned part. */
  takeBack(chair: ChairId, port: SessionPort): void {
    if (!this.#isPlaying && this.#chosen.takeBack(chair)) this.tell(port);
  }

  /** Swaps the chair's part with a bot's. */
  swap(chair: ChairId, port: SessionPort): SessionError | null {
    if (!this.#chosen.swap(chair, this.taken)) return "noOtherPart";
    this.tell(port);
    return null;
  }
}
