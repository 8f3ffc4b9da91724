import type { JSX } from "preact";
import { groupsOf } from "../../../shared/protocol/join-code.ts";
import type { PersonView } from "../../../shared/live/views.ts";
import { Qr } from "../../components/qr.tsx";
import { useLead, useSession } from "../lead.ts";
import type { Links } from "./use-links.ts";

/** Side of a QR code on paper, CSS pixels: 38 mm. */
const SIDE = 144;

/** [Y9] Print only: a QR code for each person, to be cut out. */
export function PrintSheet(props: {
  readonly people: readonly PersonView[];
  readonly links: Exclude<Links, string>;
}): JSX.Element {
  const lead = useLead();
  const { title, code } = useSession();
  const says = lead.says.roster.paper;
  const host = lead.origin.value.replace(/^https?:\/\//, "");
  return (
    <div class="print-sheet" aria-hidden="true">
      {props.people.map(({ id, name }) => {
        const link = props.links.get(id);
        return (
          link !== undefined && (
            <article key={id}>
              <Qr to={link} size={SIDE} label={says.square(name)} />
              <div>
                <p>{says.title(title)}</p>
                <h2 dir="auto">{name}</h2>
                <p>{says.says}</p>
                <p>{says.or(host, groupsOf(code).join(" "))}</p>
              </div>
            </article>
          )
        );
      })}
    </div>
  );
}
