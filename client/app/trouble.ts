import { texts } from "../language/texts.ts";
import type { DisconnectReason } from "../session/consort.ts";
import type { JoinTrouble } from "../session/join-error.ts";

/** What led nowhere: a way to a chair, or a consort that has ended for its player. */
export type Trouble = { readonly join: JoinTrouble } | { readonly disconnected: DisconnectReason };

/** A sentence for the player; "" where there was no trouble. */
export function troubleText(trouble: Trouble | null): string {
  const { join, disconnected } = texts.value.trouble;
  if (trouble === null) return "";
  return "join" in trouble ? join[trouble.join] : disconnected[trouble.disconnected];
}
