/** A browser gives a lost context back within about a second of the page being seen, or never. */
const GONE_AFTER_MS = 3000;

/**
 * Watches over the WebGL context of a canvas: without it the canvas is hidden, as browsers draw a broken
 * canvas there. `onGone` is called once it has stayed away for good.
 * @returns the way to stop.
 */
export function guardContext(canvas: HTMLCanvasElement, onGone: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(waiting);
    // A phone gives it back only to a page that is seen.
    if (!document.hidden) waiting = setTimeout(onGone, GONE_AFTER_MS);
  };
  const lost = (): void => {
    canvas.style.visibility = "hidden";
    document.addEventListener("visibilitychange", wait);
    wait();
  };
  const found = (): void => {
    canvas.style.visibility = "";
    stop();
  };
  const stop = (): void => {
    document.removeEventListener("visibilitychange", wait);
    clearTimeout(waiting);
  };
  canvas.addEventListener("webglcontextlost", lost);
  canvas.addEventListener("webglcontextrestored", found);
  return () => {
    canvas.removeEventListener("webglcontextlost", lost);
    canvas.removeEventListener("webglcontextrestored", found);
    stop();
  };
}
