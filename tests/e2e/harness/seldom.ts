/**
 * Pages that stand by themselves move nothing a test looks at, but at full rate their frames are a quarter of all that
 * they cost: they get few, and one at once whenever a test waits for it.
 */

declare global {
  /** Draws one frame now, with all that was asked for until then. Absent where each frame of the browser is one. */
  var nextFrame: (() => Promise<void>) | undefined;
}

/** Runs in the page before its own scripts. Frames that no test waits for are `apartMs` apart at least. */
export function drawSeldom(apartMs: number): void {
  const frame = requestAnimationFrame.bind(globalThis);
  const after = setTimeout.bind(globalThis) as (call: () => void, ms: number) => number;
  const asked = new Map<number, FrameRequestCallback>();
  let ids = 0;
  let comes = false;
  let timer: number | null = null;
  const show = (now: number): void => {
    comes = false;
    const last = ids;
    for (const [id, call] of asked) {
      // Asked for meanwhile: that is the next frame.
      if (id > last) break;
      asked.delete(id);
      // One that fails stops no other, as in the browser itself.
      try {
        call(now);
      } catch (error) {
        reportError(error);
      }
    }
    if (asked.size > 0) later();
  };
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (comes) return;
    comes = true;
    frame(show);
  };
  const later = (): void => {
    if (!comes) timer ??= after(soon, apartMs);
  };
  const ask = (call: FrameRequestCallback): number => {
    ids += 1;
    asked.set(ids, call);
    later();
    return ids;
  };
  globalThis.requestAnimationFrame = ask;
  globalThis.cancelAnimationFrame = (id) => void asked.delete(id);
  globalThis.nextFrame = () =>
    new Promise((drawn) => {
      ask(() => drawn());
      soon();
    });
}
