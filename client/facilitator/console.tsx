import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { keepFocus } from "../input/keep-focus.ts";
import { LeadContext, type Lead } from "./lead.ts";
import { PASSWORD_REFUSALS } from "../../shared/live/commands.ts";
import { PasswordAsked, PasswordWanted } from "./password-asked.tsx";
import { KeepingLine } from "./kept/keeping-line.tsx";
import { Room } from "./room.tsx";
import { Said } from "./said.tsx";

/** The facilitator's page: the session, or why it cannot be shown. */
export function Console({ lead }: { readonly lead: Lead }): JSX.Element {
  useEffect(() => keepFocus(document), []);
  useEffect(
    () =>
      lead.line.onFailed(({ consort, why }) => {
        const text = lead.says.failedIn(lead.nameOf(consort), lead.says.refused[why]);
        lead.said.value = { text, refused: true };
      }),
    [lead],
  );
  const { lost, link, session } = lead.line;
  if (lost.value !== null) return <Lost lead={lead} />;
  if (session.value === null) return <Waiting lead={lead} waitsFor={waitsFor(link.value)} />;
  return (
    <LeadContext.Provider value={lead}>
      <KeepingLine />
      <Room />
      <Said />
      <PasswordWanted />
    </LeadContext.Provider>
  );
}

const waitsFor = (link: Lead["line"]["link"]["value"]): "connecting" | "waiting" =>
  link === "open" ? "waiting" : "connecting";

/** Time after which a page without a session names a possible reason, ms. */
const LONG_MS = 8000;

function Waiting(props: {
  readonly lead: Lead;
  readonly waitsFor: "connecting" | "waiting";
}): JSX.Element {
  const { line: says } = props.lead.says;
  const long = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => (long.value = true), LONG_MS);
    return () => clearTimeout(timer);
  }, [long]);
  return (
    <main class="opening" aria-busy="true">
      <div>
        <p role="status">
          {says[props.waitsFor]}
          {long.value && <small>{says.long}</small>}
        </p>
        {long.value && (
          <p class="ways">
            <a class="plain" href="check" target="_blank" rel="noopener">
              {says.check}
            </a>
          </p>
        )}
      </div>
    </main>
  );
}

/** Nothing is to be had there by trying again. */
const OVER = ["closed", "renewed", "noSuchConsort", "wrongLink"] as const;

function Lost({ lead }: { readonly lead: Lead }): JSX.Element {
  const { line: says } = lead.says;
  const why = lead.line.lost.value;
  const asked = PASSWORD_REFUSALS.find((refusal) => refusal === why);
  if (asked !== undefined) return <PasswordAsked lead={lead} why={asked} />;
  const over = OVER.find((one) => one === why);
  return (
    <main class="opening">
      <div role="alert">
        <p>{over === undefined ? says.unreachable : says[over]}</p>
        <p class="ways">
          {over === undefined && (
            <button type="button" class="plain" onClick={() => location.reload()}>
              {says.again}
            </button>
          )}
          <a class="plain" href="./">
            {says.start}
          </a>
        </p>
      </div>
    </main>
  );
}
