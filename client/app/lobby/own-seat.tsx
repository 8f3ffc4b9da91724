import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { NAME_WORDS } from "../../../shared/content/name-words.ts";
import type { Seat } from "../../session/consort.ts";
import { NameField } from "../../components/name-field.tsx";

/** Who sits there, and what they play. */
export function SeatName({ seat }: { readonly seat: Seat }): JSX.Element {
  return (
    <>
      <bdi class="who" title={seat.name} translate={false}>
        {seat.name}
      </bdi>{" "}
      <span>{seat.instrument}</span>
    </>
  );
}

/** [L1] One's own seat in the hall: the name can be changed there. */
export function OwnSeat(props: {
  readonly seat: Seat;
  readonly onName: (name: string) => void;
}): JSX.Element {
  const changing = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    // The form goes; the button that opened it has the focus again.
    if (was.current && !changing.value) opener.current?.focus();
    was.current = changing.value;
  }, [changing.value]);
  if (changing.value)
    return (
      <NameField
        first={props.seat.name}
        done={NAME_WORDS.done}
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
        {NAME_WORDS.you}
        <button ref={opener} type="button" class="rename" onClick={() => (changing.value = true)}>
          {NAME_WORDS.change}
        </button>
      </small>
    </>
  );
}
