import type { Signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PersonId } from "../../../shared/live/person-id.ts";
import { chairId } from "../../../shared/model/units.ts";
import type { Place } from "./seat-grid.ts";

/** The person being dragged, and the place under the pointer. */
export interface Lifted {
  readonly person: PersonId;
  readonly over: Place;
  readonly by: "keys" | "pointer";
}

/** Distance from which a press becomes a drag, CSS pixels. */
const SLIP = 6;

/** Dragging people with the pointer; Escape cancels. */
export function useSeatDrag(
  board: { readonly current: HTMLElement | null },
  lifted: Signal<Lifted | null>,
  drop: (person: PersonId, at: Place) => Promise<void>,
): void {
  const latest = useRef(drop);
  latest.current = drop;
  useLayoutEffect(() => {
    const { current: all } = board;
    if (all === null) return;
    let pressed: { x: number; y: number; person: PersonId; tile: HTMLElement } | null = null;
    const end = (): void => {
      if (pressed !== null) pressed.tile.style.translate = "";
      pressed = null;
      if (lifted.peek()?.by === "pointer") lifted.value = null;
    };
    const down = (event: PointerEvent): void => {
      const tile = (event.target as Element).closest<HTMLElement>(".person");
      if (tile === null || event.button !== 0) return;
      const person = Number(tile.dataset["person"]) as PersonId;
      pressed = { x: event.clientX, y: event.clientY, person, tile };
    };
    const move = (event: PointerEvent): void => {
      if (pressed === null) return;
      const [x, y] = [event.clientX - pressed.x, event.clientY - pressed.y];
      if (lifted.peek()?.by !== "pointer" && Math.hypot(x, y) < SLIP) return;
      event.preventDefault();
      pressed.tile.style.translate = `${x}px ${y}px`;
      const over = placeUnder(event.clientX, event.clientY);
      lifted.value = { person: pressed.person, over: over ?? null, by: "pointer" };
    };
    const up = (event: PointerEvent): void => {
      const held = lifted.peek();
      const over = placeUnder(event.clientX, event.clientY);
      const dropped = pressed !== null && held?.by === "pointer" && over !== undefined;
      const person = pressed?.person;
      end();
      if (dropped && person !== undefined) void latest.current(person, over);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") end();
    };
    all.addEventListener("pointerdown", down);
    addEventListener("pointermove", move, { passive: false });
    addEventListener("pointerup", up);
    addEventListener("pointercancel", end);
    addEventListener("keydown", key);
    return () => {
      all.removeEventListener("pointerdown", down);
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
  if (cell === undefined || cell === null) return undefined;
  const { consort = "none", chair = "0" } = cell.dataset;
  return consort === "none" ? null : { consort: Number(consort), chair: chairId(Number(chair)) };
}
