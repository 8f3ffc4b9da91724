import type { JSX } from "preact";
import type { ConsortView } from "../../../shared/live/views.ts";
import type { ObservedBond, ObservedChair } from "../../../shared/model/observe.ts";
import { chairId } from "../../../shared/model/units.ts";
import { Sky } from "../../components/sky.tsx";
import { useBoxSize } from "../../components/use-box-size.ts";
import { texts } from "../../language/texts.ts";
import { drawBodies, halfCircle, headAbove } from "../../drawing/bodies.ts";
import { bondSeen, type Spot, stringBetween } from "../../drawing/string/between.ts";
import { drawString } from "../../drawing/string/draw.ts";
import { STILL } from "../../drawing/string/motion.ts";
import { stringShape } from "../../drawing/string/shape.ts";
import { chairColour, chairName, personAt } from "../chairs.ts";
import { LeadIcon } from "../icons.tsx";
import { useLead, useSession } from "../lead.ts";
import { useDrawing } from "../string-picture.tsx";

const hasSomethingToShow = ({ rupture, seams, residue }: ObservedBond): boolean =>
  rupture !== null || seams > 0 || residue > 0.15;

/** Space for a name and status icons above a figure, CSS px. */
const LABEL = 60;
/** Distance from the middle of a head to the top of its hair, in the figure's own units. */
const HEAD = 140;
/** Thickness of a string as a share of the picture's width. */
const THICK = 1 / 82;

/** Size until it is laid out: of a tile, and of one consort as large as possible. */
const TILE = { width: 300, height: 200 } as const;
const LARGE = { width: 620, height: 420 } as const;

/**
 * A consort as a half circle that opens towards the audience: gazes, tears and mends. In a narrow window the names
 * stand in a list below, and numbers tell whose place is whose.
 */
