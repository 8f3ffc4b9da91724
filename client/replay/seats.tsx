import type { JSX } from "preact";
import type { ChairId } from "../../shared/model/units.ts";
import { isolated } from "../components/isolated.ts";
import type { Named } from "../components/names.ts";
import { px } from "../components/px.ts";
import type { Stage } from "../scenes/stage.ts";

/** Names above the figures; pressing one changes to that seat. */
export function Seats(props: {
  readonly stage: Stage;
  readonly consort: Pick<Named, "seats">;
  readonly label: string;
  readonly onSeat: (chair: ChairId) => void;
}): JSX.Element {
  const { stage, consort, label, onSeat } = props;
  return (
    <div class="seats" role="group" aria-label={label}>
      {consort.seats.value.map(({ chair, name }) => {
        const drawn = stage.chairs.value.get(chair);
        return (
          drawn && (
            <button
              key={chair}
              type="button"
              style={{ left: px(drawn.label.x), top: px(drawn.label.y) }}
              onClick={() => onSeat(chair)}
            >
              {isolated(name)}
            </button>
          )
        );
      })}
    </div>
  );
}
