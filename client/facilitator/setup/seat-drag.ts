import type { Signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PersonId } from "../../../shared/live/person-id.ts";
import { chairId } from "../../../shared/model/units.ts";
import type { Place } from "./seat-grid.ts";

/** The person who is being seated, and the place where they would be dropped now. */
export interface Lifted {
  readonly person: PersonId;
  readonly over: Place;
  /** `tap`: until a place is tapped. */
  readonly by: "keys" | "drag" | "tap";
}

interface Port {
  drop(person: PersonId, at: Place): Promise<void>;
  /** Somebody was tapped, while nobody was lifted. */
  lift(person: PersonId): void;
  /** Something else than the seats was pressed, while somebody was lifted by a tap. */
  putBack(person: PersonId): void;
}

/** Distance from which a press becomes a drag, CSS pixels. */
const SLIP = 6;

/** Seating people with the pointer: dragged, or by two taps, on the person and on the place. Escape cancels. */
export function useSeatDrag(
  board: { readonly current: HTMLElement | null },
  lifted: Signal<Lifted | null>,
  port: Port,
): void {
  const latest = useRef(port);
  latest.current = port;
  useLayoutEffect(() => {
    const { current: all } = board;
    if (all === null) return;
    let pressed: { x: number; y: number; person: PersonId; tile: HTMLElement } | null = null;
    /** A drag ends with a click, which is no tap. */
    let dragged = false;
    const end = (): void => {
      if (pressed !== null) pressed.tile.style.translate = "";
      pressed = null;
      if (lifted.peek()?.by === "drag") lifted.value = null;
    };
    const down = (event: PointerEvent): void => {
      dragged = false;
      const tile = tileOf(event.target);
      if (tile === null || event.button !== 0) return;
      const person = personOf(tile);
      pressed = { x: event.clientX, y: event.clientY, person, tile };
    };
    const move = (event: PointerEvent): void => {
      if (pressed === null) return;
      const [x, y] = [event.clientX - pressed.x, event.clientY - pressed.y];
      if (lifted.peek()?.by !== "drag" && Math.hypot(x, y) < SLIP) return;
      event.preventDefault();
      pressed.tile.style.translate = `${x}px ${y}px`;
      const over = placeUnder(event.clientX, event.clientY);
      lifted.value = { person: pressed.person, over: over ?? null, by: "drag" };
    };
    const up = (event: PointerEvent): void => {
      const held = lifted.peek();
      const over = placeUnder(event.clientX, event.clientY);
      dragged = pressed !== null && held?.by === "drag";
      const dropped = dragged && over !== undefined;
      const person = pressed?.person;
      end();
      if (dropped && person !== undefined) void latest.current.drop(person, over);
    };
    const click = ({ target }: MouseEvent): void => {
      const at = placeOf((target as Element).closest<HTMLElement>("[data-consort]"));
      const held = lifted.peek();
      const tile = tileOf(target);
      if (dragged || at === undefined) dragged = false;
      else if (held !== null) void latest.current.drop(held.person, at);
      else if (tile !== null) latest.current.lift(personOf(tile));
    };
    const pressedElsewhere = ({ target }: PointerEvent): void => {
      const held = lifted.peek();
      if (held?.by === "tap" && !all.contains(target as Node)) latest.current.putBack(held.person);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      end();
      const held = lifted.peek();
      if (held?.by === "tap") latest.current.putBack(held.person);
    };
    all.addEventListener("pointerdown", down);
    all.addEventListener("click", click);
    addEventListener("pointerdown", pressedElsewhere);
    addEventListener("pointermove", move, { passive: false });
    addEventListener("pointerup", up);
    addEventListener("pointercancel", end);
    addEventListener("keydown", key);
    return () => {
      all.removeEventListener("pointerdown", down);
      all.removeEventListener("click", click);
      removeEventListener("pointerdown", pressedElsewhere);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", key);
    };
  }, [board, lifted]);
}

/** Undefined where dropping is not possible. */
function placeUnder(x: number, y: number): Place | undefined {
  const cell = document
    .elementsFromPoint(x, y)
    .map((one) => one.closest<HTMLElement>("[data-consort]"))
    .find((one) => one !== null);
  return placeOf(cell ?? null);
}

const tileOf = (target: EventTarget | null): HTMLElement | null =>
  (target as Element).closest<HTMLElement>(".person");
const personOf = (tile: HTMLElement): PersonId => Number(tile.dataset["person"]) as PersonId;

/** The place that a cell stands for; undefined for none. */
function placeOf(cell: HTMLElement | null): Place | undefined {
  if (cell === null) return undefined;
  const { consort = "none", chair = "0" } = cell.dataset;
  return consort === "none" ? null : { consort: Number(consort), chair: chairId(Number(chair)) };
}
