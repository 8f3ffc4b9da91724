import type { JSX } from "preact";
import type { TalkTexts } from "../../shared/i18n/catalogue.ts";
import type { RoomGroup } from "../../shared/live/group-look.ts";
import { Cord } from "../components/cord.tsx";

/** Bindings of gold that still stand apart from each other. */
const MAX_BOUND = 16;

/** [G8] All groups as one cord, at the beginning and now: wound close where pairs stand near, gold where something was mended. */
export function GroupView(props: {
  readonly group: RoomGroup;
  readonly says: TalkTexts["stage"]["group"];
}): JSX.Element {
  const { group, says } = props;
  const { near, mended, tears, repairSeconds, unsaid } = group;
  const bound = Math.min(MAX_BOUND, mended);
  return (
    <section class="stage-group" aria-label={says.title}>
      <h2>{says.title}</h2>
      {([0, 1] as const).map((when) => (
        <figure key={when} class={when === 1 ? "now" : ""}>
          <figcaption>{when === 0 ? says.before : says.after}</figcaption>
          <div>
            <Cord course={near[when]} done={1} width={1100} height={90} label="" />
            {when === 1 &&
              Array.from({ length: bound }, (_, i) => (
                <i key={i} style={{ left: `${((i + 0.5) / bound) * 100}%` }} />
              ))}
          </div>
        </figure>
      ))}
      <p>
        <span>{tears === 0 && mended === 0 ? says.nothingTore : says.mended(mended)}</span>
        {repairSeconds !== null && <span>{says.half(Math.max(1, Math.round(repairSeconds)))}</span>}
      </p>
      <p class="less">{unsaid[1] < unsaid[0] ? says.less : mended < tears ? says.open : ""}</p>
    </section>
  );
}
