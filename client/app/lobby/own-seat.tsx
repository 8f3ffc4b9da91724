import { texts } from "../../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Seat } from "../../session/consort.ts";
import { NameField } from "../../components/name-field.tsx";

/** Who has this seat, and what they play. */
export function SeatName({ seat }: { readonly seat: Seat }): JSX.Element {
  return (
    <>
      <bdi class="who" title={seat.name} translate={false}>
        {seat.name}
      </bdi>{" "}
      <span>{texts.value.people.instrument[seat.instrument]}</span>
    </>
  );
}

/** [L1] The player's own seat: the name can be changed here. */
export function OwnSeat(props: {
  readonly seat: Seat;
  readonly onName: (name: string) => void;
}): JSX.Element {
  const { people } = texts.value;
  const changing = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    // The form closes; the button that opened it gets the focus back.
    if (was.current && !changing.value) opener.current?.focus();
    was.current = changing.value;
  }, [changing.value]);
  if (changing.value)
    return (
      <NameField
        first={props.seat.name}
        done={people.name.done}
        onName={(name) => {
          changing.value = false;
          props.onName(name);
        }}
        onCancel={() => (changing.value = false)}
      />
    );
  return (
    <>
      <SeatName seat={props.seat} />
      <small>
        {people.you}
        <button ref={opener} type="button" class="rename" onClick={() => (changing.value = true)}>
          {people.name.change}
        </button>
      </small>
    </>
  );
}
