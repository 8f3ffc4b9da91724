import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { CUE_WORDS, GROUP_WORDS } from "../../shared/content/cue-words.ts";
import { CUE_GROUPS, type Cue } from "../../shared/model/cue.ts";
import { keyOfCue } from "../input/keys.ts";
import { CueButton } from "./cue-button.tsx";
import { useHall } from "./hall.tsx";
import { px } from "./px.ts";
import { arcPath, RING_ARCS, RING_PLACES, type RingPlace } from "./ring-geometry.ts";

/** Radii at scale 1: tokens sit on `RING`, names hang inward, group names run outside. */
const RING = 150;
const TOKEN = 17.5;
const ARC = RING + 25;
const RIM = RING + 44;
const NAMES = RING - 25;

/** How the ring's own scale follows the screen: never so small that a pointer misses. */
export const ringScale = (width: number, height: number): number =>
  Math.max(0.86, Math.min(width / 1280, height / 800));

/** The cue ring of wide screens: four groups, names until one knows them, the middle says what a cue means. */
export function CueRing(): JSX.Element {
  const { stage, table, preferences } = useHall();
  const pointed = useSignal<Cue | null>(null);
  const { width, height } = stage.layout.value;
  const k = ringScale(width, height);
  const side = RIM * 2 * k;
  const told = pointed.value ?? table.self.value?.cue ?? null;
  return (
    <div
      class="ring"
      style={{ right: px(8 * k), bottom: px(6 * k), width: px(side), height: px(side), "--k": k }}
      data-coach="ring"
    >
      <svg class="rim" viewBox={`${-RIM} ${-RIM} ${RIM * 2} ${RIM * 2}`} aria-hidden="true">
        <circle class="ground" r={RIM - 1} />
        {RING_ARCS.map(({ group, from, to }) => {
          const middle = (from + to) / 2;
          const below = Math.sin(middle) > 0.2;
          return (
            <g class={group}>
              <path class="arc" d={arcPath(ARC - 1, from + 0.05, to - 0.05)} />
              <path
                id={`arc-${group}`}
                d={arcPath(below ? ARC + 14.5 : ARC + 5, from - 0.3, to + 0.3, below)}
                fill="none"
              />
              <text>
                <textPath href={`#arc-${group}`} startOffset="50%" text-anchor="middle">
                  {GROUP_WORDS[group].name}
                </textPath>
              </text>
            </g>
          );
        })}
      </svg>
      {(Object.keys(CUE_GROUPS) as (keyof typeof CUE_GROUPS)[]).map((group) => (
        <div role="group" aria-label={GROUP_WORDS[group].name} data-coach={group} class="span">
          {RING_PLACES.filter((place) => place.group === group).map((place) => (
            <CueButton
              cue={place.cue}
              r={TOKEN * k}
              style={spot(place.angle, RING, k)}
              onPoint={(cue) => (pointed.value = cue)}
            />
          ))}
        </div>
      ))}
      <div class={`names ${told ? "hushed" : ""}`} aria-hidden="true">
        {RING_PLACES.filter(
          ({ cue }) => preferences.allNames.value || !preferences.used.value.includes(cue),
        ).map((place) => (
          <RingName place={place} k={k} />
        ))}
      </div>
      <div class="told" aria-hidden="true">
        {told && (
          <>
            <strong>{CUE_WORDS[told].name}</strong>
            <span>{CUE_WORDS[told].meaning}</span>
            <kbd>{keyOfCue(told)}</kbd>
          </>
        )}
      </div>
    </div>
  );
}

/** Names where the ring turns are moved apart, in pixels at scale 1. */
const NUDGE: Readonly<Partial<Record<Cue, readonly [dx: number, dy: number]>>> = {
  comeDown: [-4, 7],
  moveOn: [-4, 5],
  holdBack: [-6, 0],
  wait: [4, 0],
  steady: [6, 2],
  support: [2, 6],
  ask: [8, -7],
  showNeed: [4, -1],
  ownIt: [-8, 0],
  stop: [-4, 0],
  gather: [0, -4],
};

/** A name hangs inward from its token. */
function RingName({ place, k }: { readonly place: RingPlace; readonly k: number }): JSX.Element {
  const across = Math.cos(place.angle);
  const aside =
    Math.abs(across) > 0.62
      ? across > 0
        ? "west"
        : "east"
      : Math.sin(place.angle) < 0
        ? "south"
        : "north";
  return (
    <span class={`name ${aside}`} style={spot(place.angle, NAMES, k, NUDGE[place.cue])}>
      {CUE_WORDS[place.cue].name}
    </span>
  );
}

const spot = (
  angle: number,
  r: number,
  k: number,
  [dx, dy]: readonly [number, number] = [0, 0],
) => ({
  left: `calc(50% + ${((Math.cos(angle) * r + dx) * k).toFixed(1)}px)`,
  top: `calc(50% + ${((Math.sin(angle) * r + dy) * k).toFixed(1)}px)`,
});
