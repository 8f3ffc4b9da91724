import type { JSX } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { StageView } from "../../shared/live/views.ts";
import { groupsOf, linkTo } from "../../shared/protocol/join-code.ts";
import { Qr } from "../components/qr.tsx";
import { Risers } from "./risers.tsx";

/** How to join, and who has joined. */
export function JoinView(props: {
  readonly view: StageView;
  readonly says: StageTexts;
  /** The address that others open. */
  readonly origin: string;
}): JSX.Element {
  const { view, says, origin } = props;
  const newest = view.arrivals.at(-1);
  return (
    <main class="stage-join">
      <JoinCard code={view.code} says={says} origin={origin} />
      <section class="risers">
        <h1>{says.join.title}</h1>
        <p role="status">
          {view.here === 0 ? says.join.nobody : says.join.here(view.here)}{" "}
          {newest !== undefined && <bdi>{says.join.newest(newest)}</bdi>}
        </p>
        <Risers names={view.arrivals} here={view.here} />
      </section>
    </main>
  );
}

/** Address, QR code and join code, on paper. */
export function JoinCard(props: {
  readonly code: string;
  readonly says: StageTexts;
  readonly origin: string;
}): JSX.Element {
  const { code, says, origin } = props;
  return (
    <section class="join-card">
      <p>{says.goTo}</p>
      <p class="address">{origin.replace(/^https?:\/\//, "")}</p>
      <Qr to={linkTo(origin, code)} size={452} label={says.qr} />
      <p class="code" role="img" aria-label={`${says.code} ${code.split("").join(" ")}`}>
        {groupsOf(code).map((group) => (
          <span key={group} aria-hidden="true">
            {group}
          </span>
        ))}
      </p>
    </section>
  );
}
