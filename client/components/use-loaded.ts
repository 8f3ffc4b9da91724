import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** ms after which what did not arrive is asked for again. */
const AGAIN_MS = 2000;

/** What is loaded when it is first needed. A failed one is asked for again until it is there. */
export type Loaded<T> =
  | { readonly state: "loading" | "failed" }
  | { readonly state: "there"; readonly value: T };

/**
 * Loads a part of the page while it is wanted.
 * @param of what it depends on: it is loaded anew when this changes, as with the language
 */
export function useLoaded<T>(of: unknown, load: () => Promise<T>, wanted = true): Loaded<T> {
  const part = useSignal<Loaded<T>>({ state: "loading" });
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const ask = (): void => {
      load().then(
        (value) => here && (part.value = { state: "there", value }),
        () => {
          if (!here) return;
          if (part.peek().state === "loading") part.value = { state: "failed" };
          timer = setTimeout(ask, AGAIN_MS);
        },
      );
    };
    ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [wanted, of]);
  return part.value;
}
