import type { JSX } from "preact";
import { CUES, isEdge, NEEDS } from "../../../shared/model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../../../shared/model/hand.ts";
import { USUAL_HAND } from "../../../shared/scenarios/hand.ts";
import { CueIcon, groupOf } from "../../components/cue-icon.tsx";
import { texts } from "../../language/texts.ts";
import { itemsOf } from "./fault-text.ts";
import { Amount, Any, useEditing } from "./fields.tsx";

const ICON_R = 11;

/** [J2] The cues on the table, and the needs in play. */
export function Table(): JSX.Element {
  const { draft, says, nth } = useEditing();
  const { cues } = texts.value;
  const scene = draft.file.value.scenes[nth];
  const hand: readonly HandItem[] = scene?.hand ?? USUAL_HAND;
  const field = `scenes.${nth}.hand`;
  const write = (items: readonly HandItem[]): void =>
    draft.set(
      ["scenes", nth, "hand"],
      HAND_ITEMS.filter((item) => items.includes(item)),
    );
  const missing = new Set(
    draft.shown(field).flatMap((why) => {
      const [first] = itemsOf(why);
      return first === undefined ? [] : [first];
    }),
  );
  const cueKeys = CUES.map((value) => ({
    value: value as HandItem,
    name: cues.cue[value].name,
    icon: (
      <svg
        class={`sample ${groupOf(value)}`}
        width="26"
        height="26"
        viewBox="-14 -14 28 28"
        aria-hidden="true"
      >
        <CueIcon cue={value} r={ICON_R} />
      </svg>
    ),
  }));
  const isClass = draft.file.value.audience.includes("class");
  return (
    <>
      {missing.size > 0 && (
        <p class="mend-keys">
          {[...missing].map((item) => (
            <button
              key={item}
              type="button"
              class="pill-button dark"
              onClick={() => write([...hand, item])}
            >
              {says.fault.put(item)}
            </button>
          ))}
        </p>
      )}
      <Any
        label={says.field.hand}
        field={field}
        chosen={hand}
        of={[
          ...cueKeys.filter(({ value }) => !isClass || hand.includes(value) || !isEdgeItem(value)),
          { value: "propose" as const, name: says.propose },
        ]}
        onChoose={write}
      />
      <p class="fine">{says.field.handSays}</p>
      <Any
        label={says.field.needs}
        field={`scenes.${nth}.needs`}
        chosen={scene?.needs?.kinds ?? NEEDS}
        of={NEEDS.map((value) => ({ value, name: cues.need[value].name }))}
        onChoose={(kinds) => draft.set(["scenes", nth, "needs", "kinds"], kinds)}
      />
      <div class="in-row">
        <label class="check">
          <input
            type="checkbox"
            role="switch"
            checked={scene?.needs?.byChance === true}
            onChange={(event) =>
              draft.set(["scenes", nth, "needs", "byChance"], event.currentTarget.checked)
            }
          />
          {says.field.byChance}
        </label>
        <Amount path={["scenes", nth, "tearsFrom"]} label={says.field.tearsFrom} usual={0} />
      </div>
    </>
  );
}

const isEdgeItem = (item: HandItem): boolean => CUES.some((cue) => cue === item && isEdge(cue));
