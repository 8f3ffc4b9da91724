import type { JSX } from "preact";
import type { OutcomeCatalogue } from "../../../shared/i18n/phrases/outcome.ts";
import {
  MEASURE_NAMES,
  MEASURE_UNITS,
  type Objective,
} from "../../../shared/measures/objective.ts";
import { PACE_NAMES } from "../../../shared/model/numbers.ts";
import { PIECES } from "../../../shared/pieces/index.ts";
import { AUDIENCES, COMPETENCES } from "../../../shared/scenarios/scenario.ts";
import { texts } from "../../language/texts.ts";
import { Amount, Any, Faults, Pick, useEditing, useField, Words } from "./fields.tsx";

/** Title, length, size and measure. */
export function About({ outcomes }: { readonly outcomes: OutcomeCatalogue }): JSX.Element {
  const { draft, says, nth } = useEditing();
  const { field: f } = says;
  const { value: file } = draft.file;
  const chairs = useField("chairs");
  const named = <T extends string>(all: readonly T[], names: Readonly<Record<T, string>>) =>
    all.map((value) => ({ value, name: names[value] }));
  return (
    <>
      <Words path={["words", "title"]} label={f.title} most={40} />
      <Words path={["words", "idea"]} label={f.idea} most={140} />
      <Words path={["words", "brief"]} label={f.brief} most={300} rows={3} />
      <div class="in-row">
        <Amount path={["scenes", nth, "minutes"]} label={f.minutes} step={0.5} />
        <Pick
          label={f.piece}
          value={file.scenes[nth]?.piece ?? ""}
          of={PIECES.map(({ id }) => ({ value: id, name: texts.value.pieces[id] }))}
          onPick={(piece) => draft.set(["scenes", nth, "piece"], piece)}
        />
        <Pick
          label={f.pace}
          value={file.pace ?? "beginner"}
          of={PACE_NAMES.map((value) => ({ value, name: texts.value.lobby.pace[value].name }))}
          onPick={(pace) => draft.set(["pace"], pace)}
        />
      </div>
      <div class="in-row">
        <Amount path={["chairs", "min"]} label={f.least} field="chairs" />
        <Amount path={["chairs", "ideal"]} label={f.usual} field="chairs" />
        <Amount path={["chairs", "max"]} label={f.most} field="chairs" />
        <Faults field="chairs" id={chairs.faultsId} />
      </div>
      <Aim outcomes={outcomes} />
      <Any
        label={f.audience}
        field="audience"
        chosen={file.audience}
        of={named(AUDIENCES, says.audience)}
        onChoose={(chosen) => draft.set(["audience"], chosen)}
      />
      <Any
        label={f.competences}
        field="competences"
        chosen={file.competences}
        of={named(COMPETENCES, says.competences)}
        onChoose={(chosen) => draft.set(["competences"], chosen)}
      />
    </>
  );
}

const NOTHING = "";
const ELLIPSIS = "…";

/** [J9] The one measure, in the words used at the end. */
function Aim({ outcomes }: { readonly outcomes: OutcomeCatalogue }): JSX.Element {
  const { draft, says, nth } = useEditing();
  const { field: f } = says;
  const field = `scenes.${nth}.objective`;
  const { faultsId } = useField(field);
  const path = ["scenes", nth, "objective"] as const;
  const objective = draft.file.value.scenes[nth]?.objective;
  const isShare = objective !== undefined && MEASURE_UNITS[objective.measure] === "share";
  const begin = (measure: Objective["measure"]): Objective => ({
    measure,
    scope: "group",
    op: MEASURE_UNITS[measure] === "share" ? "atLeast" : "atMost",
    value: MEASURE_UNITS[measure] === "share" ? 0.5 : MEASURE_UNITS[measure] === "count" ? 0 : 10,
  });
  return (
    <div class="in-row">
      <Pick
        label={f.objective}
        field={field}
        value={objective?.measure ?? NOTHING}
        of={[
          { value: NOTHING, name: f.noObjective },
          ...MEASURE_NAMES.map((value) => ({ value, name: outcomes.of[value].said(ELLIPSIS) })),
        ]}
        onPick={(picked) => {
          const measure = MEASURE_NAMES.find((one) => one === picked);
          draft.set(path, measure && begin(measure));
        }}
      />
      {objective && (
        <>
          <Pick
            label={f.bound}
            value={objective.op}
            of={(["atLeast", "atMost"] as const).map((value) => ({ value, name: f[value] }))}
            onPick={(op) => draft.set([...path, "op"], op)}
          />
          <Amount
            path={[...path, "value"]}
            label={f.value}
            field={field}
            step={isShare ? 0.05 : 1}
          />
        </>
      )}
      <Faults field={field} id={faultsId} />
    </div>
  );
}
