import type { Signal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";

export type StageKey = keyof StageTexts["help"]["keys"];
export type StageActs = Readonly<Record<StageKey, () => void>>;

/** A local switch that the next change made by the console overrides. */
export function useOwnSwitch(own: Signal<boolean | null>, said: boolean | undefined): boolean {
  useEffect(() => void (own.value = null), [said, own]);
  return own.value ?? said ?? false;
}

/** Single keys without a modifier: combinations belong to the browser. */
export function useStageKeys(acts: StageActs): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key === "?" ? "h" : event.key.toLowerCase();
      if (Object.hasOwn(acts, key)) acts[key as StageKey]();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [acts]);
}
