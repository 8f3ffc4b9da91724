import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CheckTexts } from "../../shared/i18n/catalogue.ts";
import { CHECK_SECONDS } from "../../shared/protocol/check.ts";
import { type Checks, type Found, type Mark, markOf, type Row, ROWS, verdictOf } from "./checks.ts";

/** Strokes of 2 on a 24 grid centred on the origin; each mark has its own outline. */
const GLYPHS: Readonly<Record<Mark, string>> = {
  good: "M-5 0-1.5 4 5-4",
  weak: "M0-5V1M0 5V5.4",
  bad: "M-8 1C-5-3-4 3-1 0M8-1C5 3 4-3 1 0M-1-5 1-2M1 5-1 2",
  wait: "M-4 0V.4M0 0V.4M4 0V.4",
  tap: "M-3 4V-4L4 0Z",
};

/** The check page: whether the game works on this device and network, one line per requirement. */
export function CheckPage(props: {
  readonly checks: Checks;
  readonly says: CheckTexts;
}): JSX.Element {
  const { checks, says } = props;
  const found = checks.found.value;
  const verdict = verdictOf(found);
  return (
    <main class="check-page">
      <section class="paper">
        <header>
          <h1>{says.title}</h1>
          <p>{says.lead}</p>
          <p class={`verdict ${verdict}`} role="status">
            {says.verdict[verdict]}
          </p>
        </header>
        <ul>
          {ROWS.map((row) => (
            <Line key={row} row={row} checks={checks} says={says} />
          ))}
        </ul>
        <footer>
          <button type="button" class="plain" onClick={() => void checks.start()}>
            {says.again}
          </button>
          <a class="plain" href="./">
            {says.start}
          </a>
        </footer>
        <Admin checks={checks} says={says} />
      </section>
    </main>
  );
}

function Line(props: {
  readonly row: Row;
  readonly checks: Checks;
  readonly says: CheckTexts;
}): JSX.Element {
  const { row, checks, says } = props;
  const found = checks.found.value;
  const mark = markOf(found, row);
  const { says: words, how } = findingOf(says, found, row);
  const seconds = checks.connection.seconds.value;
  const { stays, sound } = says.rows;
  return (
    <li class={mark}>
      <svg width="32" height="32" viewBox="-13 -13 26 26" role="img" aria-label={says.mark[mark]}>
        {mark === "bad" ? (
          <rect x="-11" y="-11" width="22" height="22" rx="3" />
        ) : (
          <circle r="11" />
        )}
        <path class="glyph" d={GLYPHS[mark]} stroke-width="2.4" />
      </svg>
      <div>
        <h2>{says.rows[row].name}</h2>
        <p>
          {words} <small>{figureOf(checks, says, row)}</small>
        </p>
        {how !== undefined && <p class="how">{how}</p>}
        {row === "stays" && found.stays === "going" && (
          <p class="time">
            <progress max={CHECK_SECONDS} value={seconds} aria-label={stays.name} />
            <small>{stays.seconds(seconds)}</small>
          </p>
        )}
      </div>
      {row === "sound" && (
        <button
          type="button"
          class="plain"
          disabled={checks.trySound.value === null || found.sound === "testing"}
          onClick={() => void checks.hear()}
        >
          {found.sound === "tap" ? sound.button : sound.again}
        </button>
      )}
    </li>
  );
}

const findingOf = (
  says: CheckTexts,
  found: Found,
  row: Row,
): { readonly says: string; readonly how?: string | undefined } =>
  (says.rows[row].found as Readonly<Record<string, { readonly says: string }>>)[found[row]] ?? {
    says: "",
  };

/** The measured value as text; "" when nothing was measured. */
function figureOf({ connection }: Checks, says: CheckTexts, row: Row): string {
  const { roundTrip, clockWithin } = connection;
  if (row === "trip" && roundTrip.value !== null) return says.ms(Math.round(roundTrip.value));
  if (row === "clock" && clockWithin.value !== null)
    return says.within(Math.ceil(clockWithin.value));
  return "";
}

/** For administrators: what a firewall must allow, and the results as text to be sent on. */
function Admin({ checks, says }: Parameters<typeof CheckPage>[0]): JSX.Element {
  const { admin } = says;
  const { device } = checks;
  const copied = useSignal(false);
  const found = checks.found.value;
  const report = [
    device.host,
    device.browser,
    ...ROWS.map((row) => {
      const line = `${says.rows[row].name}: ${findingOf(says, found, row).says}`;
      return `${line} ${figureOf(checks, says, row)}`.trim();
    }),
  ].join("\n");
  return (
    <details>
      <summary>{admin.title}</summary>
      <ul class="admin">
        {admin.says(device.host).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{admin.report}</h2>
      <textarea readOnly rows={11} aria-label={admin.report} value={report} />
      {device.copying() === "good" && (
        <button
          type="button"
          class="plain"
          onClick={() =>
            void navigator.clipboard.writeText(report).then(
              () => (copied.value = true),
              // The browser refused: the text can still be selected by hand.
              () => {},
            )
          }
        >
          {copied.value ? admin.copied : admin.copy}
        </button>
      )}
    </details>
  );
}
