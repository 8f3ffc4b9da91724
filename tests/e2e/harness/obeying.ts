/** A player who does only what the page says and lights; and a witness of all that it asks. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import type { Locator, Page } from "playwright-core";
import { ask } from "./ask.ts";
import { pressFinger } from "./touch.ts";

/** What the page asks for at one moment. */
export interface Asked {
  /** The coach's paper, or the banner. */
  readonly say: string;
  /** `aria-label` of the lit control; "" for none that can be pressed. */
  readonly lit: string;
}

/** Everything a page has asked and told since it was opened. */
export interface Witness {
  /** Each line once for each time it appeared. */
  readonly asked: readonly Asked[];
  /** News of tears and mends, and other news. */
  readonly told: readonly string[];
  /** Moments at which two different things were asked. */
  readonly contradictions: readonly string[];
}

/** How somebody plays: what the page calls things, and whether they have nothing but keys. */
export interface Hands {
  readonly says: Pick<Catalogue, "play">;
  readonly keys: boolean;
}
const POINTER: Hands = { says: en, keys: false };

/** Moments after which a standing demand is followed once more. */
const AGAIN = 15;
/**
 * Time in which the requested control becomes pressable, if it does. The music stands meanwhile, so this is no part of
 * the game: a busy machine needs some seconds for a press.
 */
const SOON = { timeout: 15_000 };
/** Moments for which something is held at most: far longer than a breath. */
const LONGEST_HELD = 600;
/** Pixels of the bow pad that are one short push. */
const PUSH = 30;

/** Runs in the page before its own scripts: checks every frame for what is asked. */
export function witness(): void {
  const seen = { asked: [] as Asked[], told: [] as string[], contradictions: [] as string[] };
  let before = "";
  let news = "";
  const shown = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((one) => one.getBoundingClientRect().width > 0);
  /** The control with a light around it. */
  const underLight = (): string => {
    const light = document.querySelector(".ring-of-light")?.getBoundingClientRect();
    if (!light) return "";
    const off = (one: Element): number => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return Math.max(
        Math.abs(left - light.left),
        Math.abs(top - light.top),
        Math.abs(right - light.right),
        Math.abs(bottom - light.bottom),
      );
    };
    const [nearest] = shown("main button").sort((a, b) => off(a) - off(b));
    return nearest && off(nearest) < 7 ? (nearest.getAttribute("aria-label") ?? "") : "";
  };
  const look = (): void => {
    requestAnimationFrame(look);
    const papers = shown(".coach p, .errand p");
    const lights = shown(".ring-of-light");
    const say = papers[0]?.textContent ?? "";
    const lit = underLight();
    const lamps = shown(".steps p, p.steps")[0]?.textContent ?? "";
    const key = `${say}|${lit}|${lamps}`;
    if (key === before) return;
    const old = seen.asked.at(-1);
    if (old?.say !== say || old.lit !== lit) seen.asked.push({ say, lit });
    before = key;
    if (papers.length > 1)
      seen.contradictions.push(papers.map((one) => one.textContent).join(" / "));
    if (lights.length > 1) seen.contradictions.push(`${lights.length} lights: ${say}`);
    // "you: ask or nod, stay with them · they: grow calm"
    const mine = [...lamps.matchAll(/(?:you|both): ([^·]*)/g)].flatMap(([, what = ""]) =>
      what.split(/, | or /).map((one) => one.trim()),
    );
    const controls = new Set(
      [...document.querySelectorAll(".cue, .act")].map((one) => one.getAttribute("aria-label")),
    );
    const named = mine.filter((one) => controls.has(one));
    const isDeed = shown(".cue, .act, .chair").some(
      (one) => one.getAttribute("aria-label") === lit,
    );
    if (isDeed && named.length > 0 && !named.includes(lit))
      seen.contradictions.push(`“${say}” lights ${lit} beside “${lamps}”`);
  };
  const hear = (): void => {
    requestAnimationFrame(hear);
    const now = shown(".moment")[0]?.textContent ?? "";
    if (now !== news && now !== "") seen.told.push(now);
    news = now;
  };
  requestAnimationFrame(look);
  requestAnimationFrame(hear);
  Object.assign(window, {
    seen: {
      ...seen,
      now: (): Now => ({
        asked: seen.asked.at(-1) ?? { say: "", lit: "" },
        mends: seen.told.filter((one) => one.startsWith("Mended with")).length,
        plays: document.querySelector("main.play") !== null,
      }),
    },
  });
}

export const witnessOf = (page: Page): Promise<Witness> =>
  page.evaluate(() => {
    const { asked, told, contradictions } = (window as unknown as { seen: Witness }).seen;
    return { asked, told, contradictions };
  });

interface Now {
  readonly asked: Asked;
  /** How often the page has said that a bond is mended. */
  readonly mends: number;
  readonly plays: boolean;
}

/** How things stand, in one look: it is taken at every moment. */
const now = (page: Page): Promise<Now> => ask(page, "seen.now()");

/** Whether the page has said that a bond is mended. Rejects when the music ended before. */
async function isMended(page: Page): Promise<boolean> {
  const { mends, plays } = await now(page);
  if (mends === 0 && !plays) throw new Error("the movement ended, and nothing had been mended");
  return mends > 0;
}

/** Lets a moment of music pass, in which nobody acts. */
export type Moment = () => Promise<void>;
/** ms of music in a moment: nobody sees and acts faster. */
export const MOMENT_MS = 200;

/** Does what the page asks, one thing after the other, until it says that a bond is mended. Time stands meanwhile. */
export const obey = (page: Page, moment: Moment): Promise<void> =>
  obeyUntil(page, moment, () => isMended(page));

