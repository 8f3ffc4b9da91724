import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import { texts } from "./texts.ts";

/**
 * The texts of an area that a whole page consists of, in the current language. Resolves once they are there; after
 * a change of language they follow as soon as they have arrived. Rejects when the first ones cannot be loaded.
 */
export async function areaTexts<T>(
  of: (catalogue: Catalogue) => Promise<T>,
): Promise<ReadonlySignal<T>> {
  const first = texts.peek();
  const area = signal<T>(await of(first));
  let now = first;
  effect(() => {
    const catalogue = texts.value;
    if (catalogue === now) return;
    now = catalogue;
    of(catalogue).then(
      (said) => {
        if (catalogue === now) area.value = said;
      },
      // It does not arrive: the page goes on in the language it speaks.
      () => {},
    );
  });
  return area;
}
