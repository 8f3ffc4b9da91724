import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A canvas of that size in CSS px, sharp on any screen; redrawn whenever an item of `of` changes. */
export function useCanvas(
  width: number,
  height: number,
  draw: (on: CanvasRenderingContext2D) => void,
  of: readonly unknown[],
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const shown = canvas.current;
    const on = shown?.getContext("2d");
    if (!shown || !on) return;
    const ratio = Math.min(2, devicePixelRatio);
    shown.width = Math.round(width * ratio);
    shown.height = Math.round(height * ratio);
    on.scale(ratio, ratio);
    draw(on);
  }, [width, height, ...of]);
  return canvas;
}
