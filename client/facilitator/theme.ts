/** Theme of the console: that of the system until another is chosen here. */
import { effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { attempt } from "../session/seat-storage.ts";

const KEY = "broken-consort.console-theme";
/** `theme-color` of the browser's own interface. */
const ROUND = { dark: "#1a1013", light: "#f6ecd8" } as const;
/** Class of the root element while the theme is light. */
const CLASS = "daylight";

/** Whether the page is light. When storage is full or forbidden, the choice lasts as long as the page. */
export function keptTheme(
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  system: ReadonlySignal<boolean>,
): Signal<boolean> {
  const kept = attempt(() => storage?.getItem(KEY));
  let chosen = kept === "light" || kept === "dark";
  const light = signal(chosen ? kept === "light" : system.peek());
  effect(() => {
    const wish = system.value;
    if (!chosen) light.value = wish;
  });
  effect(() => {
    const { value } = light;
    chosen ||= value !== system.peek();
    if (chosen) attempt(() => storage?.setItem(KEY, value ? "light" : "dark"));
  });
  return light;
}

/** Applies the theme to the page. */
export function wearTheme(light: ReadonlySignal<boolean>, page: Document): void {
  effect(() => {
    page.documentElement.classList.toggle(CLASS, light.value);
    page
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute("content", ROUND[light.value ? "light" : "dark"]);
  });
}

/** Follows the system's preferred colour scheme. */
export function systemTheme(query: MediaQueryList): ReadonlySignal<boolean> {
  const wish = signal(query.matches);
  query.addEventListener("change", () => (wish.value = query.matches));
  return wish;
}
