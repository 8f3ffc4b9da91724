/** Which brief and card this tab has read last: nobody who comes back to a scene is stopped by them again. */
import type { Consort } from "../../session/consort.ts";
import { attempt } from "../../session/seat-storage.ts";

const KEY = "broken-consort.read";
/** Where the browser stores nothing. */
let last = "";

/** What there is to read in that consort now: a scene, and a part of it; "" while there is none. */
export function briefOf({ code, movement, part }: Consort): string {
  const { scene } = movement.value;
  if (scene === null || part.value === null) return "";
  return [code.value, scene.scenario, scene.scene, part.value].join(" ");
}

export function noteRead(brief: string): void {
  last = brief;
  attempt(() => sessionStorage.setItem(KEY, brief));
}

export const isRead = (brief: string): boolean =>
  brief === last || brief === attempt(() => sessionStorage.getItem(KEY));
