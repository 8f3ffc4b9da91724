import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Consort } from "../session/consort.ts";
import "./count-in.css";

const LOOK_MS = 50;

/** [Y15] Overlay after a restart of the server: everything is paused, and counts in. */
export function CountIn(props: { readonly consort: Consort }): JSX.Element | null {
  const { consort } = props;
  const resumes = consort.resumes.value;
  const left = useSignal(0);
  useEffect(() => {
    if (resumes === 0) return;
    const look = (): void => {
      left.value = Math.max(1, Math.ceil((resumes - consort.serverNow()) / 1000));
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [consort, resumes, left]);
  const says = texts.value.trouble.back;
  return (
    <div class="count-in" role="status">
      <p>
        <strong>{says.title}</strong> {says.says}
      </p>
      <b key={left.value} aria-hidden="true">
        {left.value}
      </b>
    </div>
  );
}
