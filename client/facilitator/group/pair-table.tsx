import type { JSX } from "preact";
import type { GroupView } from "../../../shared/live/group-look.ts";
import { type GroupTexts, pairRows } from "./page-rows.ts";

/** Every bond before and after, in words. */
export function PairTable(props: {
  readonly page: GroupView;
  readonly says: GroupTexts;
}): JSX.Element {
  const { page, says } = props;
  return (
    <table class="pair-table">
      <thead>
        <tr>
          {Object.values(says.head).map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairRows(page, says).map(([pair = "", ...cells]) => (
          <tr key={pair}>
            <th scope="row" dir="auto">
              {pair}
            </th>
            {cells.map((cell, i) => (
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
