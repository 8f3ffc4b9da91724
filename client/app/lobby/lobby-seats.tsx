import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ChairId } from "../../../shared/model/units.ts";
import type { Consort, Seat } from "../../session/consort.ts";
import { OwnSeat, SeatName } from "./own-seat.tsx";

/** Who sits where. [H7] [H8] The host can free chairs of others, and let several people share a device. */
export function LobbySeats(props: {
  readonly consort: Consort;
  readonly onName: (name: string) => void;
}): JSX.Element {
  const { consort } = props;
  const says = texts.value.lobby.seat;
  const host = consort.host.value;
  const asked = useSignal<ChairId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <ul class="seats" ref={list} tabIndex={-1}>
        {consort.seats.value.map((seat) => (
          <li key={seat.chair} class={seat.player}>
            {seat.chair === consort.me.value ? (
              <OwnSeat seat={seat} onName={props.onName} />
            ) : host && seat.player !== "bot" ? (
              <FreeableSeat
                seat={seat}
                asked={asked.value === seat.chair}
                onAsk={(on) => (asked.value = on ? seat.chair : null)}
                onFree={() => {
                  consort.free(seat.chair);
                  // The buttons disappear with the person: the focus stays with the chairs.
                  list.current?.focus();
                }}
              />
            ) : (
              <>
                <SeatName seat={seat} />
                <small>{says.player[seat.player]}</small>
              </>
            )}
          </li>
        ))}
      </ul>
      {host && consort.code.value !== "" && (
        <label class="share">
          <input
            type="checkbox"
            checked={consort.sharing.value}
            onChange={(event) => consort.share(event.currentTarget.checked)}
          />
          {says.share}
        </label>
      )}
      <p class="fine">{says.latecomers}</p>
    </>
  );
}

/** Somebody else's chair as the host sees it: freed after a confirmation. */
function FreeableSeat(props: {
  readonly seat: Seat;
  readonly asked: boolean;
  readonly onAsk: (on: boolean) => void;
  readonly onFree: () => void;
}): JSX.Element {
  const { seat, asked } = props;
  const says = texts.value.lobby.seat;
  const first = useRef<HTMLButtonElement>(null);
  const was = useRef(asked);
  // Read before the buttons are replaced: with them the focus goes.
  const focused = first.current?.closest("li")?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    // The focus stays on this row.
    if (was.current !== asked && focused) first.current?.focus();
    was.current = asked;
  }, [asked]);
  if (asked)
    return (
      <div class="sure" role="group" aria-label={says.sure(seat.name)}>
        <bdi>{says.sure(seat.name)}</bdi>
        <button
          type="button"
          class="rename"
          onClick={() => {
            props.onAsk(false);
            props.onFree();
          }}
        >
          {says.yes}
        </button>
        <button ref={first} type="button" class="rename" onClick={() => props.onAsk(false)}>
          {says.no}
        </button>
      </div>
    );
  return (
    <>
      <SeatName seat={seat} />
      <small>
        {says.player[seat.player]}
        <button
          ref={first}
          type="button"
          class="rename"
          aria-label={says.freeLabel(seat.name)}
          onClick={() => props.onAsk(true)}
        >
          {says.free}
        </button>
      </small>
    </>
  );
}
