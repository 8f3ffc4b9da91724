import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useHall } from "./hall.tsx";

/** Share of the rose's radius that is full deflection, as the stage draws the handle. */
const FULL = 0.8;

/**
 * [A2] The bow pad over the drawn rose: drag to bend and push, let go to come back to rest; the
 * wheel or the arc above it plays softer and louder.
 */
export function BowPad(): JSX.Element {
  const { stage, hands, table, consort } = useHall();
  const at = stage.layout.value;
  const { x, y, radius } = at.rose;
  const small = at.shape === "phone";
  const dragging = useSignal<number | null>(null);

  const bend = (event: PointerEvent): void => {
    const pad = event.currentTarget as HTMLElement;
    const box = pad.getBoundingClientRect();
    const dx = (event.clientX - box.left - box.width / 2) / (radius * FULL);
    const dy = (box.top + box.height / 2 - event.clientY) / (radius * FULL);
    const far = Math.max(1, Math.hypot(dx, dy));
    stage.pad({ x: dx / far, y: dy / far });
    hands.pad(dy / far, dx / far);
  };
  const release = (event: PointerEvent): void => {
    if (dragging.value !== event.pointerId) return;
    dragging.value = null;
    stage.pad(null);
    hands.pad(0, 0);
  };
  const volume = hands.bow.value.volume;
  const own = table.seat(consort.me.value);
  return (
    <div class={`bow ${small ? "small" : ""}`} style={{ left: x, top: y, "--r": `${radius}px` }} role="group" aria-label="Your bow">
      <button
        type="button"
        class={`pad ${dragging.value === null ? "" : "on"}`}
        aria-label="bow"
        aria-description="Drag, or use the arrow keys: up sharper, down flatter, left hold the tempo back, right push it on."
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
        data-coach="rose"
        onPointerDown={(event) => {
          if (dragging.value !== null) return;
          dragging.value = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          bend(event);
        }}
        onPointerMove={(event) => dragging.value === event.pointerId && bend(event)}
        onPointerUp={release}
        onPointerCancel={release}
        onLostPointerCapture={release}
        onContextMenu={(event) => event.preventDefault()}
        onWheel={(event) => {
          event.preventDefault();
          hands.louder(event.deltaY < 0 ? 0.5 : -0.5);
        }}
      />
      <label class="loud">
        <span class="unseen">How loud you play</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={volume}
          aria-keyshortcuts="[ ]"
          data-tip="softer [ · ] louder"
          onInput={(event) => hands.volume(event.currentTarget.valueAsNumber)}
        />
        <i aria-hidden="true">softer</i>
        <i aria-hidden="true">louder</i>
      </label>
      {!small && (
        <p class="arrows" aria-hidden="true">
          <span>↑ sharper</span> <span>↓ flatter</span> <span>← hold</span> <span>→ push</span>
        </p>
      )}
      <i class="you">you · {own?.instrument ?? ""}</i>
    </div>
  );
}
