import type { JSX } from "preact";
import type { StageTexts } from "../../shared/i18n/catalogue.ts";
import type { StageConsort } from "../../shared/live/views.ts";

const PETALS = 8;
/** Seams per consort at which the lantern of growth is fully lit. */
const FULL_GROWTH = 8;

/** Measures of the whole room as five lanterns with lit petals; no numbers. */
export function Lanterns(props: {
  readonly consorts: readonly StageConsort[];
  readonly says: StageTexts;
}): JSX.Element {
  const all = props.consorts.flatMap(({ shown }) => shown?.measures ?? []);
  const mean = (of: (one: (typeof all)[number]) => number): number =>
    all.length === 0 ? 0 : all.reduce((total, one) => total + of(one), 0) / all.length;
  const lit: Readonly<Record<keyof StageTexts["measures"], number>> = {
    harmony: mean(({ harmony }) => harmony),
    connection: mean(({ connection }) => connection),
    repair: mean(({ repair }) => repair),
    growth: mean(({ growth }) => Math.min(1, growth / FULL_GROWTH)),
    honesty: mean(({ residue }) => 1 - residue),
  };
  return (
    <ul class="lanterns">
      {Object.entries(lit).map(([key, share]) => (
        <li key={key}>
          <Lantern share={share} />
          {props.says.measures[key as keyof typeof lit]}
        </li>
      ))}
    </ul>
  );
}

function Lantern({ share }: { readonly share: number }): JSX.Element {
  const on = Math.round(share * PETALS);
  return (
    <svg class="lantern" viewBox="-26 -26 52 52" aria-hidden="true">
      <circle r="24" />
      {Array.from({ length: PETALS }, (_, i) => (
        <path
          key={i}
          class={i < on ? "lit" : ""}
          d="M0-4C-6-10-4-17 0-21 4-17 6-10 0-4Z"
          transform={`rotate(${(360 / PETALS) * i})`}
        />
      ))}
    </svg>
  );
}
