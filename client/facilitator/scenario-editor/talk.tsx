import type { JSX } from "preact";
import { Lines, useEditing, Words } from "./fields.tsx";

/** The prebrief that is read out, and what the facilitator watches for. */
export function Talk(): JSX.Element {
  const { field: f } = useEditing().says;
  return (
    <>
      <Words path={["words", "prebrief"]} label={f.prebrief} most={300} rows={3} />
      <Words path={["words", "facilitator", "before"]} label={f.before} most={300} rows={2} />
      <Words path={["words", "facilitator", "during"]} label={f.during} most={300} rows={2} />
      <Lines path={["words", "facilitator", "watchFor"]} label={f.watchFor} />
      <Words path={["words", "facilitator", "stopIf"]} label={f.stopIf} most={200} />
    </>
  );
}

const STEPS = ["reactions", "description", "analysis", "summary"] as const;

/** Questions of the debrief. */
export function Debrief(): JSX.Element {
  const { field: f } = useEditing().says;
  return (
    <>
      <p class="fine">{f.questions}</p>
      {STEPS.map((step) => (
        <Lines key={step} path={["words", "debrief", step]} label={f[step]} />
      ))}
      <Words path={["words", "takeaway"]} label={f.takeaway} most={140} />
    </>
  );
}
