/** What a person does and reads on the play page: by the texts on the screen and nothing else. */
import { en } from "../../../shared/i18n/en/index.ts";
import { prebrief } from "../../../shared/i18n/en/prebrief.ts";
import type { Locator, Page } from "playwright-core";
import { keyOfCue } from "../../../client/input/keys.ts";
import { CUES } from "../../../shared/model/cue.ts";
import type { MINUTES } from "../../../shared/session/movement.ts";

import { PATIENCE_MS } from "./visitor.ts";

/** How long a person's finger stays on a key. */
const KEYSTROKE_MS = 150;
/** A bond tears four seconds after the eyes have gone; with a margin for a slow screen. */
export const RUN_MS = 9000;
/** More than a busy machine needs. */
const STRIKES = 8;
/** Eyes land within that on a quiet machine. */
const FIRST_LOOK_MS = 3000;
/** Far longer than a mend takes. */
const MENDS_MS = 8 * 60_000;

/** From the start page to a chair beside three bots. */
export async function sitDownAlone(page: Page): Promise<void> {
  await page.getByRole("button", { name: en.start.way.alone.name }).click();
  await page.getByRole("button", { name: en.scenes.free.name }).click();
}

/** Confirms the prebrief, which comes once per browser. */
export async function readPrebrief(page: Page): Promise<void> {
  await page.getByRole("heading", { name: prebrief.title }).waitFor();
  await page.getByRole("button", { name: prebrief.yes }).click();
}

/** Sits down alone with three bots, and waits until the music runs. */
export async function practise(page: Page): Promise<void> {
  await sitDownAlone(page);
  await bar(page, 1);
}

/** Sits down beside three bots for as long as is chosen, and waits until the music runs. */
export async function playFor(page: Page, minutes: (typeof MINUTES)[number]): Promise<void> {
  await page.getByRole("button", { name: en.start.way.friends.name }).click();
  await page.getByRole("radio", { name: String(minutes), exact: true }).check({ force: true });
  await page.getByRole("button", { name: en.lobby.begin }).click();
  await bar(page, 1);
}

/** The code shown in a lobby. */
export async function invitation(page: Page): Promise<string> {
  const tiles = page.getByRole("img", { name: /^Code/ });
  await tiles.waitFor();
  return ((await tiles.getAttribute("aria-label")) ?? "").replace(/^Code|[ ,]/g, "");
}

/** Waits until the counter says bar `least` or a later one; returns which. */
export async function bar(page: Page, least: number): Promise<number> {
  const read = await page.waitForFunction((from) => {
    const words = document.querySelector(".beat .bar")?.textContent ?? "";
    const now = Number(/^bar (\d+)/.exec(words)?.[1] ?? 0);
    return now >= from && now;
  }, least);
  return Number(await read.jsonValue());
}

/** The button over a player's figure. */
export const chair = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: en.play.chairs.label }).getByRole("button", { name });

/**
 * Turns the eyes by `turn`, and again while `shown` does not come: a need for space turns them away at any moment
 * ([N4]), and nobody else turns them back. Each wait is twice as long as the one before: on a busy machine eyes land
 * late, and another look would begin anew. Rejects as the last `shown` does.
 */
export async function turnEyes(
  turn: () => Promise<unknown>,
  shown: (wait: { readonly timeout: number }) => Promise<unknown>,
): Promise<void> {
  for (let timeout = FIRST_LOOK_MS; timeout < PATIENCE_MS / 2; timeout *= 2) {
    await turn();
    const seen = await shown({ timeout }).then(
      () => true,
      () => false,
    );
    if (seen) return;
  }
  await turn();
  await shown({ timeout: PATIENCE_MS / 2 });
}

/**
 * Presses the key that looks at a player, and waits until the eyes have landed: cues are ready then. Eyes that rest
 * there stay: another press would begin a new look ([P2]), during which little is seen and heard, while the page may
 * still show that the former one has landed.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  if ((await restOn(page, name).count()) > 0 && (await readyCue(page).count()) > 0) return;
  const key = await chair(page, name).getAttribute("aria-keyshortcuts");
  await turnEyes(
    () => page.keyboard.press(key ?? ""),
    (wait) => landed(page, name, wait),
  );
}

const restOn = (page: Page, name: string): Locator =>
  page.locator(`.chairs [aria-pressed="true"][aria-label^="${name}"]`);
/** Gather is left out: it needs no focused player. */
const readyCue = (page: Page): Locator =>
  page.locator('.cue[aria-disabled="false"]:not([aria-label="gather"])').first();

/** Waits until the eyes rest on a player. */
export async function landed(
  page: Page,
  name: string,
  wait: { readonly timeout: number },
): Promise<void> {
  await restOn(page, name).waitFor(wait);
  await readyCue(page).waitFor({ state: "attached", ...wait });
}

/** Presses the key that gives a cue, by the cue's name. */
export async function cue(page: Page, name: string): Promise<void> {
  const meant = CUES.find((one) => en.cues.cue[one].name === name);
  if (meant === undefined) throw new Error(`no cue is called "${name}"`);
  await page.keyboard.press(keyOfCue(meant), { delay: KEYSTROKE_MS });
}

/**
 * [R6] A glare, eyes away, and no return until the page says that the bond has torn. On a busy
 * machine the eyes may leave too late to count as running away: then once more.
 */
