import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { owedLine, STEP_WORDS } from "../../shared/content/repair-words.ts";
import { useHall } from "./hall.tsx";
import { px } from "./px.ts";

/** [M1] Names of the four steps under their lamps, and what the present one waits for. */
export function Lamps(): JSX.Element | null {
  const { stage, table } = useHall();
  const at = stage.layout.value;
  const open = useComputed(() => table.bond.value?.type != null).value;
  const step = useComputed(() => table.bond.value?.step ?? 0).value;
  const together = useComputed(() => table.bond.value?.together ?? 0).value;
  const owes = useComputed(() => owedLine(table.bond.value?.owes ?? [])).value;
  if (!open) return null;
  // The step being worked on: the one after what has been reached, the last one until it is done.
  const now = Math.min(STEP_WORDS.length - 1, step);
  const { x, y, gap, scale } = at.lamps;
  const current = STEP_WORDS[now];
  if (at.shape === "phone")
    return (
      <p class="steps small" data-coach="lamps">
        <b>
          {now + 1} {current?.name}
        </b>{" "}
        {owes || current?.meaning}
        {now === 3 && ` · ${together} of 4 beats`}
      </p>
    );
  return (
    <div class="steps" style={{ "--k": scale }} data-coach="lamps">
      <ol style={{ left: px(x), top: px(y + 18 * scale) }} aria-label="Steps of mending">
        {STEP_WORDS.map(({ name }, i) => (
          <li
            class={i < now ? "done" : i === now ? "now" : ""}
            style={{ left: px((i - 1.5) * gap) }}
            {...(i === now && { "aria-current": "step" as const })}
          >
            {name}
          </li>
        ))}
      </ol>
      <p style={{ left: px(x), top: px(y + 42 * scale) }}>
        {owes || current?.meaning}
        {now === 3 && (
          <span class="pips" role="img" aria-label={`${together} of 4 beats together`}>
            {[0, 1, 2, 3].map((pip) => (
              <i class={pip < together ? "on" : ""} />
            ))}
          </span>
        )}
      </p>
    </div>
  );
}
