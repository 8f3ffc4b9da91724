/** Form fields: each has a label, a path in the file, and its errors. */
import { createContext } from "preact";
import type { ComponentChildren, JSX } from "preact";
import { useContext, useId } from "preact/hooks";
import type { SceneEditorTexts } from "../../../shared/i18n/catalogue.ts";
import type { Draft, Path } from "./draft.ts";
import { faultText } from "./fault-text.ts";

export interface Editing {
  readonly draft: Draft;
  readonly says: SceneEditorTexts;
  /** Index of the scene being edited. */
  readonly nth: number;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("outside of the editor");
  return editing;
}

/** Errors of a field; `id` is what its `aria-describedby` refers to. */
export function Faults(props: { readonly field: string; readonly id: string }): JSX.Element {
  const { draft, says } = useEditing();
  const faults = draft.shown(props.field);
  return (
    <span class="faults" id={props.id} aria-live="polite">
      {faults.map((why) => (
        <span key={JSON.stringify(why)}>{faultText(why, says)}</span>
      ))}
    </span>
  );
}

/** Attributes that name, describe and identify the control of a field. */
export function useField(field: string): {
  readonly id: string;
  readonly faultsId: string;
  readonly given: {
    readonly "data-field": string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string;
  };
} {
  const { draft } = useEditing();
  const id = useId();
  const faultsId = `${id}-faults`;
  return {
    id,
    faultsId,
    given: {
      "data-field": field,
      "aria-invalid": draft.shown(field).length > 0,
      "aria-describedby": faultsId,
    },
  };
}

function Labelled(props: {
  readonly label: string;
  readonly field: string;
  readonly id: string;
  readonly faultsId: string;
  readonly aside?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`field ${props.class ?? ""}`}>
      <label for={props.id}>
        {props.label}
        {props.aside !== undefined && <small aria-hidden="true">{props.aside}</small>}
      </label>
      {props.children}
      <Faults field={props.field} id={props.faultsId} />
    </div>
  );
}

/** A text field. `most`: characters; longer text can be typed and is reported as too long. `optional`: removed while empty. */
export function Words(props: {
  readonly path: Path;
  readonly label: string;
  readonly most: number;
  readonly rows?: number;
  readonly optional?: boolean;
}): JSX.Element {
  const { draft, says } = useEditing();
  const { path, most, rows = 1 } = props;
  const field = path.join(".");
  const { id, faultsId, given } = useField(field);
  const written = draft.at(path);
  const value = typeof written === "string" ? written : "";
  const write = (text: string): void =>
    draft.set(path, props.optional === true && text === "" ? undefined : text);
  const left = most - value.length;
  return (
    <Labelled
      {...{ field, id, faultsId, label: props.label }}
      {...(left <= most / 4 && left >= 0 && { aside: says.field.left(left) })}
    >
      {rows === 1 ? (
        <input
          {...given}
          id={id}
          type="text"
          value={value}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={() => draft.touch(field)}
        />
      ) : (
        <textarea
          {...given}
          id={id}
          rows={rows}
          value={value}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={() => draft.touch(field)}
        />
      )}
    </Labelled>
  );
}

/** A list of sentences, one per line; empty lines are ignored. */
export function Lines(props: { readonly path: Path; readonly label: string }): JSX.Element {
  const { draft } = useEditing();
  const { path } = props;
  const field = path.join(".");
  const { id, faultsId, given } = useField(field);
  const value = draft.at(path);
  const lines = Array.isArray(value) ? value.map(String) : [];
  return (
    <Labelled {...{ field, id, faultsId, label: props.label }}>
      <textarea
        {...given}
        id={id}
        rows={2}
        defaultValue={lines.join("\n")}
        onInput={(event) =>
          draft.set(
            path,
            event.currentTarget.value.split("\n").filter((line) => line.trim() !== ""),
          )
        }
        onBlur={() => draft.touch(field)}
      />
    </Labelled>
  );
}

/** A number field; empty: removed, so that the default applies. `field`: where its errors are shown, if elsewhere. */
export function Amount(props: {
  readonly path: Path;
  readonly label: string;
  readonly field?: string;
  readonly step?: number;
  readonly usual?: number;
}): JSX.Element {
  const { draft } = useEditing();
  const { path } = props;
  const field = props.field ?? path.join(".");
  const { id, faultsId, given } = useField(field);
  const value = draft.at(path);
  return (
    <div class="field small">
      <label for={id}>{props.label}</label>
      <input
        {...given}
        id={id}
        type="number"
        step={props.step ?? 1}
        value={typeof value === "number" ? value : (props.usual ?? "")}
        onInput={(event) => {
          const { value: typed, valueAsNumber } = event.currentTarget;
          draft.set(path, typed === "" || Number.isNaN(valueAsNumber) ? undefined : valueAsNumber);
          draft.touch(field);
        }}
      />
      {props.field === undefined && <Faults field={field} id={faultsId} />}
    </div>
  );
}

/** Choice of one option. */
export function Pick<T extends string | number>(props: {
  readonly label: string;
  readonly field?: string;
  readonly value: T;
  readonly of: readonly { readonly value: T; readonly name: string }[];
  readonly onPick: (value: T) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field small">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="pill-button"
        data-field={props.field}
        value={props.value}
        onChange={(event) => {
          const { selectedIndex } = event.currentTarget;
          const one = props.of[selectedIndex];
          if (one !== undefined) props.onPick(one.value);
        }}
      >
        {props.of.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Choice of any options, as toggle buttons. */
export function Any<T extends string>(props: {
  readonly label: string;
  readonly field: string;
  readonly chosen: readonly T[];
  readonly of: readonly {
    readonly value: T;
    readonly name: string;
    readonly icon?: JSX.Element | undefined;
  }[];
  readonly onChoose: (chosen: readonly T[]) => void;
}): JSX.Element {
  const { chosen, of } = props;
  const { id, faultsId, given } = useField(props.field);
  const toggle = (value: T): void =>
    props.onChoose(
      chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
    );
  return (
    <div class="field any" role="group" aria-labelledby={id} aria-describedby={faultsId}>
      <span class="label" id={id}>
        {props.label}
      </span>
      <span class="keys-to-press">
        {of.map(({ value, name, icon }, i) => (
          <button
            key={value}
            type="button"
            class="pill-button"
            aria-pressed={chosen.includes(value)}
            {...(i === 0 && { "data-field": given["data-field"] })}
            onClick={() => toggle(value)}
          >
            {icon}
            {name}
          </button>
        ))}
      </span>
      <Faults field={props.field} id={faultsId} />
    </div>
  );
}