export async function strikeAndLeave(page: Page, name: string): Promise<void> {
  const torn = said(
    page,
    new RegExp(`The bond with ${name} has torn. You gave “glare” and looked away`),
  );
  for (let tries = 0; tries < STRIKES && (await torn.count()) === 0; tries++) {
    await lookAt(page, name);
    await cue(page, "glare");
    await page.keyboard.press("k");
    await torn.waitFor({ timeout: RUN_MS }).catch(() => {});
  }
  await torn.waitFor();
}

/**
 * What the line under the lamps says is waited for: "you: stay with them, ask or nod · they: grow
 * calm".
 */
export const waitsFor = (page: Page): Promise<string> =>
  page.locator(".steps p, p.steps").evaluateAll(([line]) => line?.textContent ?? "");

/** Names of the lit lamps: steps done, and the present one. */
export const lampsLit = (page: Page): Promise<readonly string[]> =>
  page.locator(".steps li.done, .steps li.now").allTextContents();

/** What the page says has just happened to the player. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.locator("div.moment", { hasText: words });

/** Arrow keys for the ways others show. */
const HEEDED: readonly (readonly [RegExp, string])[] = [
  [/shows the way up to you|urges higher/, "ArrowUp"],
  [/shows the way down to you|urges lower/, "ArrowDown"],
  [/beckons onward to you|urges onward/, "ArrowRight"],
  [/holds back/, "ArrowLeft"],
];
/** What helps a player who sounds like that. */
const SHOWN: readonly (readonly [RegExp, string])[] = [
  [/sounds sharp/, "come down"],
  [/sounds flat/, "come up"],
  [/sounds (?:\w+ and )?late/, "move on"],
  [/sounds (?:\w+ and )?early/, "hold back"],
];

/**
 * Mends a torn bond by doing what the line under the lamps says, step by step, with captions on.
 * Resolves when the page says it is mended.
 */
export async function mend(page: Page, name: string): Promise<void> {
  const wait = { over: false };
  // It is shown for seconds only: on a busy machine it could be missed between two deeds.
  const told = said(page, `Mended with ${name}`)
    .waitFor({ timeout: MENDS_MS })
    .finally(() => (wait.over = true));
  told.catch(() => {});
  while (!wait.over) {
    // A need for space turns the player's eyes away; nobody else turns them back.
    await lookAt(page, name);
    const line = await waitsFor(page);
    await doWhatItSays(page, line);
    await newsAfter(page, line);
  }
  await told;
}

async function doWhatItSays(page: Page, line: string): Promise<void> {
  const mine = line.split(" · ").flatMap((part) => /^(?:you|both): (.+)/.exec(part)?.[1] ?? []);
  for (const what of mine.flatMap((part) => part.split(/, | or /))) {
    if (what === "breathe") return breathe(page);
    if (what.startsWith("tune")) return tune(page);
    if (/^(?:look at|stay|no blame)/.test(what)) continue;
    return cue(page, what);
  }
}

/** Holds Space until the line does not ask for it any more. */
async function breathe(page: Page): Promise<void> {
  await page.keyboard.down("Space");
  await page.waitForFunction(
    () => !/(?:you|both): [^·]*breathe/.test(document.querySelector(".steps")?.textContent ?? ""),
  );
  await page.keyboard.up("Space");
}

/** Follows the way they show, and shows them theirs: neither knows their own. Captions are on. */
export async function tune(page: Page): Promise<void> {
  const seen = (await page.locator("p.caption").allTextContents()).join();
  const bend = HEEDED.find(([says]) => says.test(seen))?.[1];
  if (bend !== undefined) await page.keyboard.press(bend, { delay: 250 });
  const show = SHOWN.find(([says]) => says.test(seen))?.[1];
  if (show !== undefined) await cue(page, show);
}

/** Until the line, the caption or the last message changes, or a moment has passed. */
async function newsAfter(page: Page, line: string): Promise<void> {
  const before = await page.locator("p.caption").allTextContents();
  await page
    .waitForFunction(
      (read) =>
        (document.querySelector(".steps p, p.steps")?.textContent ?? "") !== read.line ||
        (document.querySelector("p.caption")?.textContent ?? "") !== read.caption ||
        /Mended/.test(document.querySelector("div.moment")?.textContent ?? ""),
      { line, caption: before.join() },
      { timeout: 2500 },
    )
    .catch(() => {});
}

/** Names of controls partly outside the window. */
export const outside = (page: Page): Promise<readonly string[]> =>
  page.locator("main button:visible, main input:visible").evaluateAll((controls) =>
    controls
      .filter((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
      })
      .map((control) => control.getAttribute("aria-label") ?? control.textContent),
  );

/** The number of the player's own chair: the one nobody else has. Waits until the others are there. */
export async function ownChair(page: Page): Promise<number> {
  await page.locator(".chairs button").first().waitFor();
  const others = await page
    .locator(".chairs button")
    .evaluateAll((chairs) =>
      chairs.map((one) => Number(/\d+$/.exec(one.getAttribute("data-coach") ?? "")?.[0])),
    );
  return (
    Array.from({ length: others.length + 1 }, (_, i) => i).find((i) => !others.includes(i)) ?? -1
  );
}

/** Presses Tab until that control has the focus. Throws when it cannot be reached. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  // To count is a fourth of the work of asking the control itself.
  const focused = control.and(page.locator(":focus"));
  for (let steps = 0; steps < 60; steps++) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by keyboard to ${control.toString()}`);
}
