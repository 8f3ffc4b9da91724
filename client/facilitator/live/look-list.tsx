import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Exception, ExceptionKind } from "../../../shared/live/exceptions.ts";
import type { TroubleKind } from "../../../shared/live/led-consort.ts";
import type { ConsoleView } from "../../../shared/live/views.ts";
import { texts } from "../../language/texts.ts";
import { chairName } from "../chairs.ts";
import { clockText } from "../clock-text.ts";
import { LeadIcon } from "../icons.tsx";
import { type Lead, useLead, useServerNow, useSession } from "../lead.ts";
import { listed } from "./use-exceptions.ts";

/** Exceptions that somebody has to attend to in person. */
const NEEDS_A_PERSON: ReadonlySet<ExceptionKind> = new Set([
  "broken",
  "notBegun",
  "whole",
  "torn",
  "flooded",
  "asks",
]);

const isTrouble = (kind: ExceptionKind): kind is TroubleKind =>
  kind === "broken" || kind === "notBegun" || kind === "unopened";

/** Exceptions and raised hands, for the facilitator alone. */
export function LookList(props: {
  readonly all: readonly Exception[];
  readonly onOpen: (exception: Exception) => void;
}): JSX.Element {
  const lead = useLead();
  const { list: says, controls } = lead.says;
  const held = useSignal(false);
  const order = useRef<readonly string[]>([]);
  // Raised hands have their own queue below.
  const all = props.all.filter(({ kind }) => kind !== "asks");
  const shown = listed(all, order.current, held.value);
  order.current = shown.map(({ key }) => key);
  return (
    <section class="look-list paper" aria-labelledby="look-here">
      <header>
        <h2 id="look-here">{says.title}</h2>
        <small>{says.private}</small>
      </header>
      {shown.length === 0 ? (
        <p class="nothing">{says.empty}</p>
      ) : (
        <ol
          class="exceptions"
          onPointerEnter={() => (held.value = true)}
          onPointerLeave={() => (held.value = false)}
          onFocusIn={() => (held.value = true)}
          onFocusOut={() => (held.value = false)}
        >
          {shown.map((one, i) => (
            <li key={one.key} class={i === 0 ? "first" : ""}>
              <span class={NEEDS_A_PERSON.has(one.kind) ? "mark square" : "mark"}>
                <LeadIcon name={one.kind} size={30} />
              </span>
              <Words exception={one} />
              <time>{clockText(one.seconds)}</time>
              <Act exception={one} onOpen={props.onOpen}>
                {i === 0 && <kbd>{controls.keys.enter}</kbd>}
              </Act>
            </li>
          ))}
        </ol>
      )}
      <Hands />
    </section>
  );
}

/** The exception in a few words. */
export function exceptionTitle(
  lead: Lead,
  session: Pick<ConsoleView, "people">,
  { kind, consort, chair, other }: Exception,
): string {
  const { list: says } = lead.says;
  const name = chair === null ? "" : chairName(session, consort, chair);
  if (kind === "whole" || kind === "waits" || isTrouble(kind)) return says[kind];
  if (kind === "torn")
    return says.torn(name, other === null ? "" : chairName(session, consort, other));
  return says[kind](name);
}

function Words({ exception }: { readonly exception: Exception }): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const who = session.people.find(({ id }) => id === exception.person);
  return (
    <>
      <b>{exceptionTitle(lead, session, exception)}</b>
      <p>
        <span>{lead.nameOf(exception.consort)}</span>
        <span>{more(lead, exception, who?.bot === true, who?.reason ?? "")}</span>
      </p>
    </>
  );
}

function more(
  lead: Lead,
  { kind, consort, chair, other }: Exception,
  bot: boolean,
  reason: string,
) {
  const { list: says, chair: card } = lead.says;
  switch (kind) {
    case "torn": {
      const bond = lead.line.consorts.value
        .get(consort)
        ?.observed?.bonds.find(
          ({ a, b }) => (a === chair && b === other) || (a === other && b === chair),
        );
      const type = bond?.rupture?.type;
      return type ? texts.value.repair.ruptures[type].name : says.unattended;
    }
    case "whole":
      return says.unattended;
    case "waits":
      return says.cameLate;
    case "broken":
    case "notBegun":
    case "unopened":
      return says.trouble[kind];
    case "dropped":
      return bot ? says.botPlays : says.noBot;
    case "asks":
      return reason === "" ? says.hand : card.reason(reason);
    default:
      return "";
  }
}

function Act(props: {
  readonly exception: Exception;
  readonly onOpen: (exception: Exception) => void;
  readonly children: JSX.Element | false;
}): JSX.Element {
  const lead = useLead();
  const { list: says } = lead.says;
  const { exception } = props;
  const { kind, person } = exception;
  if (kind === "asks" && person !== null)
    return (
      <button
        type="button"
        class="pill-button"
        onClick={() => void lead.do({ do: "hand", person, as: "coming" })}
      >
        {says.coming}
      </button>
    );
  if (kind === "idle" && person !== null)
    return (
      <button
        type="button"
        class="pill-button"
        onClick={() => void lead.do({ do: "setDown", person, on: true })}
      >
        {says.setDown}
      </button>
    );
  if (kind === "broken" || kind === "notBegun")
    return (
      <button
        type="button"
        class="pill-button dark"
        onClick={() => void lead.do({ do: "begin", which: exception.consort })}
      >
        {says.begin}
      </button>
    );
  if (kind === "waits")
    return (
      <button
        type="button"
        class="pill-button"
        onClick={() => void lead.do({ do: "begin", which: exception.consort })}
      >
        {lead.says.setup.begin}
      </button>
    );
  return (
    <button type="button" class="pill-button dark" onClick={() => props.onOpen(exception)}>
      {says.open} {props.children}
    </button>
  );
}

/** Everybody with a raised hand, in order of raising. */
export function Hands(): JSX.Element {
  const lead = useLead();
  const session = useSession();
  const now = useServerNow().value;
  const { hands: says, controls } = lead.says;
  const up = session.people
    .filter(({ hand, barred }) => hand !== "down" && !barred)
    .toSorted((one, other) => one.handSince - other.handSince);
  const next = up.find(({ hand }) => hand === "up");
  return (
    <div class="hands">
      <header>
        <h2>{says.title(up.length)}</h2>
        {up.length > 1 && <small>{says.order}</small>}
      </header>
      {up.length === 0 && <p class="nothing">{says.none}</p>}
      <ol>
        {up.map(({ id, name, seat, hand, handSince, reason }) => (
          <li key={id}>
            <LeadIcon name="asks" size={26} />
            <p>
              <b>{name}</b> <span>{seat && lead.nameOf(seat.consort)}</span>
              {reason !== "" && <small>{lead.says.chair.reason(reason)}</small>}
            </p>
            <time>{clockText(Math.max(0, (now - handSince) / 1000))}</time>
            {hand === "up" && (
              <button
                type="button"
                class={`pill-button ${id === next?.id ? "dark" : ""}`}
                aria-label={says.comingTo(name)}
                onClick={() => void lead.do({ do: "hand", person: id, as: "coming" })}
              >
                {says.coming} {id === next?.id && <kbd>{controls.keys.hand}</kbd>}
              </button>
            )}
            {hand === "coming" && (
              <button
                type="button"
                class="pill-button"
                aria-label={says.doneWith(name)}
                onClick={() => void lead.do({ do: "hand", person: id, as: "down" })}
              >
                {says.done}
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
