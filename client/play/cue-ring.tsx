import { texts } from "../language/texts.ts";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Cue, CueGroup } from "../../shared/model/cue.ts";
import { keyOfCue } from "../input/keys.ts";
import { RING_RIM } from "../drawing/layout.ts";
import { CueButton } from "./cue-button.tsx";
import { usePlayContext } from "./play-context.tsx";
import { over } from "../components/px.ts";
import { FULL_RING, ovalPath, ringOf, type RingPlace } from "./ring-geometry.ts";

/** At scale 1: radius of an icon, and how far beyond the icons' middles arcs and group names are. */
const TOKEN = 17.5;
const LARGE_TOKEN = 23;
const ARC = 24;
/** The same for few cues, with names under the icons. */
const WIDER = { arc: 44, ground: 50 } as const;
const NAMED = 33;
/** Place of a group's name, outside: at the right and the left, upright enough to be read. */
const NAMED_AT: Readonly<Record<CueGroup, number>> = {
  way: 3.62,
  answer: -0.4,
  mend: 0.7,
  edge: 2.95,
};
/** Half the angle that the longest of these names needs. */
const REACH = 0.4;

/** The cue ring of wide screens: its groups, a name by every icon, the middle says what a cue means. */
export function CueRing(): JSX.Element | null {
  const { stage, selectors } = usePlayContext();
  const table = selectors.table.value;
  const ring = useMemo(() => (table.whole ? FULL_RING : ringOf(table.cues)), [table]);
  const pointed = useSignal<Cue | null>(null);
  const { cues } = stage.layout.value;
  const says = texts.value.cues;
  const { across, up } = RING_RIM;
  const k = cues.width / (2 * across);
  const told = pointed.value ?? selectors.self.value?.cue ?? null;
  if (ring.places.length === 0) return null;
  const { curve, few } = ring;
  return (
    <div class={`ring ${few ? "few" : ""}`} style={{ ...over(cues), "--k": k }} data-coach="cues">
      <svg class="rim" viewBox={`${-across} ${-up} ${across * 2} ${up * 2}`} aria-hidden="true">
        <path class="ground" d={`${ovalPath(curve, few ? WIDER.ground : 28, 0, 2 * Math.PI)}Z`} />
        {ring.arcs.map(({ group, from, to }) => (
          <g class={group}>
            <path class="arc" d={ovalPath(curve, few ? WIDER.arc : ARC, from, to)} />
            {!few && (
              <>
                <path
                  id={`arc-${group}`}
                  d={ovalPath(curve, NAMED, NAMED_AT[group] - REACH, NAMED_AT[group] + REACH)}
                  fill="none"
                />
                <text>
                  <textPath href={`#arc-${group}`} startOffset="50%" text-anchor="middle">
                    {says.group[group].name}
                  </textPath>
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      {table.groups.map(({ group }) => (
        <div
          key={group}
          role="group"
          aria-label={says.group[group].name}
          data-coach={group}
          class="span"
        >
          {ring.places
            .filter((place) => place.group === group)
            .map((place) => (
              <CueButton
                key={place.cue}
                cue={place.cue}
                r={(few ? LARGE_TOKEN : TOKEN) * k}
                class={place.name}
                style={spot(place, k)}
                onPoint={(cue) => (pointed.value = cue)}
              />
            ))}
        </div>
      ))}
      <div class="told" aria-hidden="true">
        {told && (
          <>
            <strong>{says.cue[told].name}</strong>
            <span>{says.cue[told].meaning}</span>
            <kbd>{keyOfCue(told)}</kbd>
          </>
        )}
      </div>
    </div>
  );
}

/** A button's anchor: the middle of its icon. */
const spot = ({ x, y }: RingPlace, k: number) => ({
  left: `calc(50% + ${(x * k).toFixed(1)}px)`,
  top: `calc(50% + ${(y * k).toFixed(1)}px)`,
});
