/** What a player takes from the page at one moment. The two kinds of eyes differ in one field only. */
import type { Page } from "playwright-core";
import type { NearDrawn, WatchDrawing } from "../../../client/scenes/stage-state.ts";

export interface Glance {
  /** The focused player, as a place from the left; null for nobody. */
  readonly place: number | null;
  readonly names: readonly string[];
  /** With eyes on the pictures: how they are drawn. */
  readonly drawn: NearDrawn | null;
  /** With eyes on the captions: what is written about them. */
  readonly caption: string | null;
  /** The line under the lamps; "" while nothing is torn between the two. */
  readonly lamps: string;
  /** What has just happened to the player. */
  readonly news: string;
  /** The player's own activation. */
  readonly band: string;
  readonly over: boolean;
}

/** Runs in the page before its own scripts: no captions; what is drawn is visible to the test. */
export function openEyes(): void {
  localStorage.setItem("broken-consort", JSON.stringify({ captions: false, learnt: ["mend"] }));
  const watchDrawing: WatchDrawing = (near) => void Object.assign(globalThis, { drawn: near });
  Object.assign(globalThis, { watchDrawing });
}

/** The same with the picture covered, and captions on. */
export function coverEyes(): void {
  localStorage.setItem("broken-consort", JSON.stringify({ captions: true, learnt: ["mend"] }));
}

export const glance = (page: Page): Promise<Glance> =>
  page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
    const chairs = [...document.querySelectorAll(".chairs button")];
    const place = chairs.findIndex((one) => one.getAttribute("aria-pressed") === "true");
    const { drawn = null } = globalThis as { drawn?: NearDrawn | null };
    return {
      place: place < 0 ? null : place,
      names: chairs.map((one) => one.querySelector("b")?.textContent ?? ""),
      drawn: drawn?.place === place ? drawn : null,
      caption: document.querySelector("p.caption")?.textContent ?? null,
      lamps: text(".steps p") || text("p.steps"),
      news: text(".moment"),
      band: text(".weather .band"),
      over: document.querySelector("main.result") !== null,
    };
  });
