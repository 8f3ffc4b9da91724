import { texts } from "../language/texts.ts";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Takeover } from "../../shared/session/bot-takeover.ts";
import { useModal } from "../components/sheet.tsx";
import "./takeover-notice.css";

/**
 * [K2] "Still there?", and the notice that a bot plays. Over everything else, also an open sheet:
 * nothing that the page asks matters more than whether somebody is there.
 */
export function TakeoverNotice(props: {
  readonly takeover: Takeover;
  /** A sheet is open. */
  readonly covered: boolean;
}): JSX.Element | null {
  const { stage, seconds } = props.takeover;
  if (stage === "none") return null;
  const { title, says, act } = texts.value.play.takeover[stage];
  const words = (
    <>
      <p>
        <strong>{title}</strong> {says(seconds)}
      </p>
      {/* Any touch will do, as the page listens to all of them; the button is for players who look for one. */}
      {act !== null && <button type="button">{act}</button>}
      {stage === "asked" && <i style={{ animationDuration: `${seconds}s` }} aria-hidden="true" />}
    </>
  );
  const kind = `takeover ${stage}`;
  return props.covered ? (
    <OverSheet kind={kind} title={title}>
      {words}
    </OverSheet>
  ) : (
    <OverPage key={stage} kind={kind}>
      {words}
    </OverPage>
  );
}

/** Leaves the page below as it is. */
function OverPage(props: {
  readonly kind: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = notice.current;
    if (typeof shown?.showPopover === "function") shown.showPopover();
  }, []);
  return (
    <div class={props.kind} popover="manual" ref={notice} role="alert">
      {props.children}
    </div>
  );
}

/** A sheet makes everything else inert, except a sheet over it. */
function OverSheet(props: {
  readonly kind: string;
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const notice = useModal();
  return (
    <dialog class={props.kind} ref={notice} role="alertdialog" aria-label={props.title}>
      {props.children}
    </dialog>
  );
}
