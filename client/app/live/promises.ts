/** [Y4] Who has confirmed the prebrief of a live session, as far as this page and the session know. */
import { signal } from "@preact/signals";
import type { Consort } from "../../session/consort.ts";

/** Codes of sessions whose prebrief was confirmed on this page: it is not asked again after a change of seats. */
const agreed = signal<ReadonlySet<string>>(new Set());

export const hasAgreed = ({ code }: Pick<Consort, "code">): boolean => agreed.value.has(code.value);

export function noteAgreed({ code }: Pick<Consort, "code">): void {
  agreed.value = new Set([...agreed.peek(), code.value]);
}

/** Whether the player has joined after the prebrief, and must read it before any music. */
export function missedPrebrief(consort: Pick<Consort, "code" | "live" | "hand">): boolean {
  return (
    consort.live.value?.promised === true && !hasAgreed(consort) && !consort.hand.value.briefed
  );
}
