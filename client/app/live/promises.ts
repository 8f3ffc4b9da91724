/** [Y4] Who has confirmed the prebrief of a live session, as far as this page and the session know. */
import { signal } from "@preact/signals";
import type { Consort } from "../../session/consort.ts";

/**
 * Secrets of the people who confirmed the prebrief on this page: nobody is asked again after a change of seats, and
 * somebody else on the same device is asked themselves.
 */
const agreed = signal<ReadonlySet<string>>(new Set());

export const hasAgreed = ({ secret }: Pick<Consort, "secret">): boolean =>
  agreed.value.has(secret.value);

export function noteAgreed({ secret }: Pick<Consort, "secret">): void {
  agreed.value = new Set([...agreed.peek(), secret.value]);
}

/** Whether the player has joined after the prebrief, and must read it before any music. */
export function missedPrebrief(consort: Pick<Consort, "secret" | "live" | "hand">): boolean {
  return (
    consort.live.value?.promised === true && !hasAgreed(consort) && !consort.hand.value.briefed
  );
}
