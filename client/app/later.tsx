import { useSignal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { useEffect } from "preact/hooks";

/** ms after which a part that did not arrive is requested again. */
const AGAIN_MS = 2000;

/** A part of the page that is loaded when it is first shown, and asked for until it is there. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): (props: Props) => JSX.Element | null {
  return function Later(props) {
    const part = useSignal<{ readonly Loaded: FunctionComponent<Props> } | null>(null);
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let here = true;
      const ask = (): void => {
        load().then(
          (Loaded) => here && (part.value = { Loaded }),
          () => here && (timer = setTimeout(ask, AGAIN_MS)),
        );
      };
      ask();
      return () => {
        here = false;
        clearTimeout(timer);
      };
    }, [part]);
    const there = part.value;
    return there && <there.Loaded {...props} />;
  };
}
