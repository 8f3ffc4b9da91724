import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ROSE_REACH } from "../drawing/rose.ts";
import { usePlayContext } from "./play-context.tsx";
import { px } from "../components/px.ts";
import { arcPath } from "./ring-geometry.ts";

/**
 * [A2] The bow pad over the drawn rose: drag to bend and push, release to return to rest; the wheel
 * or the arc above it plays softer and louder.
 */
export function BowPad(): JSX.Element {
  const { stage, hands, selectors, consort } = usePlayContext();
  const at = stage.layout.value;
  const { x, y, radius } = at.rose;
  const small = at.handheld;
  const dragging = useSignal<number | null>(null);

  const bend = (event: PointerEvent): void => {
    const pad = event.currentTarget as HTMLElement;
    const box = pad.getBoundingClientRect();
    const dx = (event.clientX - box.left - box.width / 2) / (radius * ROSE_REACH);
    const dy = (box.top + box.height / 2 - event.clientY) / (radius * ROSE_REACH);
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
  const own = selectors.seat(consort.me.value);
  const { people, play } = texts.value;
  const says = play.bow;
  return (
    <div
      class={`bow ${small ? "small" : ""}`}
      style={{ left: px(x), top: px(y), "--r": px(radius) }}
      role="group"
      aria-label={says.label}
    >
      <button
        type="button"
        class={`pad ${dragging.value === null ? "" : "on"}`}
        aria-label={says.pad}
        aria-description={says.description}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
        data-tip={says.tip}
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
      <Strokes />
      <Loudness
        radius={radius}
        level={hands.bow.value.volume}
        onLevel={(level) => hands.volume(level)}
      />
      {!small && (
        <p
          class={`arrows ${Object.values(says.arrows).join(" ").length > ONE_LINE ? "long" : ""}`}
          aria-hidden="true"
        >
          <span>{says.arrows.up}</span> <span>{says.arrows.down}</span>{" "}
          <span>{says.arrows.left}</span> <span>{says.arrows.right}</span>
        </p>
      )}
      <i class="you">{says.own(own === null ? "" : people.instrument[own.instrument])}</i>
    </div>
  );
}

/** How long one press of a key or a switch bends the bow, ms. */
const STROKE_MS = 1000;
const STROKES = [
  { way: "up", sign: "↑", pitch: 1, tempo: 0 },
  { way: "down", sign: "↓", pitch: -1, tempo: 0 },
  { way: "left", sign: "←", pitch: 0, tempo: -1 },
  { way: "right", sign: "→", pitch: 0, tempo: 1 },
] as const;

/** [H15] The bow without dragging or holding: each press is one stroke. Seen while they have the focus. */
function Strokes(): JSX.Element {
  const { hands } = usePlayContext();
  const rest = useRef(0);
  useEffect(() => () => clearTimeout(rest.current), []);
  const { arrows } = texts.value.play.bow;
  return (
    <>
      {STROKES.map(({ way, sign, pitch, tempo }) => (
        <button
          key={way}
          type="button"
          class={`stroke ${way}`}
          aria-label={arrows[way]}
          onClick={() => {
            clearTimeout(rest.current);
            hands.arrows(pitch, tempo);
            rest.current = window.setTimeout(() => hands.arrows(0, 0), STROKE_MS);
          }}
        >
          {sign}
        </button>
      ))}
    </>
  );
}

/** Letters of the four ways that fit under the rose in one line. */
const ONE_LINE = 34;

/** Ends of the drawn arc of loudness, in radians, and its radius relative to the rose. */
const ARC = { from: -Math.PI * 0.94, to: -Math.PI * 0.06, reach: 1.235 } as const;

/** Softer and louder: a slider for keys and screen readers, dragged along the drawn arc. */
function Loudness(props: {
  readonly radius: number;
  readonly level: number;
  readonly onLevel: (level: number) => void;
}): JSX.Element {
  const says = texts.value.play.bow;
  const r = props.radius * ARC.reach;
  const reach = r + 22;
  const drag = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).closest("svg")?.getBoundingClientRect();
    if (!box) return;
    const angle = Math.atan2(event.clientY - box.top - reach, event.clientX - box.left - reach);
    // Below the rose the nearer end counts.
    const along = angle > Math.PI / 2 ? angle - 2 * Math.PI : angle;
    props.onLevel(Math.min(1, Math.max(0, (along - ARC.from) / (ARC.to - ARC.from))));
  };
  return (
    <div class="loud">
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={props.level}
        aria-label={says.loudness}
        aria-keyshortcuts="[ ]"
        onInput={(event) => props.onLevel(event.currentTarget.valueAsNumber)}
      />
      <svg
        width={reach * 2}
        height={reach * 2}
        viewBox={`${-reach} ${-reach} ${reach * 2} ${reach * 2}`}
        aria-hidden="true"
      >
        <path
          class="grip"
          d={arcPath(r, ARC.from, ARC.to)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drag(event);
          }}
          onPointerMove={(event) =>
            event.currentTarget.hasPointerCapture(event.pointerId) && drag(event)
          }
        >
          <title>{`${says.softer} [ · ] ${says.louder}`}</title>
        </path>
      </svg>
    </div>
  );
}
