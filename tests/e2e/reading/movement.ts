/** One movement beside three companions, played with one kind of eyes, and its result. */
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { keyOfCue, keyOfPlace } from "../../../client/input/keys.ts";
import type { Pace } from "../../../shared/model/numbers.ts";
import type { Count } from "../../../shared/model/own-part/count.ts";
import type { BrowserServer } from "../harness/browser-server.ts";
import { playFor } from "../harness/playing.ts";
import { CaptionReader } from "./caption-reader.ts";
import type { Eyes, Outcome } from "./eyes.ts";
import { coverEyes, type Glance, glance, openEyes } from "./glance.ts";
import { PictureReader } from "./picture-reader.ts";
import {
  type Deed,
  FULL_PITCH_MS,
  FULL_TIME_MS,
  GLANCE_MS,
  REACTION_MS,
  ReadingPlayer,
} from "./reading-player.ts";

const KEYSTROKE_MS = 80;

/** A player with closed eyes: touches the page now and then, so that no bot takes over ([K1]). */
const TOUCH_MS = 8000;

/** How time passes for a player. */
interface Pastime {
  /** ms; only differences count. */
  now(): number;
  wait(ms: number): Promise<unknown>;
}
const REAL: Pastime = { now: () => performance.now(), wait };

/** That of a server whose time the test moves on. */
function steppedBy(server: BrowserServer): Pastime {
  let passed = 0;
  return {
    now: () => passed,
    wait(ms) {
      passed += ms;
      return server.pass(ms);
    },
  };
}

/** Practises alone for `minutes`. `pace`: the page's own practice pace; `stepped`: in the time of such a server. */
export async function playMovement(
  server: BrowserServer,
  eyes: Eyes,
  {
    minutes,
    pace,
    stepped = false,
  }: { readonly minutes: 1 | 2 | 4; readonly pace: Pace; readonly stepped?: boolean },
): Promise<Outcome> {
  const visitor = await server.visit({
    screen: "small",
    before: eyes === "pictures" ? openEyes : coverEyes,
  });
  const { page } = visitor;
  await playFor(page, minutes);
  const player =
    eyes === "pictures"
      ? new ReadingPlayer(
          () => new PictureReader(pace),
          (seen) => seen.drawn,
        )
      : new ReadingPlayer(
          () => new CaptionReader(),
          (seen) => seen.caption,
        );
  if (eyes === "shut") await sitThere(page);
  else {
    if (stepped) await server.stand(true);
    await playOn(page, stepped ? steppedBy(server) : REAL, (seen, ms) => player.act(seen, ms));
    if (stepped) await server.stand(false);
  }
  const outcome = { ...(await outcomeOf(page)), ...player.counted };
  await visitor.leave();
  return outcome;
}

const isOver = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector("main.result") !== null);

async function sitThere(page: Page): Promise<void> {
  while (!(await isOver(page))) {
    await page.mouse.move(200 + 100 * Math.random(), 5);
    await page
      .locator("main.result")
      .waitFor({ timeout: TOUCH_MS })
      .catch(() => {});
  }
}

/** Looks, thinks, and acts, until the music ends. */
async function playOn(
  page: Page,
  time: Pastime,
  act: (seen: Glance, ms: number) => Deed | null,
): Promise<void> {
  const began = time.now();
  let due = began;
  for (;;) {
    const seen = await glance(page);
    if (seen.over) return;
    const deed = act(seen, time.now() - began);
    if (deed !== null) {
      await time.wait(REACTION_MS);
      await carryOut(page, time, deed);
    }
    due = Math.max(due + GLANCE_MS, time.now());
    await time.wait(Math.max(0, due - time.now()));
  }
}

async function carryOut({ keyboard }: Page, time: Pastime, deed: Deed): Promise<void> {
  const press = async (key: string, ms: number): Promise<void> => {
    await keyboard.down(key);
    await time.wait(ms);
    await keyboard.up(key);
  };
  switch (deed.do) {
    case "look":
      return press(keyOfPlace(deed.place), KEYSTROKE_MS);
    case "cue":
      return press(keyOfCue(deed.cue), KEYSTROKE_MS);
    case "breathe":
      return deed.on ? keyboard.down("Space") : keyboard.up("Space");
    case "bend": {
      const { pitch, time: late } = deed;
      if (pitch !== 0)
        await press(pitch > 0 ? "ArrowUp" : "ArrowDown", FULL_PITCH_MS * Math.abs(pitch));
      if (late !== 0)
        await press(late > 0 ? "ArrowRight" : "ArrowLeft", FULL_TIME_MS * Math.abs(late));
    }
  }
}

async function outcomeOf(page: Page): Promise<Omit<Outcome, "named" | "faces">> {
  await page.locator(".measures li").first().waitFor();
  const lines = await page
    .locator(".measures li, .own-part li")
    .evaluateAll((all) =>
      all.map((one) =>
        ["i", "b", "span"].map((part) => one.querySelector(part)?.textContent ?? "").join("|"),
      ),
    );
  const figure = (words: RegExp): string =>
    lines.find((line) => words.test(line))?.split("|")[1] ?? "";
  return {
    harmony: percent(figure(/^harmony/)),
    mended: shareOf(figure(/^repair/)),
    read: shareOf(figure(/you read in time/)),
    ownMended: shareOf(figure(/of yours (?:is|are) whole again/)),
    pairs: percent(figure(/you and another were in tune/)),
    own: null,
  };
}

const percent = (figure: string): number => Number(/\d+/.exec(figure)?.[0] ?? Number.NaN) / 100;

function shareOf(figure: string): Count {
  const [done = 0, asked = 0] = (figure.match(/\d+/g) ?? []).map(Number);
  return { asked, done };
}
