import type { JSX } from "preact";
import type { ReplayTexts } from "../../shared/i18n/catalogue.ts";
import type { ChairId } from "../../shared/model/units.ts";
import type { Named } from "../components/names.ts";

/** Value of the view from above. */
const ABOVE = "above";

/** Chooses whose seat a replay is seen from; null: from above. */
export const SeenBy = (props: {
  readonly seat: ChairId | null;
  readonly consort: Pick<Named, "seats">;
  readonly says: ReplayTexts;
  readonly onSeat: (chair: ChairId | null) => void;
}): JSX.Element => (
  <label class="from">
    {props.says.seat}{" "}
    <select
      value={props.seat ?? ABOVE}
      onChange={({ currentTarget: { value } }) =>
        props.onSeat(value === ABOVE ? null : (Number(value) as ChairId))
      }
    >
      <option value={ABOVE}>{props.says.above}</option>
      {props.consort.seats.value.map(({ chair, name }) => (
        <option key={chair} value={chair}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
