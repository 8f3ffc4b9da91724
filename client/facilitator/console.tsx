import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { keepFocus } from "../input/keep-focus.ts";
import { LeadContext, type Lead } from "./lead.ts";
import { PASSWORD_REFUSALS, PasswordAsked } from "./password-asked.tsx";
import { Room } from "./room.tsx";
import { Said } from "./said.tsx";

/** The facilitator's page: the session, or why there is none to show. */
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
  if (session.value === null) return <Waiting words={lead.says.line[waitsFor(link.value)]} />;
  return (
    <LeadContext.Provider value={lead}>
      <Room />
      <Said />
    </LeadContext.Provider>
  );
}

const waitsFor = (link: Lead["line"]["link"]["value"]): "connecting" | "waiting" =>
  link === "open" ? "waiting" : "connecting";

function Waiting({ words }: { readonly words: string }): JSX.Element {
  return (
    <main class="opening" aria-busy="true">
      <p role="status">{words}</p>
    </main>
  );
}

function Lost({ lead }: { readonly lead: Lead }): JSX.Element {
  const { line: says } = lead.says;
  const why = lead.line.lost.value;
  const asked = PASSWORD_REFUSALS.find((refusal) => refusal === why);
  if (asked !== undefined) return <PasswordAsked lead={lead} why={asked} />;
  const over = why === "closed" || why === "noSuchConsort" || why === "wrongLink";
  return (
    <main class="opening">
      <div role="alert">
        <p>{why === "closed" ? says.closed : over ? says.noSuchSession : says.unreachable}</p>
        <p class="ways">
          {!over && (
            <button type="button" class="plain" onClick={() => location.reload()}>
              {says.again}
            </button>
          )}
          <a class="plain" href="/">
            {says.start}
          </a>
        </p>
      </div>
    </main>
  );
}
