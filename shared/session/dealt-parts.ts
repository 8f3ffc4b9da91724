/** Who plays which part: of the running scene as it was dealt, else of the one that is chosen. */
import type { Cast } from "../scenarios/casting.ts";
import type { ChairId } from "../model/units.ts";
import type { ChosenScene } from "./chosen-scene.ts";
import type { Seating } from "./seating.ts";
import type { SessionError } from "./session-errors.ts";
import type { SessionPort } from "./session-port.ts";

export class DealtParts {
  readonly #chosen: ChosenScene;
  readonly #seating: Seating;
  /** Null between movements, and in free play. */
  #running: Cast | null = null;
  #isPlaying = false;

  constructor(chosen: ChosenScene, seating: Seating) {
    this.#chosen = chosen;
    this.#seating = seating;
  }

  /** Of the movement that runs, or ran last. */
  get running(): Cast | null {
    return this.#running;
  }

  /** By chair: a person has it, here or expected back. */
  get taken(): readonly boolean[] {
    return this.#seating.chairs.map(({ kind }) => kind !== "bot");
  }

  get people(): number {
    return this.taken.filter(Boolean).length;
  }

  /** As they were dealt before. */
  load(running: Cast | null, isPlaying: boolean): void {
    this.#running = running;
    this.#isPlaying = isPlaying;
  }

  /** A movement begins: they stay as they are until it ends. */
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

  /** To each the part of their own chair. */
  tell(port: SessionPort): void {
    for (const chair of this.#seating.present) port.tell(chair, "part", this.of(chair));
  }

  /** Whether a person may sit down there now. Between movements parts are dealt anew. */
  isForPeople(chair: number): boolean {
    return !this.#isPlaying || this.#chosen.isForPeople(this.#running?.[chair]);
  }

  /** [J12] That part for that chair, by hand; who had it gets theirs. Each is told their own. */
  give(chair: ChairId, part: number, port: SessionPort): SessionError | null {
    if (this.#isPlaying) return "notNow";
    if (this.taken[chair] !== true) return "noSuchChair";
    if (!this.#chosen.give(chair, part, this.taken)) return "noOtherPart";
    this.tell(port);
    return null;
  }

  /** Somebody else sits there now: what was given by hand was not for them. */
  takeBack(chair: ChairId, port: SessionPort): void {
    if (!this.#isPlaying && this.#chosen.takeBack(chair)) this.tell(port);
  }

  /** Another part for that chair: it swaps with a bot. */
  swap(chair: ChairId, port: SessionPort): SessionError | null {
    if (!this.#chosen.swap(chair, this.taken)) return "noOtherPart";
    this.tell(port);
    return null;
  }
}
