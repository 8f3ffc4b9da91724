import type { FunctionComponent, JSX } from "preact";
import { useLoaded } from "./use-loaded.ts";

/** A part of the page that is loaded when it is first shown. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): (props: Props) => JSX.Element | null {
  return function Later(props) {
    const part = useLoaded(load, load);
    return part.state === "there" ? <part.value {...props} /> : null;
  };
}
