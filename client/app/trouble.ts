import { texts } from "../language/texts.ts";
import type { DisconnectReason } from "../session/consort.ts";
import type { JoinTrouble } from "../session/join-error.ts";

/** What failed: joining, or a consort that has ended for its player. */
export type Trouble = { readonly join: JoinTrouble } | { readonly disconnected: DisconnectReason };

/** Path of the check page below the site's address, which finds out what is blocking the connection. */
const CHECK_PATH = "check";

/** Page that explains a failure; null when its sentence says everything. */
export const checkPathOf = (trouble: Trouble | null): string | null =>
  trouble !== null && "join" in trouble && trouble.join === "blocked" ? CHECK_PATH : null;

/** A sentence for the player; "" if nothing failed. */
export function troubleText(trouble: Trouble | null): string {
  const { join, disconnected } = texts.value.trouble;
  if (trouble === null) return "";
  return "join" in trouble ? join[trouble.join] : disconnected[trouble.disconnected];
}
