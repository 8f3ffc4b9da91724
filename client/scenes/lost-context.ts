/** A browser restores a lost context within about a second of the page being visible, or never. */
const GONE_AFTER_MS = 3000;

/**
 * Watches the WebGL context of a canvas: while it is lost the canvas is hidden, as browsers draw a
 * broken canvas. `onGone` is called when it does not come back.
 * @returns a function that stops it.
 */
export function guardContext(canvas: HTMLCanvasElement, onGone: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(waiting);
    // A phone restores it only for a visible page.
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
