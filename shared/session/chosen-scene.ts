/** The scene that a consort has chosen, and who plays which part. */
import { type Cast, castParts, chairsFor } from "../scenarios/casting.ts";
import type { Scenario, Scene } from "../scenarios/scenario.ts";
import type { SceneChoice } from "./movement.ts";

/** Finds scenarios by id. */
export interface ScenarioLibrary {
  find(id: string): Scenario | null;
}

export class ChosenScene {
  readonly #library: ScenarioLibrary;
  #chosen: { readonly scenario: Scenario; readonly scene: Scene; readonly turn: number } | null =
    null;
  /** Pairs of chairs that have exchanged their parts, in order. */
  #swaps: (readonly [number, number])[] = [];
  /** Parts that were given to chairs by hand, whatever chance deals. */
  readonly #given = new Map<number, number>();

  constructor(library: ScenarioLibrary) {
    this.#library = library;
  }

  /** False, and nothing changes, when there is no such scene. Null: free play. */
  choose(choice: SceneChoice | null): boolean {
    const scenario = choice && this.#library.find(choice.scenario);
    const scene = choice && scenario?.scenes[choice.scene];
    if (choice !== null && (!scenario || !scene)) return false;
    this.#chosen = choice && scenario && scene ? { scenario, scene, turn: choice.turn } : null;
    this.#swaps = [];
    this.#given.clear();
    return true;
  }

  /** Pairs of chairs that have exchanged their parts, in order: as they are stored. */
  get swaps(): readonly (readonly [number, number])[] {
    return this.#swaps;
  }

  swapped(swaps: readonly (readonly [number, number])[]): void {
    this.#swaps = [...swaps];
  }

  get scenario(): Scenario | null {
    return this.#chosen?.scenario ?? null;
  }

  get scene(): Scene | null {
    return this.#chosen?.scene ?? null;
  }

  /** Number of chairs for so many people; null in free play. */
  chairs(people: number): number | null {
    return this.#chosen && chairsFor(this.#chosen.scenario, this.#chosen.scene, people);
  }

  /** The part of each chair; null in free play. `people[i]`: a person has chair i. */
  cast(people: readonly boolean[]): Cast | null {
    if (this.#chosen === null) return null;
    const cast = [...castParts(this.#chosen.scene, people, this.#chosen.turn)];
    for (const [one, other] of this.#swaps) {
      const [mine, theirs] = [cast[one], cast[other]];
      if (mine === undefined || theirs === undefined) continue;
      cast[one] = theirs;
      cast[other] = mine;
    }
    for (const [chair, part] of this.#given) this.#hand(cast, chair, part, people);
    return cast;
  }

  /** Whoever has that part gets what the chair had: a bot first, and nobody to whom one was given. */
  #hand(cast: number[], chair: number, part: number, people: readonly boolean[]): void {
    const had = cast[chair];
    if (had === undefined || had === part) return;
    const holders = [...cast.keys()].filter((one) => cast[one] === part);
    const free = holders.filter((one) => !this.#given.has(one));
    const other = free.find((one) => people[one] === false) ?? free[0] ?? holders[0];
    cast[chair] = part;
    if (other !== undefined) cast[other] = had;
  }

  /** Gives a chair that part, until another scene is chosen. False, and nothing changes, where it is not for people. */
  give(chair: number, part: number, people: readonly boolean[]): boolean {
    const has = this.#chosen?.scene.chairs.some(({ slot }) => slot === part) ?? false;
    if (!has || !this.isForPeople(part) || people[chair] === undefined) return false;
    this.#given.delete(chair);
    this.#given.set(chair, part);
    return true;
  }

  /** Somebody else sits there: what was given by hand was not for them. Returns whether anything was. */
  takeBack(chair: number): boolean {
    return this.#given.delete(chair);
  }

  /** Whether a person may get that part. */
  isForPeople(part: number | undefined): boolean {
    return (
      this.#chosen?.scene.chairs.some(({ slot, who }) => slot === part && who !== "bot") ?? true
    );
  }

  /** Gives a chair another part: that of the next bot with a part for people. False when there is none. */
  swap(chair: number, people: readonly boolean[]): boolean {
    const cast = this.cast(people);
    if (cast === null || this.#chosen === null) return false;
    const inTurn = cast.map((_, i) => (chair + 1 + i) % cast.length);
    const other = inTurn.find(
      (one) => people[one] === false && cast[one] !== cast[chair] && this.isForPeople(cast[one]),
    );
    if (other === undefined) return false;
    // Whoever was given one by hand may still want another.
    const [mine, theirs] = [cast[chair], cast[other]];
    if (this.#given.has(chair) && mine !== undefined && theirs !== undefined) {
      this.#given.set(chair, theirs);
      this.#given.delete(other);
    } else this.#swaps.push([chair, other]);
    return true;
  }
}
