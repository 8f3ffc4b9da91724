import type { JSX } from "preact";
import { Fragment } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { StageView } from "../../shared/live/views.ts";
import { groupsOf, linkTo, spelledCode } from "../../shared/protocol/join-code.ts";
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

interface Way {
  readonly code: string;
  readonly says: StageTexts;
  readonly origin: string;
}

/** Address, QR code and join code, on paper. */
export function JoinCard({ code, says, origin }: Way): JSX.Element {
  return (
    <section class="join-card">
      <p>{says.goTo}</p>
      <Address origin={origin} />
      <Qr to={linkTo(origin, code)} size={452} label={says.qr} />
      <Signs code={code} says={says} />
    </section>
  );
}

/** The QR code as large as possible, for the last rows; beside it what to type instead. */
export function SquareView({ code, says, origin }: Way): JSX.Element {
  return (
    <main class="stage-square">
      <Qr to={linkTo(origin, code)} size={900} label={says.qr} />
      <section>
        <p>{says.goTo}</p>
        <Address origin={origin} />
        <Signs code={code} says={says} />
      </section>
    </main>
  );
}

/** Breaks before a slash, if it must. */
const Address = ({ origin }: Pick<Way, "origin">): JSX.Element => (
  <p class="address">
    {origin
      .replace(/^https?:\/\//, "")
      .split(/(?=\/)/)
      .map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
  </p>
);

function Signs({ code, says }: Pick<Way, "code" | "says">): JSX.Element {
  return (
    <p class="code" role="img" aria-label={`${says.code} ${spelledCode(code)}`}>
      {groupsOf(code).map((group, i) => (
        <span key={i} aria-hidden="true">
          {group}
        </span>
      ))}
    </p>
  );
}
