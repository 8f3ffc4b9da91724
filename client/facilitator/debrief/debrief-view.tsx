import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { PHASES } from "../../../shared/live/debrief-acts.ts";
import type { ConsoleDebrief } from "../../../shared/live/debrief-views.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { useTalk } from "../../components/use-talk.ts";
import { clockText } from "../clock-text.ts";
import { useLead, useServerNow, useSession } from "../lead.ts";
import { Hands } from "../live/look-list.tsx";
import { act, type Debriefing } from "./debriefing.ts";
import { Method } from "./method.tsx";
import { ISaw, Moments } from "./moments.tsx";
import { Next } from "./next.tsx";
import { Now } from "./now.tsx";
import { Words } from "./words.tsx";

/** [U1] The debrief, for the facilitator who leads it. */
export function DebriefView(props: {
  readonly view: ConsoleDebrief;
  readonly onTiles: () => void;
  readonly onGroups: () => void;
}): JSX.Element | null {
  const { view, onTiles, onGroups } = props;
  const lead = useLead();
  const { people } = useSession();
  const chosen = useSignal<string | null>(null);
  const asksOf = useSignal<string | null>(null);
  const looksBack = useSignal(false);
  const talk = useTalk(true);
  const part = useLoaded(
    "look-back",
    () => import("../look-back/index.ts"),
    looksBack.value || asksOf.value !== null,
  );
  if (talk === null) return null;
  const all: Debriefing = { lead, view, talk, chosen, asksOf };
  const asked = view.occasions.find(({ id }) => id === asksOf.value);
  const { console: says } = talk.says;
  return (
    <>
      <section
        class={`debrief-view ${looksBack.value ? "looks-back" : ""}`}
        aria-label={says.title}
      >
        <div class="phase-row">
          <Phases {...all} />
          <button
            type="button"
            class="pill-button"
            aria-pressed={looksBack.value}
            onClick={() => (looksBack.value = !looksBack.peek())}
          >
            {says.line.open}
          </button>
          <button type="button" class="pill-button" onClick={onGroups}>
            {says.group.open}
          </button>
          <button type="button" class="pill-button" onClick={onTiles}>
            {says.tiles}
          </button>
        </div>
        <Moments {...all} listOnly={looksBack.value} />
        {looksBack.value ? (
          part.state === "there" ? (
            <part.value.LookBack {...all} />
          ) : (
            <p class="nothing" role="status">
              {says.line.loading}
            </p>
          )
        ) : (
          <div class="debrief-now">
            <Now {...all} />
            {view.phase === "summary" ? <Words {...all} /> : <Method {...all} />}
          </div>
        )}
        <div class="debrief-side">
          {people.some(({ hand }) => hand !== "down") && (
            <div class="paper side-hands">
              <Hands />
            </div>
          )}
          {looksBack.value && <ISaw {...all} />}
          <Next {...all} />
        </div>
      </section>
      {asked !== undefined && part.state === "there" && (
        <part.value.WhatIfAsked {...all} occasion={asked} onClose={() => (asksOf.value = null)} />
      )}
    </>
  );
}

/** The four phases as a path, with their lengths and the time that is left. */
function Phases({ lead, view, talk }: Debriefing): JSX.Element {
  const now = useServerNow().value;
  const left = (view.until - (view.stillSince ?? now)) / 1000;
  const at = PHASES.indexOf(view.phase);
  return (
    <ol class="debrief-phases" aria-label={talk.says.console.phases}>
      {PHASES.map((phase, i) => (
        <li key={phase} class={i < at ? "been" : i === at ? "now" : ""}>
          <button
            type="button"
            aria-current={i === at ? "step" : undefined}
            onClick={() => void act(lead, { act: "phase", phase })}
          >
            <kbd>{i + 1}</kbd>
            <span>{talk.says.phase[phase]}</span>
            <small>{clockText(i === at ? left : view.lengths[phase] / 1000)}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
