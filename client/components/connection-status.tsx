import { texts } from "../language/texts.ts";
import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Consort, Link, Notice } from "../session/consort.ts";

/** State of the connection. One that is lost for good is handled elsewhere. */
export const lineText = (link: Link): string =>
  link === "open" || link === "lost" ? "" : texts.value.trouble.line[link];

const noticeText = (notice: Notice | null): string => {
  const { declined, server } = texts.value.trouble;
  if (notice === null) return "";
  return "declined" in notice ? declined[notice.declined] : server[notice.server];
};

/** Milliseconds a message from the server stays: time to read it twice. */
const STAYS_MS = 8000;

/** The newest message from the server; "" once it has been read. */
export function useNotice(consort: Consort): ReadonlySignal<string> {
  const notice = useSignal<Notice | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const deaf = consort.onNotice((news) => {
      clearTimeout(timer);
      notice.value = news;
      timer = setTimeout(() => (notice.value = null), STAYS_MS);
    });
    return () => {
      deaf();
      clearTimeout(timer);
      notice.value = null;
    };
  }, [consort, notice]);
  return useComputed(() => noticeText(notice.value));
}

/** On pages without music: the state of the connection, and messages from the server. */
export function ConnectionStatus(props: {
  readonly consort: Consort;
  readonly notice: ReadonlySignal<string>;
}): JSX.Element {
  const lines = [lineText(props.consort.link.value), props.notice.value].filter(Boolean);
  return <StatusMessages where="line" lines={lines} />;
}

/** Messages from the server, one pill each: over a page, or in the column of a movement. */
export function StatusMessages(props: {
  readonly where: "line" | "status";
  readonly lines: readonly string[];
}): JSX.Element {
  return (
    <div class={props.where} role="status">
      {props.lines.map((line) => (
        <p key={line} class="pill">
          {line}
        </p>
      ))}
    </div>
  );
}
