import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { PersonId } from "../../../shared/live/person-id.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { MAX_CHAIRS } from "../../../shared/model/units.ts";
import { chairColour } from "../chairs.ts";
import { LeadIcon } from "../icons.tsx";
import { type Lead, useLead, useSession } from "../lead.ts";
import {
  isArrow,
  type Place,
  placeBy,
  samePlace,
  seatGrid,
  type SeatGrid,
  seatOf,
} from "./seat-grid.ts";
import { type Lifted, useSeatDrag } from "./seat-drag.ts";

const SIZES = Array.from({ length: MAX_CHAIRS - 1 }, (_, i) => i + 2);

/** The seating, changed by dragging, by two taps, or by keyboard. */
export function Seats(): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { setup: says } = lead.says;
  const grid = seatGrid(session);
  const lifted = useSignal<Lifted | null>(null);
  const told = useSignal("");
  const board = useRef<HTMLDivElement>(null);
  const by = lifted.value?.by ?? null;
  const here = session.people.filter((person) => person.here && !person.barred).length;

  const drop = async (person: PersonId, at: Place): Promise<void> => {
    lifted.value = null;
    const name = nameOf(grid, person);
    if (samePlace(at, seatOf(grid, person))) {
      told.value = says.putBack(name);
      return;
    }
    if (await lead.do({ do: "seat", person, at }))
      told.value = says.dropped(name, placeName(lead, at));
  };
  useSeatDrag(board, lifted, {
    drop,
    lift(person) {
      lifted.value = { person, over: seatOf(grid, person), by: "tap" };
      told.value = says.tapped(nameOf(grid, person));
    },
    putBack(person) {
      lifted.value = null;
      told.value = says.putBack(nameOf(grid, person));
    },
  });

  const onKeyDown = (event: KeyboardEvent, person: PersonView): void => {
    const { value: up } = lifted;
    if (event.key === " " || (event.key === "Enter" && up !== null)) {
      event.preventDefault();
      event.stopPropagation();
      if (up !== null) return void drop(up.person, up.over);
      lifted.value = { person: person.id, over: seatOf(grid, person.id), by: "keys" };
      told.value = says.lifted(person.name);
    } else if (event.key === "Escape" && up !== null) {
      event.stopPropagation();
      lifted.value = null;
      told.value = says.putBack(person.name);
    } else if (isArrow(event.key)) {
      event.preventDefault();
      const from = up === null ? seatOf(grid, person.id) : up.over;
      const over = placeBy(grid, from, event.key);
      if (up === null) return focusPlace(board.current, over);
      lifted.value = { ...up, over };
      told.value = says.over(placeName(lead, over));
    }
  };

  const one = (person: PersonView, at: Place): JSX.Element => (
    <button
      key={person.id}
      type="button"
      id={`person-${person.id}`}
      class={`person ${lifted.value?.person === person.id ? "lifted" : ""} ${person.here ? "" : "gone"}`}
      data-person={person.id}
      aria-label={says.seatOf(
        person.here ? person.name : `${person.name}, ${says.away}`,
        placeName(lead, at),
      )}
      aria-describedby="seat-keys"
      onKeyDown={(event) => onKeyDown(event, person)}
      onKeyUp={(event) => {
        // Some browsers would make a click of it.
        if (event.key === " ") event.preventDefault();
      }}
      onBlur={() => {
        if (lifted.peek()?.by === "keys" && lifted.peek()?.person === person.id)
          lifted.value = null;
      }}
    >
      <i style={{ background: at === null ? "none" : chairColour(at.chair) }} />
      <span>{person.name}</span>
    </button>
  );
  const cell = (at: Place, person: PersonView | null): JSX.Element => (
    <div
      key={at?.chair}
      class={`seat ${lifted.value !== null && samePlace(lifted.value.over, at) ? "over" : ""}`}
      data-consort={at?.consort}
      data-chair={at?.chair}
    >
      {person && one(person, at)}
    </div>
  );

  return (
    <section class="seats paper" aria-labelledby="here">
      <header>
        <h2 id="here">{says.here(here)}</h2>
        <button
          type="button"
          class="pill-button"
          disabled={session.people.length === 0}
          onClick={() => void lead.do({ do: "shuffle" })}
        >
          <LeadIcon name="shuffle" size={20} />
          {says.reshuffle}
        </button>
        <select
          class="pill-button"
          aria-label={says.size}
          value={session.size}
          onChange={(event) =>
            void lead.do({ do: "size", size: Number(event.currentTarget.value) })
          }
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {says.sizeOf(size)}
            </option>
          ))}
        </select>
      </header>
      <p id="seat-keys" class="unseen">
        {says.seatKeys}
      </p>
      <div
        class={`board ${by === null ? "" : "lifting"}`}
        ref={board}
        style={{ "--wide": Math.max(5, session.size) }}
      >
        {session.people.length === 0 && <p class="nobody">{says.nobody}</p>}
        {session.people.length > 0 &&
          grid.rows.map(({ consort, fresh, seats }) => (
            <div
              key={consort}
              class={`seat-row ${fresh ? "fresh" : ""}`}
              role="group"
              aria-label={fresh ? says.newConsort : lead.nameOf(consort)}
            >
              <b>{fresh ? says.newConsort : lead.nameOf(consort)}</b>
              <div class="places">
                {seats.map((person, chair) =>
                  cell({ consort, chair: chair as NonNullable<Place>["chair"] }, person),
                )}
              </div>
            </div>
          ))}
        {session.people.length > 0 && (
          <div class="seat-row unseated" role="group" aria-label={says.noSeat}>
            <b>{says.noSeat}</b>
            <div
              class={`places seat ${lifted.value !== null && lifted.value.over === null ? "over" : ""}`}
              data-consort="none"
            >
              {grid.unseated.map((person) => one(person, null))}
              {grid.unseated.length > 0 && <small>{says.noSeatSays}</small>}
            </div>
          </div>
        )}
      </div>
      <p class={by === "tap" ? "slip told" : "unseen"} role="status">
        {told.value}
      </p>
    </section>
  );
}

const nameOf = (grid: SeatGrid, id: PersonId): string =>
  [...grid.unseated, ...grid.rows.flatMap(({ seats }) => seats)].find((one) => one?.id === id)
    ?.name ?? "";

function placeName(lead: Lead, at: Place): string {
  if (at === null) return lead.says.setup.noSeat;
  return `${lead.nameOf(at.consort)} ${at.chair + 1}`;
}

/** The next person from a place on, to which arrow keys move while nobody is lifted. */
function focusPlace(board: HTMLElement | null, at: Place): void {
  const cell =
    at === null
      ? board?.querySelector<HTMLElement>('[data-consort="none"]')
      : board?.querySelector<HTMLElement>(
          `[data-consort="${at.consort}"][data-chair="${at.chair}"]`,
        );
  cell?.querySelector<HTMLElement>(".person")?.focus();
}
