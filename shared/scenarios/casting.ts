/**
 * Which part of a scene each chair plays. Parts for bots go to bots and the others to people as far
 * as possible; chairs beyond the parts copy them, and desk partners stay together if the number of
 * parts allows.
 */
import { MAX_CHAIRS } from "../model/units.ts";
import type { Scenario, Scene } from "./scenario.ts";

/** The part (slot) of each chair. */
export type Cast = readonly number[];

/** Number of chairs for so many people: the scene's usual number, with room for its bots. */
export function chairsFor(scenario: Scenario, scene: Scene, people: number): number {
  const bots = scene.chairs.filter(({ who }) => who === "bot").length;
  return Math.min(MAX_CHAIRS, Math.max(scenario.chairs.ideal, people + bots));
}

/**
 * `people[i]`: a person has chair i. `turn`: how often the parts have been rotated; every turn
 * gives other parts, until all suitable ones have been played.
 */
export function castParts(scene: Scene, people: readonly boolean[], turn: number): Cast {
  const slots = scene.chairs.map(({ slot }) => slot);
  const casts = distinct(slots.map((_, by) => passedOn(slots, people.length, by)));
  const suiting = casts.filter((cast) => suits(scene, cast, people));
  return suiting.length > 0
    ? (suiting[turn % suiting.length] ?? [])
    : peopleFirst(scene, people, turn);
}

/** Parts in order, rotated by `by` places: within desks when their number is a power of two. */
function passedOn(slots: readonly number[], chairs: number, by: number): Cast {
  const size = slots.length;
  const inDesks = Number.isInteger(Math.log2(size));
  return Array.from({ length: chairs }, (_, chair) => {
    const place = chair % size;
    return slots[inDesks ? place ^ by : (place + by) % size] ?? 0;
  });
}

const whoPlays = (scene: Scene, slot: number): "person" | "bot" | "either" =>
  scene.chairs.find((part) => part.slot === slot)?.who ?? "either";

/**
 * Whether each person has a part for people, and each part for people a person, as long as there
 * are any.
 */
function suits(scene: Scene, cast: Cast, people: readonly boolean[]): boolean {
  const seated = cast.map((slot, chair) => ({ who: whoPlays(scene, slot), person: people[chair] }));
  if (seated.some(({ who, person }) => person && who === "bot")) return false;
  const idle = seated.filter(({ who, person }) => person && who === "either").length;
  return idle === 0 || !seated.some(({ who, person }) => !person && who === "person");
}

/** If no order suits: people take turns at the parts for people, bots get the rest. */
function peopleFirst(scene: Scene, people: readonly boolean[], turn: number): Cast {
  const order = { person: 0, either: 1, bot: 2 };
  const open = scene.chairs
    .filter(({ who }) => who !== "bot")
    .toSorted((one, other) => order[one.who] - order[other.who])
    .map(({ slot }) => slot);
  const all = scene.chairs.map(({ slot }) => slot);
  const forPeople = open.length > 0 ? open : all;
  const cast = new Map<number, number>();
  const chairsOf = (person: boolean): number[] =>
    people.flatMap((one, chair) => (one === person ? [chair] : []));
  chairsOf(true).forEach((chair, i) =>
    cast.set(chair, forPeople[(i + turn) % forPeople.length] ?? 0),
  );
  const taken = new Set(cast.values());
  const rest = all
    .filter((slot) => !taken.has(slot))
    .toSorted((one, other) => order[whoPlays(scene, other)] - order[whoPlays(scene, one)]);
  const forBots = [...rest, ...all];
  chairsOf(false).forEach((chair, i) => cast.set(chair, forBots[i % forBots.length] ?? 0));
  return people.map((_, chair) => cast.get(chair) ?? 0);
}

const distinct = (casts: readonly Cast[]): readonly Cast[] => [
  ...new Map(casts.map((cast) => [cast.join(), cast])).values(),
];
