/**
 * Remembers which brief and card this tab read last, so that a returning player does not have to confirm them again.
 */
import type { Consort } from "../../session/consort.ts";
import { attempt } from "../../session/seat-storage.ts";

const KEY = "broken-consort.read";
/** In-memory fallback when storage is blocked. */
let last = "";

/** Identifies what there is to read in that consort now, and for whom: person, scene and part; "" when there is nothing. */
export function briefOf({ secret, movement, part }: Consort): string {
  const { scene } = movement.value;
  if (scene === null || part.value === null) return "";
  return [secret.value, scene.scenario, scene.scene, part.value].join(" ");
}

export function noteRead(brief: string): void {
  last = brief;
  attempt(() => sessionStorage.setItem(KEY, brief));
}

export const isRead = (brief: string): boolean =>
  brief === last || brief === attempt(() => sessionStorage.getItem(KEY));
