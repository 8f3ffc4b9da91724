import type { JSX } from "preact";
import { groupsOf, linkTo, spelledCode } from "../../shared/protocol/join-code.ts";
import { useLead, useSession } from "./lead.ts";
import { Qr } from "../components/qr.tsx";

/** The code in groups of three, the address at which to type it, and the QR code. */
export function JoinCode({ small = false }: { readonly small?: boolean }): JSX.Element {
  const lead = useLead();
  const { code } = useSession();
  const { bar: says } = lead.says;
  const origin = lead.origin.value;
  const host = origin.replace(/^https?:\/\//, "");
  return (
    <div class={`join-code ${small ? "small" : ""}`}>
      <p>
        {!small && <span>{says.goTo(host)}</span>}
        <b aria-hidden="true">{groupsOf(code).join(" ")}</b>
        <span class="unseen">{says.code(spelledCode(code))}</span>
        {small && <span>{host}</span>}
      </p>
      <Qr to={linkTo(origin, code)} size={small ? 52 : 76} label={says.qr} />
    </div>
  );
}
