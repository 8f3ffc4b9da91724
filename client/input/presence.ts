/** [K1] Tells the server whether somebody is present: anything they touch counts, not only playing. */
import type { Presence, Reading } from "../../shared/session/bot-takeover.ts";

/** Between two messages of an active player; sooner while the server asks, or a bot plays. */
const EVERY_MS = 2000;
const ASKED_EVERY_MS = 250;

const TOUCHES = ["keydown", "pointerdown", "touchstart", "wheel", "focusin", "focus", "input"];

export interface PresenceReport {
  /** What is on the player's screen from now on. */
  reading(what: Reading | null): void;
  /** The server waits for a sign of life: the next one is sent at once. */
  asked(on: boolean): void;
  /** Sends everything again: a new movement, or a new connection, knows nothing. */
  again(): void;
  stop(): void;
}

/** The parts of a page that are listened to: `window` and its document. */
export interface Page extends EventTarget {
  readonly document: EventTarget & { readonly hidden: boolean };
}

/** `now` in ms. */
export function reportPresence(
  page: Page,
  say: (presence: Presence) => void,
  now: () => number,
): PresenceReport {
  let reading: Reading | null = null;
  let asked = false;
  let saidAt = -Infinity;

  const tell = (touched: boolean): void =>
    say({ touched, reading, visible: !page.document.hidden });
  const touched = (): void => {
    if (now() - saidAt < (asked ? ASKED_EVERY_MS : EVERY_MS)) return;
    saidAt = now();
    tell(true);
  };
  const moved = (event: Event): void => {
    // Browsers repeat the position of a mouse at rest when something changes under it.
    const { movementX, movementY } = event as PointerEvent;
    if (movementX !== 0 || movementY !== 0) touched();
  };
  const turned = (): void => tell(!page.document.hidden);

  const how = { capture: true, passive: true };
  for (const kind of TOUCHES) page.addEventListener(kind, touched, how);
  page.addEventListener("pointermove", moved, how);
  page.document.addEventListener("visibilitychange", turned);
  return {
    reading(what) {
      if (what === reading) return;
      reading = what;
      tell(false);
    },
    asked(on) {
      asked = on;
    },
    again: () => tell(false),
    stop() {
      for (const kind of TOUCHES) page.removeEventListener(kind, touched, how);
      page.removeEventListener("pointermove", moved, how);
      page.document.removeEventListener("visibilitychange", turned);
    },
  };
}
