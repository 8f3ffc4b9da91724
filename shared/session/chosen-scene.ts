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
  /** Pairs of chairs that have swapped their parts, in order. */
  #swaps: (readonly [number, number])[] = [];
  /** Parts assigned by the facilitator, by chair; they override the deal. */
  readonly #assigned = new Map<number, number>();

  constructor(library: ScenarioLibrary) {
    this.#library = library;
  }

  /** Null: free play. Returns false and changes nothing when there is no such scene. */
  choose(choice: SceneChoice | null): boolean {
    const scenario = choice && this.#library.find(choice.scenario);
    const scene = choice && scenario?.scenes[choice.scene];
    if (choice !== null && (!scenario || !scene)) return false;
    const before = this.#chosen;
    this.#chosen = choice && scenario && scene ? { scenario, scene, turn: choice.turn } : null;
    // Parts that are dealt on go on from the swapped ones: else who has swapped would keep their part.
    const goesOn = before !== null && scene === before.scene && choice?.turn === before.turn + 1;
    if (!goesOn) this.#swaps = [];
    this.#assigned.clear();
    return true;
  }

  /** The stored form of the swaps: pairs of chairs, in order. */
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
      const suits = (chair: number, part: number): boolean =>
        people[chair] !== true || this.isForPeople(part);
      if (!suits(one, theirs) || !suits(other, mine)) continue;
      cast[one] = theirs;
      cast[other] = mine;
    }
    for (const [chair, part] of this.#assigned) this.#assign(cast, chair, part, people);
    return cast;
  }

  /**
   * Moves a part to a chair. Its holder gets the chair's former part: a bot if possible, never one with an assigned
   * part.
   */
  #assign(cast: number[], chair: number, part: number, people: readonly boolean[]): void {
    const had = cast[chair];
    if (had === undefined || had === part) return;
    const holders = [...cast.keys()].filter((one) => cast[one] === part);
    const free = holders.filter((one) => !this.#assigned.has(one));
    const other = free.find((one) => people[one] === false) ?? free[0] ?? holders[0];
    cast[chair] = part;
    if (other !== undefined) cast[other] = had;
  }

  /**
   * Assigns a part to a chair until another scene is chosen. Returns false and changes nothing when the part is only
   * for bots.
   */
  give(chair: number, part: number, people: readonly boolean[]): boolean {
    const has = this.#chosen?.scene.chairs.some(({ slot }) => slot === part) ?? false;
    if (!has || !this.isForPeople(part) || people[chair] === undefined) return false;
    this.#assigned.delete(chair);
    this.#assigned.set(chair, part);
    return true;
  }

  /** Another person sits there now: drops the assignment. Returns whether there was one. */
  takeBack(chair: number): boolean {
    return this.#assigned.delete(chair);
  }

  /** Whether a person may get that part. */
  isForPeople(part: number | undefined): boolean {
    return (
      this.#chosen?.scene.chairs.some(({ slot, who }) => slot === part && who !== "bot") ?? true
    );
  }

  /** Swaps a chair's part with that of the next bot whose part is for people. False when there is none. */
  swap(chair: number, people: readonly boolean[]): boolean {
    const cast = this.cast(people);
    if (cast === null || this.#chosen === null) return false;
    const inTurn = cast.map((_, i) => (chair + 1 + i) % cast.length);
    const other = inTurn.find(
      (one) => people[one] === false && cast[one] !== cast[chair] && this.isForPeople(cast[one]),
    );
    if (other === undefined) return false;
    // A person with an assigned part may still swap it.
    const [mine, theirs] = [cast[chair], cast[other]];
    if (this.#assigned.has(chair) && mine !== undefined && theirs !== undefined) {
      this.#assigned.set(chair, theirs);
      this.#assigned.delete(other);
    } else this.#swaps.push([chair, other]);
    return true;
  }
}
