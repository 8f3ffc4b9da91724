import { useLayoutEffect } from "preact/hooks";

/** Actions of the console by key: `KeyboardEvent.key` in lower case. */
export type KeyActs = Readonly<Record<string, () => void>>;

/** Fields, lists and dialogs handle their own keys; space and Enter also belong to the focused control. */
const TYPING = "input:not([type=checkbox]), textarea, select, [role=slider], dialog *";
const PRESSED = "button, a, summary";

/** Global keys, ignored while typing. */
export function useKeys(acts: KeyActs): void {
  // Layout effect: keys must work as soon as their hints are visible.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const at = event.target instanceof Element ? event.target : null;
      const writing = at?.matches(TYPING) === true;
      if (writing && event.key !== "Escape") return;
      const own = event.key === " " || event.key === "Enter";
      if (own && at?.matches(PRESSED) === true) return;
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || event.defaultPrevented) return;
      event.preventDefault();
      if (writing && at instanceof HTMLElement) at.blur();
      act();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });
}
