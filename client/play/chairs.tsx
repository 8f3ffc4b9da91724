import { isolated } from "../components/isolated.ts";
import { texts } from "../language/texts.ts";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Accord } from "../../shared/model/perception.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { keyOfPlace } from "../input/keys.ts";
import { usePlayContext } from "./play-context.tsx";
import { Icon } from "../components/icons.tsx";
import { over, px } from "../components/px.ts";

/** [A1] Every other chair as a button over its figure: click, tap or number key looks at it. */
export function Chairs(): JSX.Element {
  const { selectors } = usePlayContext();
  return (
    <div
      class={`chairs ${selectors.places.value.length > 6 ? "crowded" : ""}`}
      role="group"
      aria-label={texts.value.play.chairs.label}
    >
      {selectors.places.value.map((chair, place) => (
        <Chair key={chair} chair={chair} place={place} />
      ))}
    </div>
  );
}

/** [O1], [O2] What an agreement adds to a chair's name. */
function markOf(accord: Accord | null, chair: ChairId): "conducts" | "leads" | null {
  if (accord?.conductor === chair) return "conducts";
  return accord?.leader === chair ? "leads" : null;
}

function Chair({
  chair,
  place,
}: {
  readonly chair: ChairId;
  readonly place: number;
}): JSX.Element | null {
  const { stage, selectors, hands, consort } = usePlayContext();
  const drawn = stage.chairs.value.get(chair);
  const seat = selectors.seat(chair);
  const looked = useComputed(() => selectors.looking.value === chair).value;
  const turned = useComputed(() => selectors.self.value?.bidTo === chair).value;
  const mark = useComputed(() => markOf(consort.perception.value?.accord ?? null, chair)).value;
  const shown = useComputed(() =>
    mark === "conducts" ? (consort.perception.value?.accord.shown ?? null) : null,
  ).value;
  if (!drawn || !seat) return null;
  const key = keyOfPlace(place);
  const { box, label } = drawn;
  const name = isolated(seat.name);
  const { play, cues, people } = texts.value;
  const says = play.chairs;
  const known = says.all([
    name,
    people.instrument[seat.instrument],
    ...(seat.player === "person" ? [] : [seat.player === "bot" ? says.bot : says.botPlays]),
    ...(mark === null ? [] : [says[mark]]),
  ]);
  const all = mark && shown ? says.shows(known, cues.cue[shown].name) : known;
  return (
    <button
      type="button"
      class={`chair ${drawn.near ? "near" : ""}`}
      style={over({ ...box, width: Math.max(44, box.width), height: Math.max(44, box.height) })}
      aria-label={turned ? says.needed(all) : all}
      aria-description={key ? says.lookByKey(name, key) : says.look(name)}
      {...(key && { "aria-keyshortcuts": key })}
      aria-pressed={looked}
      data-coach={`chair-${chair}`}
      onClick={() => hands.look(chair)}
    >
      <span
        class={`plate ${turned ? "turned" : ""}`}
        style={{ left: px(label.x - box.x), top: px(label.y - box.y) }}
        aria-hidden="true"
      >
        {key && <kbd>{key}</kbd>}
        {mark && <Icon name={mark === "conducts" ? (shown ?? "baton") : "lead"} size={17} />}
        <b>
          <bdi>{seat.name}</bdi>
        </b>
        {seat.player !== "person" && <i>{seat.player === "bot" ? says.bot : says.away}</i>}
      </span>
    </button>
  );
}