/** Does what the page asks until the music ends. */
export const obeyToTheEnd = (page: Page, moment: Moment, hands = POINTER): Promise<void> =>
  obeyUntil(page, moment, async () => !(await now(page)).plays, hands);

/** Does what the page asks until there is something on it. */
export const obeyUntilThere = (page: Page, moment: Moment, what: Locator): Promise<void> =>
  obeyUntil(page, moment, () => what.isVisible());

async function obeyUntil(
  page: Page,
  moment: Moment,
  isOver: () => Promise<boolean>,
  hands = POINTER,
): Promise<void> {
  let before = "";
  while (!(await isOver())) {
    const { asked } = await now(page);
    const again = before === asked.say + asked.lit;
    before = asked.say + asked.lit;
    // What it asked for may be over before the hand is there: then the page is read again.
    const follows = hands.keys ? followByKeys : follow;
    await follows(page, moment, asked, again, hands).catch(() => {});
    await changed(page, moment, asked, AGAIN);
  }
}

/** Until something else is asked, something is mended, the music ends, or `most` moments have passed. */
async function changed(
  page: Page,
  moment: Moment,
  { say, lit }: Asked,
  most: number,
): Promise<void> {
  const { mends } = await now(page);
  for (let passed = 0; passed < most; passed += 1) {
    await moment();
    const then = await now(page);
    if (then.asked.say !== say || then.asked.lit !== lit) return;
    if (then.mends !== mends || !then.plays) return;
  }
}

/**
 * Several who act at the same time: a moment passes when all of them wait for one. Whoever is done leaves.
 * @param pass lets it pass for all
 */
export function together(
  many: number,
  pass: (ms: number) => Promise<void>,
): { readonly moment: Moment; readonly leave: () => void } {
  let here = many;
  let waiting: PromiseWithResolvers<void>[] = [];
  const goOn = (): void => {
    if (waiting.length < here || here === 0) return;
    const all = waiting;
    waiting = [];
    pass(MOMENT_MS).then(
      () => all.forEach((one) => one.resolve()),
      (error: unknown) => all.forEach((one) => one.reject(error)),
    );
  };
  return {
    moment() {
      const one = Promise.withResolvers<void>();
      waiting.push(one);
      goOn();
      return one.promise;
    },
    leave() {
      here -= 1;
      goOn();
    },
  };
}

/** `again`: it has been done before, and is asked still. */
async function follow(
  page: Page,
  moment: Moment,
  asked: Asked,
  again: boolean,
  { says: { play } }: Hands,
): Promise<void> {
  const { say, lit } = asked;
  if (lit === "") return;
  const control = page.getByRole("button", { name: lit, exact: true }).first();
  if (lit === play.acts.breathe.name) {
    const letGo = await press(page, control);
    await changed(page, moment, asked, LONGEST_HELD);
    await letGo.lift();
  } else if (lit === play.bow.pad) await bend(page, control, say);
  else if (!again || (await control.getAttribute("aria-pressed", SOON)) !== "true")
    await touch(page, control);
}

/** The same with keys alone: those that the controls name, and Enter where one names none. */
async function followByKeys(
  page: Page,
  moment: Moment,
  asked: Asked,
  again: boolean,
  { says: { play } }: Hands,
): Promise<void> {
  const { say, lit } = asked;
  // What was opened covers what is asked next.
  if ((await page.locator("dialog[open]").count()) > 0) await page.keyboard.press("Escape");
  if (lit === "") return;
  const control = page.getByRole("button", { name: lit, exact: true }).first();
  const held = async (key: string, meanwhile: () => Promise<void>): Promise<void> => {
    await page.keyboard.down(key);
    await meanwhile();
    await page.keyboard.up(key);
  };
  if (lit === play.acts.breathe.name)
    return held("Space", () => changed(page, moment, asked, LONGEST_HELD));
  if (lit === play.bow.pad) {
    const [, key] = ARROWS.find(([sign]) => say.includes(sign)) ?? [];
    return key === undefined ? undefined : held(key, moment);
  }
  if (again && (await control.getAttribute("aria-pressed", SOON)) === "true") return;
  const key = (await control.getAttribute("aria-keyshortcuts", SOON))?.split(" ")[0];
  if (key === undefined) await control.focus(SOON);
  await page.keyboard.press(key ?? "Enter");
}

const ARROWS = [
  ["↑", "ArrowUp"],
  ["↓", "ArrowDown"],
  ["→", "ArrowRight"],
  ["←", "ArrowLeft"],
] as const;

const hasTouch = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.maxTouchPoints > 0);

/** With a finger or a mouse, as the screen is used. */
const touch = async (page: Page, control: Locator): Promise<void> =>
  (await hasTouch(page)) ? control.tap(SOON) : control.click(SOON);

async function press(page: Page, control: Locator): ReturnType<typeof pressFinger> {
  if (await hasTouch(page)) return pressFinger(page, control);
  const box = await control.boundingBox();
  if (box === null) throw new Error("nothing there to press");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  return {
    drag: (dx, dy) => page.mouse.move(x + dx, y + dy),
    lift: () => page.mouse.up(),
  };
}

/** Directions of the bow as the page draws them behind its text. */
const WAYS = { "↑": [0, -PUSH], "↓": [0, PUSH], "→": [PUSH, 0], "←": [-PUSH, 0] } as const;

async function bend(page: Page, pad: Locator, say: string): Promise<void> {
  for (const [sign, [dx, dy]] of Object.entries(WAYS)) {
    if (!say.includes(sign)) continue;
    const finger = await press(page, pad);
    await finger.drag(dx, dy);
    await finger.lift();
    return;
  }
  if (/softer/.test(say))
    await page.getByRole("slider", { name: en.play.bow.loudness }).fill("0.3");
}
