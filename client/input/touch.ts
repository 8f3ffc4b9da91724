/** Pixels a finger may move on a control and still press it. */
const SLOP = 24;
/** ms within which a browser's own click after a touch still comes. */
const GHOST_MS = 700;
const CONTROL = "button, [role=button], summary";

interface Touch {
  readonly control: Element;
  readonly x: number;
  readonly y: number;
}

/**
 * Lets every button act the moment a finger leaves it. Browsers send a click for the first finger
 * only, so a player holding the bow or the breath could do nothing else. The click is made here,
 * for all fingers; the browser's own, where it still comes, is suppressed. Mouse, pen, keyboard and
 * assistive technology keep their own clicks. Returns a function that stops it.
 */
export function actOnTouch(page: Window): () => void {
  const down = new Map<number, Touch>();
  const acted = new Set<Element>();
  let ghost: { readonly x: number; readonly y: number; readonly until: number } | null = null;

  const pressed = (event: PointerEvent): void => {
    const control = controlOf(event.target);
    if (event.pointerType !== "touch" || control === null) return;
    down.set(event.pointerId, { control, x: event.clientX, y: event.clientY });
  };
  const lifted = (event: PointerEvent): void => {
    const touch = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (touch === undefined || !meant(touch, event, page.document)) return;
    const { control } = touch;
    acted.add(control);
    ghost = { x: event.clientX, y: event.clientY, until: event.timeStamp + GHOST_MS };
    const { clientX, clientY } = event;
    const mouse = { bubbles: true, cancelable: true, composed: true, detail: 1, clientX, clientY };
    // As with a mouse: the focus follows unless the page prevents it.
    if (control.dispatchEvent(new MouseEvent("mousedown", mouse)) && control instanceof HTMLElement)
      control.focus({ preventScroll: true });
    control.dispatchEvent(new MouseEvent("click", mouse));
  };
  const forgotten = (event: PointerEvent): void => void down.delete(event.pointerId);
  const ended = (event: TouchEvent): void => {
    const own = Array.from(event.changedTouches).filter(({ target }) => {
      const control = controlOf(target);
      return control !== null && acted.delete(control);
    });
    // Suppresses the click and mouse events of what was already done: they would hit whatever has
    // appeared since.
    if (own.length > 0 && event.cancelable) {
      event.preventDefault();
      ghost = null;
    }
  };
  const clicked = (event: MouseEvent): void => {
    if (!event.isTrusted || ghost === null || event.detail === 0) return;
    const { x, y, until } = ghost;
    if (event.timeStamp > until || Math.hypot(event.clientX - x, event.clientY - y) > SLOP) return;
    ghost = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const stop = new AbortController();
  const how = { capture: true, signal: stop.signal };
  page.addEventListener("pointerdown", pressed, how);
  page.addEventListener("pointerup", lifted, how);
  page.addEventListener("pointercancel", forgotten, how);
  page.addEventListener("touchend", ended, { ...how, passive: false });
  page.addEventListener("click", clicked, how);
  return () => stop.abort();
}

function controlOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(CONTROL) : null;
}

/** Lifted where it was put down, from an enabled control. */
function meant({ control, x, y }: Touch, event: PointerEvent, document: Document): boolean {
  if (control.matches(":disabled") || !control.isConnected) return false;
  if (Math.hypot(event.clientX - x, event.clientY - y) > SLOP) return false;
  return control.contains(document.elementFromPoint(event.clientX, event.clientY));
}
