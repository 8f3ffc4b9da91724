/** Asks whether a chair is still kept before it is offered again: only the server knows. */
export const CHAIR_PATH = "/api/chair";

/** `name`: the player's name on the server. */
export type ChairAnswer = { readonly kept: true; readonly name: string } | { readonly kept: false };

/** Parses the answer; null for anything else. */
export function readChairAnswer(raw: unknown): ChairAnswer | null {
  if (typeof raw !== "object" || raw === null || !("kept" in raw)) return null;
  if (raw.kept === false) return { kept: false };
  if (raw.kept !== true || !("name" in raw) || typeof raw.name !== "string") return null;
  return { kept: true, name: raw.name };
}
