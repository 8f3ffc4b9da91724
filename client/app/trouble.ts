import { texts } from "../language/texts.ts";
import type { DisconnectReason } from "../session/consort.ts";
import type { JoinTrouble } from "../session/join-error.ts";

/** What failed: joining, or a consort that has ended for its player. */
export type Trouble = { readonly join: JoinTrouble } | { readonly disconnected: DisconnectReason };

/** A sentence for the player; "" if nothing failed. */
export function troubleText(trouble: Trouble | null): string {
  const { join, disconnected } = texts.value.trouble;
  if (trouble === null) return "";
  return "join" in trouble ? join[trouble.join] : disconnected[trouble.disconnected];
}
