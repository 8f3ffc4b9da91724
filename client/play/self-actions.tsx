import { texts } from "../language/texts.ts";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { usePlayContext } from "./play-context.tsx";
import { Icon } from "../components/icons.tsx";
import { px } from "../components/px.ts";

/** Size of the words, as a multiple of the usual, above which larger buttons would leave no room for the names. */
const LARGE = 1.25;

/** [A1] [A3] What the player does alone: breathe while held, look in, look away. */
export function SelfActions(): JSX.Element {
  const { stage, selectors, hands } = usePlayContext();
  const table = selectors.table.value;
  const at = stage.layout.value;
  const { x, y, radius } = at.rose;
  const small = at.shape === "phone";
  // Offsets around a rose of radius 94; on handhelds a column above the rose.
  const k = radius / 94;
  // Each under its own label, and clear of the next.
  const step = 49 + 15 * at.text;
  const spots = small
    ? [
        { x: 28, y: y - 78 },
        { x: 28, y: y - 78 - step },
        { x: 28, y: y - 78 - 2 * step },
      ]
    : at.handheld
      ? [
          { x: 32, y: y - 66 },
          { x: 32, y: y - 114 },
          { x: 32, y: y - 162 },
        ]
      : [
          { x: x - 98 * k, y: y - 134 * k },
          { x: x - 12 * k, y: y - 148 * k },
          { x: x + 78 * k, y: y - 127 * k },
        ];
  const gaze = useComputed(() => selectors.self.value?.gaze ?? null).value;
  const breathing = useComputed(
    () => hands.breathing.value || (selectors.self.value?.breathing ?? false),
  ).value;
  const urgent = useComputed(() => {
    const band = selectors.self.value?.band;
    return band === "strained" || band === "flooded";
  }).value;
  const { acts, tip } = texts.value.play;
  const place = (i: number) => ({ left: px(spots[i]?.x ?? 0), top: px(spots[i]?.y ?? 0) });
  return (
    <div
      class={`acts ${small ? "small" : at.handheld ? "small beside" : ""}`}
      style={{ "--k": at.handheld ? 1 : Math.max(at.oneStrip && at.text <= LARGE ? 1 : 0.9, k) }}
      role="group"
      aria-label={acts.label}
    >
      {table.draws("breathe") && (
        <button
          type="button"
          class={`act ${breathing ? "on" : ""} ${urgent ? "urgent" : ""}`}
          style={place(0)}
          aria-label={acts.breathe.name}
          aria-description={acts.breathe.description}
          aria-keyshortcuts="Space"
          aria-pressed={breathing}
          data-tip={acts.breathe.tip}
          data-coach="breathe"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            hands.breathe("pointer", true);
          }}
          onPointerUp={() => hands.breathe("pointer", false)}
          onPointerCancel={() => hands.breathe("pointer", false)}
          onLostPointerCapture={() => hands.breathe("pointer", false)}
          onContextMenu={(event) => event.preventDefault()}
          onClick={(event) => {
            // A click without a pointer (Enter, a switch, a screen reader) cannot hold, so it toggles.
            if (event.detail === 0) hands.breathe("switch", !hands.breathing.value);
          }}
        >
          <Icon name="breathe" size={26} />
          <span aria-hidden="true">{acts.breathe.name}</span>
        </button>
      )}
      {table.draws("turnIn") && (
        <>
          <button
            type="button"
            class={`act ${gaze === "inward" ? "on" : ""}`}
            style={place(1)}
            aria-label={acts.inward.name}
            aria-description={acts.inward.description("J")}
            aria-keyshortcuts="J"
            aria-pressed={gaze === "inward"}
            data-tip={tip(acts.inward.says, "J")}
            data-coach="inward"
            onClick={() => hands.look("inward")}
          >
            <Icon name="inward" size={26} />
            <span aria-hidden="true">{acts.inward.name}</span>
          </button>
          <button
            type="button"
            class={`act ${gaze === "away" ? "on" : ""}`}
            style={place(2)}
            aria-label={acts.away.name}
            aria-description={acts.away.description("K")}
            aria-keyshortcuts="K"
            aria-pressed={gaze === "away"}
            data-tip={tip(acts.away.says, "K")}
            onClick={() => hands.look("away")}
          >
            <Icon name="away" size={26} />
            <span aria-hidden="true">{acts.away.name}</span>
          </button>
        </>
      )}
    </div>
  );
}