export function Sociogram(props: {
  readonly consort: number;
  readonly view: ConsortView | null;
  /** Whether chairs can be selected; otherwise the whole is one picture. */
  readonly onChair?: (chair: ReturnType<typeof chairId>) => void;
  readonly chosen?: number | null;
}): JSX.Element {
  const { consort, view, onChair, chosen = null } = props;
  const { box, size } = useBoxSize(onChair ? LARGE : TILE);
  const { width, height } = size;
  const lead = useLead();
  const session = useSession();
  const observed = view?.observed ?? null;
  const summary = session.consorts.find((one) => one.consort === consort);
  const seated = session.people.filter(({ seat }) => seat?.consort === consort);
  const most = Math.max(0, ...seated.map(({ seat }) => (seat?.chair ?? 0) + 1));
  const chairs = observed?.chairs.length ?? Math.max(summary?.chairs ?? 0, most);
  const rx = Math.min(width * 0.335, onChair ? height * 0.8 : width);
  // Where chairs can be selected there is room for bodies; the more chairs, the smaller.
  const scale = onChair ? Math.min(height / 1800, width / (chairs + 1.5) / 480) : 0;
  const tall = headAbove(scale) + HEAD * scale;
  const spots = halfCircle(chairs, {
    x: width / 2,
    y: height - (onChair ? 40 : 26),
    rx,
    ry: height - (onChair ? LABEL + tall + 40 : 78),
  });
  const at = (chair: number): Spot => spots[chair] ?? { x: width / 2, y: height / 2 };
  const told = (observed?.bonds ?? []).filter(hasSomethingToShow);
  const canvas = useDrawing(
    width,
    height,
    (_, pen) => {
      for (const bond of told)
        drawString(
          pen,
          stringBetween(at(bond.a), at(bond.b), Math.min(7, width * THICK), 0.04),
          stringShape(bondSeen(bond), { cents: 0, ms: 0 }),
          { ...STILL, onset: null },
        );
    },
    JSON.stringify([told, chairs]),
  );
  const bodies = useDrawing(
    width,
    height,
    (pen) => drawBodies(pen, spots, scale, observed?.chairs ?? null),
    JSON.stringify([observed?.chairs ?? null, chairs, scale]),
  );
  return (
    <div class="sociogram">
      <div class="sociogram-picture" ref={box}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={lead.says.one.graph}
        >
          <ellipse
            class="floor"
            cx={width / 2}
            cy={height * 0.6}
            rx={width * 0.4}
            ry={height * 0.42}
          />
          {(observed?.chairs ?? []).map((chair) => (
            <Gaze
              key={chair.chair}
              chair={chair}
              all={observed?.chairs ?? []}
              at={(one) => ({ x: at(one).x, y: at(one).y - headAbove(scale) })}
            />
          ))}
        </svg>
        {onChair && (
          <canvas
            ref={bodies}
            style={{ width: `${width}px`, height: `${height}px` }}
            aria-hidden="true"
          />
        )}
        <canvas
          ref={canvas}
          style={{ width: `${width}px`, height: `${height}px` }}
          aria-hidden="true"
        />
        {spots.map(({ x, y }, i) => (
          <i
            key={i}
            class="place-number"
            style={{ left: `${x}px`, top: `${y}px`, background: chairColour(i) }}
            aria-hidden="true"
          >
            {i + 1}
          </i>
        ))}
      </div>
      {spots.map((spot, i) => {
        const chair = chairId(i);
        const person = personAt(session, consort, chair);
        const inside = observed?.chairs[i] ?? null;
        const name = chairName(session, consort, chair);
        const { tile: says } = lead.says;
        const state =
          person === null || person.setDown || person.bot
            ? says.bot
            : !person.here
              ? says.away
              : inside
                ? texts.value.weather.band[inside.band]
                : "";
        const label = `${name}${state === "" ? "" : `, ${state}`}`;
        const body = (
          <>
            <i
              class={`peg ${person !== null && !person.here ? "gone" : ""}`}
              style={{ background: person?.here === false ? "none" : chairColour(i) }}
            >
              {(person === null || person.setDown || person.bot) && (
                <LeadIcon name="bot" size={15} />
              )}
            </i>
            <span class="who">
              {inside && <Sky band={inside.band} />}
              <b>{name}</b>
              {person?.hand === "up" && <LeadIcon name="asks" size={17} />}
              {onChair && state !== "" && <small>{state}</small>}
            </span>
            {onChair && inside?.bid && (
              <span class="bid">
                {texts.value.cues.need[inside.bid.need].name} {/* The arrow stays with the name. */}
                →{"\u00a0"}
                {chairName(session, consort, inside.bid.to)}
              </span>
            )}
          </>
        );
        // Names are placed outwards, so that they do not cover the strings.
        const outwards = (spot.x - width / 2) / rx;
        const place = {
          left: `${spot.x}px`,
          top: `${spot.y}px`,
          "--out": outwards.toFixed(2),
          ...(onChair && { "--tall": `${tall.toFixed(0)}px` }),
        };
        return onChair ? (
          <button
            key={i}
            type="button"
            class={`chair-spot ${chosen === i ? "chosen" : ""}`}
            style={place}
            aria-label={label}
            aria-pressed={chosen === i}
            onClick={() => onChair(chair)}
          >
            {body}
          </button>
        ) : (
          <span key={i} class="chair-spot" style={place} title={label}>
            {body}
          </span>
        );
      })}
    </div>
  );
}

/** A thin line from each player to whom they look at; mutual gaze is one brighter line. */
function Gaze(props: {
  readonly chair: ObservedChair;
  readonly all: readonly ObservedChair[];
  readonly at: (chair: number) => Spot;
}): JSX.Element | null {
  const { chair, all, at } = props;
  if (typeof chair.gaze !== "number") return null;
  const mutual = all[chair.gaze]?.gaze === chair.chair;
  const [from, to] = [at(chair.chair), at(chair.gaze)];
  const reach = mutual ? 1 : 0.78;
  return (
    <path
      class={mutual ? "gaze mutual" : "gaze"}
      d={`M${from.x} ${from.y}L${from.x + (to.x - from.x) * reach} ${from.y + (to.y - from.y) * reach}`}
    />
  );
}
