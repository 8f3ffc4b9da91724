import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { hasMusic, PLANS, type Step } from "../../../shared/live/plan.ts";
import { Cord } from "../../components/cord.tsx";
import { useLead, useSession } from "../lead.ts";
import { fretMinute, moveFret, shares, totalMinutes } from "./frets.ts";

const TWINED = [1];

/** The plan as a fingerboard: frets between steps move minutes, and the string vibrates where people play. */
export function Hour({ chosen }: { readonly chosen: Signal<number> }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const { setup: says, step: names } = lead.says;
  /** The plan while a fret is being dragged; null otherwise. */
  const draft = useSignal<readonly Step[] | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const steps = draft.value ?? session.plan;
  const all = totalMinutes(steps);
  const { play, talk } = shares(steps);
  const nameOf = ({ kind, newSeats }: Step): string =>
    newSeats ? lead.says.stepNewSeats(names[kind]) : names[kind];

  const given = steps[chosen.value];
  const at = fretMinute(steps, chosen.value);

  const tell = async (plan: readonly Step[]): Promise<void> => {
    draft.value = plan;
    await lead.do({ do: "plan", steps: plan });
    if (draft.peek() === plan) draft.value = null;
  };
  const drag = (place: number, event: PointerEvent): void => {
    const { width = 1, left = 0 } = board.current?.getBoundingClientRect() ?? {};
    // The scale stays fixed while the end is dragged.
    const scale = totalMinutes(session.plan) / width;
    draft.value = moveFret(session.plan, place, (event.clientX - left) * scale);
  };
  const press = (place: number, event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void tell(moveFret(steps, place, fretMinute(steps, place) + by));
  };

  return (
    <section class="hour" aria-labelledby="hour">
      <header>
        <h2 id="hour">{says.hour}</h2>
        <span>{says.hourSays}</span>
        {given !== undefined && (
          <span class="minutes-of" role="group" aria-label={says.minutesOf(nameOf(given))}>
            <b>{nameOf(given)}</b>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                class="pill-button"
                aria-label={
                  by < 0 ? says.minuteLess(nameOf(given)) : says.minuteMore(nameOf(given))
                }
                disabled={
                  moveFret(steps, chosen.value, at + by)[chosen.value]?.minutes === given.minutes
                }
                onClick={() => void tell(moveFret(steps, chosen.value, at + by))}
              >
                {by < 0 ? "−" : "+"}
              </button>
            ))}
          </span>
        )}
        <span class="shares">{says.shares(play, talk)}</span>
        {(["hour", "hourAndHalf"] as const).map((plan) => (
          <button
            key={plan}
            type="button"
            class="pill-button"
            aria-label={says.planLabel[plan]}
            aria-pressed={totalMinutes(PLANS[plan]) === all}
            onClick={() => void tell(PLANS[plan])}
          >
            {says.plan[plan]}
          </button>
        ))}
      </header>
      <div class="fingerboard" ref={board}>
        {steps.map((step, place) => (
          <div
            key={place}
            class={`segment ${hasMusic(step) ? "music" : ""} ${place === chosen.value ? "chosen" : ""} ${place === session.clock.step ? "now" : ""}`}
            style={{ flexGrow: step.minutes }}
          >
            <button
              type="button"
              aria-pressed={place === chosen.value}
              onClick={() => (chosen.value = place)}
            >
              <b title={nameOf(step)}>{nameOf(step)}</b>
              {hasMusic(step) ? (
                <Cord course={TWINED} done={1} width={step.minutes * 18} height={26} label="" />
              ) : (
                <i class="open-string" />
              )}
              <small>{lead.says.minutes(step.minutes)}</small>
            </button>
            <span
              class="fret"
              role="slider"
              tabIndex={0}
              aria-label={
                place === steps.length - 1
                  ? says.endFret
                  : says.fret(nameOf(step), names[steps[place + 1]?.kind ?? "debrief"])
              }
              aria-valuenow={fretMinute(steps, place)}
              aria-valuemin={0}
              aria-valuemax={all}
              aria-valuetext={says.fretAt(fretMinute(steps, place), step.minutes, nameOf(step))}
              onKeyDown={(event) => press(place, event)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                draft.value = session.plan;
              }}
              onPointerMove={(event) => {
                if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(place, event);
              }}
              onPointerUp={() => {
                const { value: plan } = draft;
                if (plan !== null) void tell(plan);
              }}
              onPointerCancel={() => (draft.value = null)}
            />
          </div>
        ))}
      </div>
      <div class="minutes" aria-hidden="true">
        {Array.from({ length: Math.floor(all / 10) + 1 }, (_, i) => (
          <span key={i} style={{ left: `${(i * 1000) / all}%` }}>
            {i * 10}
          </span>
        ))}
      </div>
    </section>
  );
}
