import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { NEEDS } from "../../../shared/model/cue.ts";
import { TRIGGERS } from "../../../shared/scenarios/trigger.ts";
import { texts } from "../../language/texts.ts";
import {
  KINDS,
  lineOf,
  newDeed,
  orderOf,
  toOf,
  whenOf,
  whoOf,
  type SceneEvent,
  type WrittenKind,
} from "./deeds.ts";
import { Amount, Faults, Pick, useEditing, useField } from "./fields.tsx";

/** Seconds between a new event and the last one. */
const NEXT_AFTER = 15;

/** The events in order of time; one at a time is open for editing. */
export function Events(): JSX.Element {
  const { draft, says, nth } = useEditing();
  const opened = useSignal<number | null>(null);
  const events = draft.file.value.scenes[nth]?.events ?? [];
  const inOrder = [...events.entries()].toSorted(
    ([, one], [, other]) => orderOf(one) - orderOf(other),
  );
  const path = ["scenes", nth, "events"] as const;
  const add = (): void => {
    const last = Math.max(0, ...events.map(({ at = 0 }) => at));
    draft.set(path, [...events, { at: last + NEXT_AFTER, deed: newDeed("need", 0, 1) }]);
    opened.value = events.length;
  };
  const remove = (place: number): void => {
    opened.value = null;
    draft.set(
      path,
      events.filter((_, i) => i !== place),
    );
  };
  return (
    <>
      <header class="events-head">
        <h2>{says.events.title}</h2>
        <span>{says.events.says}</span>
        <button type="button" class="pill-button" onClick={add}>
          {says.events.add}
        </button>
      </header>
      {events.length === 0 && <p class="fine">{says.events.none}</p>}
      <ol class="events">
        {inOrder.map(([place, event]) => (
          <EventRow
            key={place}
            place={place}
            event={event}
            open={opened.value === place}
            onOpen={() => (opened.value = opened.value === place ? null : place)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
    </>
  );
}

function EventRow(props: {
  readonly place: number;
  readonly event: SceneEvent;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { says, nth } = useEditing();
  const { place, event, open } = props;
  const { faultsId, given } = useField(`scenes.${nth}.events.${place}`);
  const line = lineOf(event, says);
  return (
    <li class={given["aria-invalid"] ? "wrong" : ""}>
      <button
        type="button"
        class="event-line"
        data-field={given["data-field"]}
        aria-describedby={faultsId}
        aria-expanded={open}
        onClick={props.onOpen}
      >
        <b>{whenOf(event, says)}</b> {line}
      </button>
      {open && <EventForm {...props} />}
      <Faults field={given["data-field"]} id={faultsId} />
    </li>
  );
}

function EventForm(props: {
  readonly place: number;
  readonly event: SceneEvent;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { draft, says, nth } = useEditing();
  const { place, event } = props;
  const path = ["scenes", nth, "events", place] as const;
  const { events: e } = says;
  const form = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => form.current?.querySelector("select")?.focus(), []);
  const atTime = (): void => draft.set(path, { at: NEXT_AFTER, deed: event.deed });
  const afterMoment = (): void => draft.set(path, { after: { event: "met" }, deed: event.deed });
  return (
    <div class="event-form" ref={form}>
      <div class="in-row">
        <Pick
          label={e.when}
          value={event.after === undefined ? "time" : "moment"}
          of={[
            { value: "time", name: e.atTime },
            { value: "moment", name: e.afterMoment },
          ]}
          onPick={(when) => (when === "time" ? atTime() : afterMoment())}
        />
        {event.after === undefined ? (
          <>
            <Amount path={[...path, "at"]} label={e.at} field={path.join(".")} />
            <Amount path={[...path, "every"]} label={e.every} field={path.join(".")} />
          </>
        ) : (
          <>
            <Pick
              label={e.moment}
              value={event.after.event}
              of={TRIGGERS.map((value) => ({ value, name: says.moment[value] }))}
              onPick={(moment) => draft.set([...path, "after", "event"], moment)}
            />
            <PartPick path={[...path, "after", "from"]} label={e.from} anybody />
            <PartPick path={[...path, "after", "to"]} label={e.to} anybody />
            <Amount
              path={[...path, "after", "plus"]}
              label={e.plus}
              field={path.join(".")}
              usual={0}
            />
          </>
        )}
        <Amount path={[...path, "times"]} label={e.times} field={path.join(".")} usual={1} />
      </div>
      <DeedForm place={place} event={event} />
      <div class="in-row">
        <button type="button" class="pill-button" onClick={props.onOpen}>
          {e.done}
        </button>
        <button type="button" class="pill-button" onClick={props.onRemove}>
          {e.remove}
        </button>
      </div>
    </div>
  );
}

const isWritten = (kind: string): kind is WrittenKind =>
  (KINDS as readonly string[]).includes(kind);

function DeedForm(props: { readonly place: number; readonly event: SceneEvent }): JSX.Element {
  const { draft, says, nth } = useEditing();
  const { deed } = props.event;
  const path = ["scenes", nth, "events", props.place, "deed"] as const;
  const field = path.slice(0, -1).join(".");
  const { events: e } = says;
  if (!isWritten(deed.do)) return <p class="fine">{e.kept}</p>;
  const who = whoOf(deed);
  const isBot = "bot" in deed;
  return (
    <div class="in-row">
      <Pick
        label={e.what}
        value={deed.do}
        of={KINDS.map((value) => ({ value, name: says.deed[value] }))}
        onPick={(kind) =>
          draft.set(path, newDeed(kind, who === "all" ? 0 : who, toOf(deed) ?? (who === 0 ? 1 : 0)))
        }
      />
      <PartPick
        path={[...path, isBot ? "bot" : "chair"]}
        label={e.whom}
        all={deed.do === "strain"}
      />
      {deed.do === "need" && (
        <Pick
          label={e.need}
          value={deed.need}
          of={NEEDS.map((value) => ({ value, name: texts.value.cues.need[value].name }))}
          onPick={(need) => draft.set([...path, "need"], need)}
        />
      )}
      {(deed.do === "need" || isBot) && (
        <PartPick path={[...path, "to"]} label={e.towards} anybody={isBot} />
      )}
      {deed.do === "need" && (
        <Step
          label={e.plain}
          names={e.plainly}
          of={{ plain: 1.3, usual: 1, faint: 0.4 }}
          value={deed.leak ?? 1}
          onPick={(leak) => draft.set([...path, "leak"], leak)}
        />
      )}
      {deed.do === "strain" && (
        <Step
          label={e.rate}
          names={e.rates}
          of={{ light: 0.15, usual: 0.3, hard: 0.5 }}
          value={deed.rate}
          onPick={(rate) => draft.set([...path, "rate"], rate)}
        />
      )}
      {(deed.do === "strain" || isBot) && (
        <Amount path={[...path, "seconds"]} label={e.seconds} field={field} />
      )}
      {deed.do === "slip" && <Amount path={[...path, "cents"]} label={e.cents} field={field} />}
    </div>
  );
}

/** A number chosen by name: the nearest name is shown. */
function Step<K extends string>(props: {
  readonly label: string;
  readonly names: Readonly<Record<K, string>>;
  readonly of: Readonly<Record<K, number>>;
  readonly value: number;
  readonly onPick: (value: number) => void;
}): JSX.Element {
  const keys = Object.keys(props.of) as K[];
  const far = (key: K): number => Math.abs(props.of[key] - props.value);
  const [nearest] = keys.toSorted((one, other) => far(one) - far(other));
  return (
    <Pick
      label={props.label}
      value={nearest ?? ""}
      of={keys.map((value) => ({ value, name: props.names[value] }))}
      onPick={(key) => {
        const picked = keys.find((one) => one === key);
        if (picked !== undefined) props.onPick(props.of[picked]);
      }}
    />
  );
}

const NOBODY = -1;
const EVERYBODY = -2;

/** Choice of a part; `anybody` adds "none", `all` adds "all". */
function PartPick(props: {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly anybody?: boolean;
  readonly all?: boolean;
}): JSX.Element {
  const { draft, says, nth } = useEditing();
  const chairs = draft.file.value.scenes[nth]?.chairs ?? [];
  const now = draft.at(props.path);
  return (
    <Pick
      label={props.label}
      value={typeof now === "number" ? now : now === "all" ? EVERYBODY : NOBODY}
      of={[
        ...(props.anybody === true ? [{ value: NOBODY, name: says.anybody }] : []),
        ...(props.all === true ? [{ value: EVERYBODY, name: says.all }] : []),
        ...chairs.map(({ slot }) => ({ value: slot, name: says.part(slot + 1) })),
      ]}
      onPick={(part) =>
        draft.set(props.path, part === NOBODY ? undefined : part === EVERYBODY ? "all" : part)
      }
    />
  );
}
