import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Pixels. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** Ref of an element, and its present size; `first` until it has been laid out. */
export function useBoxSize(first: BoxSize): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly size: BoxSize;
} {
  const box = useRef<HTMLDivElement>(null);
  const size = useSignal(first);
  useLayoutEffect(() => {
    const { current: shown } = box;
    if (shown === null) return;
    const seen = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = shown;
      const { value: was } = size;
      if (was.width !== width || was.height !== height) size.value = { width, height };
    });
    seen.observe(shown);
    return () => seen.disconnect();
  }, [size]);
  return { box, size: size.value };
}
