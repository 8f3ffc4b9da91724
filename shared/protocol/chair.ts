/** Asked before a chair is offered back: only the server knows whether it is still kept. */
export const CHAIR_PATH = "/api/chair";

/** `name` is what the server calls its person. */
export type ChairAnswer = { readonly kept: true; readonly name: string } | { readonly kept: false };

/** Null for anything that is no such answer. */
export function readChairAnswer(raw: unknown): ChairAnswer | null {
  if (typeof raw !== "object" || raw === null || !("kept" in raw)) return null;
  if (raw.kept === false) return { kept: false };
  if (raw.kept !== true || !("name" in raw) || typeof raw.name !== "string") return null;
  return { kept: true, name: raw.name };
}
