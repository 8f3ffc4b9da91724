import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { PersonView } from "../../../shared/live/views.ts";
import { MAX_NAME_TYPED } from "../../../shared/protocol/messages.ts";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";

/** Hold time of the button, ms. */
const HOLD_MS = 2000;

/** Actions about a person: four different things, of which only barring is hard to undo. */
export function PersonActs({ person }: { readonly person: PersonView }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { chair: says } = lead.says;
  const { id, setDown } = person;
  const naming = useSignal(false);
  return (
    <section class="person-acts">
      <button
        type="button"
        aria-pressed={setDown}
        onClick={() => void lead.do({ do: "setDown", person: id, on: !setDown })}
      >
        <LeadIcon name="bot" size={20} />
        {setDown ? says.takeBack : says.botPlays}
      </button>
      <button
        type="button"
        aria-expanded={naming.value}
        onClick={() => (naming.value = !naming.value)}
      >
        <LeadIcon name="rename" size={20} />
        {says.rename}
      </button>
      {naming.value && <Rename person={person} onDone={() => (naming.value = false)} />}
      <label class="move">
        <LeadIcon name="move" size={20} />
        <span class="unseen">{says.moveTo}</span>
        <select
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value === "") return;
            lead.chair.value = null;
            const at = value === "none" ? null : { consort: Number(value), chair: null };
            void lead.do({ do: "seat", person: id, at });
          }}
        >
          <option value="">{says.moveTo}</option>
          {session.consorts
            .filter(({ consort }) => consort !== person.seat?.consort)
            .map(({ consort }) => (
              <option key={consort} value={consort}>
                {lead.nameOf(consort)}
              </option>
            ))}
          <option value="none">{says.unseat}</option>
        </select>
      </label>
      <Bar person={person} />
    </section>
  );
}

function Rename(props: { readonly person: PersonView; readonly onDone: () => void }): JSX.Element {
  const lead = useLead();
  const { chair: says } = lead.says;
  const name = useSignal(props.person.name);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const save = async (): Promise<void> => {
    if (await lead.do({ do: "rename", person: props.person.id, name: name.peek() })) props.onDone();
  };
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={says.newName}
        maxLength={MAX_NAME_TYPED}
        value={name.value}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <button type="submit">{says.save}</button>
    </form>
  );
}

/** A button that must be held for two seconds, by pointer or key, so that nobody is barred by accident. */
function Bar({ person }: { readonly person: PersonView }): JSX.Element {
  const lead = useLead();
  const { chair: says } = lead.says;
  const holding = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = (): void => {
    clearTimeout(timer.current);
    holding.value = false;
  };
  const hold = (): void => {
    if (holding.peek()) return;
    holding.value = true;
    timer.current = setTimeout(() => {
      holding.value = false;
      lead.chair.value = null;
      void lead.do({ do: "bar", person: person.id, on: true });
    }, HOLD_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      class={`hold ${holding.value ? "holding" : ""}`}
      title={says.barSays}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onBlur={release}
      onKeyDown={(event) => {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        hold();
      }}
      onKeyUp={release}
    >
      <LeadIcon name="barred" size={20} />
      {holding.value ? says.barring : says.bar}
    </button>
  );
}
