import { useEffect } from "preact/hooks";

/** What a key does on the console, by `KeyboardEvent.key` in lower case. */
export type KeyActs = Readonly<Record<string, () => void>>;

/** Keys of a field, a list or a sheet are its own; space and ↵ are also those of whatever has the focus. */
const TYPING = "input:not([type=checkbox]), textarea, select, [role=slider], dialog *";
const PRESSED = "button, a, summary";

/** Keys that act wherever one looks, as long as one does not write. */
export function useKeys(acts: KeyActs): void {
  useEffect(() => {
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
