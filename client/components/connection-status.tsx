import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Consort, Link } from "../session/consort.ts";

/** How the line stands. One that is lost for good leads elsewhere. */
export const LINK_WORDS: Readonly<Record<Link, string>> = {
  connecting: "Finding your chair …",
  open: "",
  reconnecting: "The line dropped. A bot holds your chair while we reach the others …",
  lost: "",
};

/** Milliseconds a word from the house stays: time to read it twice. */
const STAYS_MS = 8000;

/** The newest word from the house; "" once it has been read. */
export function useNotice(consort: Consort): ReadonlySignal<string> {
  const notice = useSignal("");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const deaf = consort.onNotice((text) => {
      clearTimeout(timer);
      notice.value = text;
      timer = setTimeout(() => (notice.value = ""), STAYS_MS);
    });
    return () => {
      deaf();
      clearTimeout(timer);
      notice.value = "";
    };
  }, [consort, notice]);
  return notice;
}

/** Over a place without music: how the line stands, and what the house says. */
export function ConnectionStatus(props: {
  readonly consort: Consort;
  readonly notice: ReadonlySignal<string>;
}): JSX.Element {
  const lines = [LINK_WORDS[props.consort.link.value], props.notice.value].filter(Boolean);
  return <StatusMessages where="line" lines={lines} />;
}

/** Words of the house, one pill each: over a place, or in the column of a movement. */
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
