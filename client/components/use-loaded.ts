import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Delay before a failed request is repeated, ms. */
const AGAIN_MS = 2000;

/** A part that is loaded on first use; failed requests are repeated. */
export type Loaded<T> =
  | { readonly state: "loading" | "failed" }
  | { readonly state: "there"; readonly value: T };

/** Loads a part of the page while it is wanted. `of`: dependency, such as the language; a change loads it again. */
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
