/** Every page of the game in each of its states, for tests that look at all of them. */
import type { Page } from "playwright-core";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import { VIEWS } from "../../projector/views.ts";

export interface PageState {
  /** Below `tests/`, without language. */
  readonly address: string;
  /** What shows that the page is there. */
  readonly there: string;
  /** What to do to get to the state, in the language of the page. */
  readonly reach?: (page: Page, says: Catalogue) => Promise<void>;
  /** Of the state among those of one address. */
  readonly state?: string;
}

const press = async (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name }).first().click();

const PLAYS = "main:not(.opening)";
const play = (
  query: string,
  there = PLAYS,
  more: Pick<PageState, "reach" | "state"> = {},
): PageState => ({ address: `play/page.html?${query}&plain&still`, there, ...more });

/** On phones and on larger screens. */
export const GAME: readonly PageState[] = [
  play("show=start"),
  play("show=start", PLAYS, {
    state: "settings",
    async reach(page, says) {
      await press(page, says.settings.title);
      await page.locator("dialog .rows").waitFor();
    },
  }),
  play("show=start", PLAYS, {
    state: "code",
    async reach(page, says) {
      await press(page, says.start.way.code.name);
      await page.locator(".tiles").waitFor();
    },
  }),
  play("show=start", PLAYS, {
    state: "scenes",
    async reach(page, says) {
      await press(page, says.start.way.alone.name);
      await page.locator("dialog .scene").first().waitFor();
    },
  }),
  play("show=start&home", PLAYS, {
    state: "course",
    async reach(page, says) {
      await press(page, says.start.way.alone.name);
      await page.locator(".course-page .station").first().waitFor();
    },
  }),
  play("show=start&home", PLAYS, {
    state: "lesson",
    async reach(page, says) {
      await press(page, says.start.way.alone.name);
      await page.locator(".course-page .station").first().click();
      await page.locator(".course-page .lesson").waitFor();
    },
  }),
  play("show=start&home", PLAYS, {
    state: "gym",
    async reach(page, says) {
      await press(page, says.start.way.alone.name);
      await page.locator(".course-page .station.room").click();
      await page.locator(".course-page .lesson .begin").click();
      await page.locator(".course-page.gym .needs").waitFor();
      await page.locator(".course-page.gym .needs button").first().click();
      await page.locator(".course-page.gym .came").waitFor();
    },
  }),
  play("show=start&home", PLAYS, {
    state: "kept here",
    async reach(page, says) {
      await press(page, says.start.way.alone.name);
      await page.locator(".course-page header .plain").first().click();
      await page.locator("dialog .keeps").waitFor();
    },
  }),
  play("show=lobby"),
  play("show=lobby&guest&card"),
  play("show=lobby&coach&scene=peek-a-boo", ".brief"),
  play("show=lobby&coach&scene=peek-a-boo&prebrief", ".prebrief"),
  play("show=lobby&scene=this-far", ".brief"),
  play("show=lobby&guest&scene=all-apart", ".brief"),
  play("show=calm&scene=peek-a-boo", ".brief"),
  play("show=torn&coach"),
  play("show=torn&chairs=8"),
  play("show=torn", PLAYS, {
    state: "help",
    async reach(page) {
      await page.keyboard.press("?");
      await page.locator("dialog h2").first().waitFor();
    },
  }),
  play("show=torn", PLAYS, {
    state: "settings",
    async reach(page) {
      await page.keyboard.press("Escape");
      await page.locator("dialog .rows").waitFor();
    },
  }),
  play("show=mending&chairs=12"),
  play("show=agreeing"),
  play("show=agreeing", PLAYS, {
    state: "agreements",
    async reach(page) {
      await page.keyboard.press("p");
      await page.locator("dialog").waitFor();
    },
  }),
  play("show=apart&coach"),
  play("show=masked"),
  play("show=owing"),
  play("show=pulled"),
  play("show=split"),
  play("show=strong"),
  play("show=calm&newcomer&chairs=4"),
  play("show=calm&asked"),
  play("show=calm&bot"),
  play("show=calm&back"),
  play("show=result"),
  play("show=result&scene=peek-a-boo", ".scene-end"),
  play("show=result&guest&scene=small-signs&bare", ".scene-end"),
  play("show=result&told=5", PLAYS, {
    state: "own page",
    async reach(page, says) {
      await press(page, says.result.lookBack);
      await page.locator("#own-title").waitFor();
    },
  }),
  play("show=result&recorded=5&played=60&novice", PLAYS, {
    state: "debrief",
    async reach(page, says) {
      await press(page, says.result.lookBack);
      await page.locator("#own-title").waitFor();
    },
  }),
  play("show=result&recorded=1&alone", PLAYS, {
    state: "replay",
    async reach(page, says) {
      await press(page, says.result.seeAgain);
      await page.getByRole("slider").first().waitFor();
    },
  }),
  play("show=result&recorded=1&alone", PLAYS, {
    state: "what if",
    async reach(page, says) {
      await press(page, says.result.seeAgain);
      await page.getByRole("slider").first().fill("900");
      await press(page, (await says.replay()).whatIf);
      await page.locator("dialog h1").waitFor();
    },
  }),
  play("show=lobby&live=prebrief", ".prebrief"),
  play("show=lobby&live=prebrief&promised", ".live-hand"),
  play("show=lobby&live=prebrief&promised", ".live-hand", {
    state: "hand",
    async reach(page) {
      await page.locator(".live-hand").first().click();
      await page.locator("dialog").waitFor();
    },
  }),
  play("show=lobby&live=play&scene=small-signs", ".brief"),
  play("show=lobby&live=debrief&debrief=quiet", ".live-debrief"),
  play("show=lobby&live=debrief&debrief=kept", ".live-debrief"),
  play("show=lobby&live=debrief&debrief=may", ".live-debrief"),
  play("show=lobby&live=debrief&debrief=words", ".live-debrief"),
  play("show=lobby&live=break&debrief=form", ".live-form"),
  play("show=lobby&live=debrief&debrief=formAfter", ".live-form"),
  play("show=calm&live=play&up", ".live-hand"),
  play("show=calm&live=play&said", ".live-hand"),
];

const CONSOLE = "html[data-started] main";
const led = (show: string, more: Pick<PageState, "reach" | "state"> = {}): PageState => ({
  address: `console/page.html?show=${show}&still`,
  there: CONSOLE,
  ...more,
});
const write = async (page: Page, says: Catalogue): Promise<void> => {
  const { setup } = await says.lead();
  await press(page, setup.writeScene);
  await page.locator("dialog .begin-with").waitFor();
};

/** On laptops and tablets. */
export const CONSOLES: readonly PageState[] = [
  led("setup"),
  led("barred"),
  led("empty"),
  led("setup", { state: "writing", reach: write }),
  ...["about", "cards", "table", "events", "talk"].map((tab, i) =>
    led("setup", {
      state: tab,
      async reach(page, says) {
        await write(page, says);
        await page.locator("dialog .copies button").nth(4).click();
        await page.getByRole("tab").nth(i).click();
      },
    }),
  ),
  led("class", {
    state: "roster",
    async reach(page, says) {
      await press(page, (await says.lead()).roster.open);
      await page.locator("dialog").waitFor();
    },
  }),
  led("setup", {
    state: "kept",
    async reach(page, says) {
      await press(page, (await says.lead()).setup.keptShort);
      await page.locator("dialog").waitFor();
    },
  }),
  led("setup", {
    state: "links",
    async reach(page, says) {
      const { links } = await says.lead();
      await press(page, links.open);
      const first = page.getByRole("region", { name: links.console.name });
      await first.getByRole("button", { name: links.renew }).click();
      await page.locator(".sure").waitFor();
    },
  }),
  led("live"),
  led("waits"),
  led("cards"),
  led("calm"),
  led("still"),
  led("one"),
  led("one", {
    state: "chair",
    async reach(page) {
      await page.locator(".tile-picture button").nth(1).click();
      await page.locator("aside.chair-card").waitFor();
    },
  }),
  led("many"),
  led("unkept"),
  led("broken"),
  led("reconnecting"),
  led("opening"),
  led("closed"),
  led("wrong"),
  led("renewed"),
  led("password"),
  led("debrief"),
  led("debriefQuiet"),
  led("debriefAgain"),
  led("debriefMethod"),
  led("debriefWords"),
  led("debrief", {
    state: "groups",
    async reach(page, says) {
      await press(page, (await says.talk()).console.group.open);
      await page.locator(".one-group").first().waitFor();
    },
  }),
];

/** On a projector. */
export const STAGES: readonly PageState[] = [
  ...Object.keys(VIEWS).map((show) => ({
    address: `projector/stage.html?show=${show}`,
    there: "main",
  })),
  {
    address: "projector/stage.html?show=play&locked",
    there: "main",
    state: "help",
    async reach(page) {
      await page.keyboard.press("h");
      await page.locator("dialog").waitFor();
    },
  },
  { address: "projector/stage.html?show=play&watch", there: "main" },
];

/** Pages beside the game. */
export const PAPERS: readonly PageState[] = [
  { address: "access/page.html?", there: "html[data-started]" },
  ...["sqlite", "memory"].map((show) => ({
    address: `kept/page.html?show=${show}`,
    there: "html[data-started]",
  })),
  ...["good", "blocked", "home"].map((show) => ({
    address: `check/page.html?show=${show}`,
    there: "html[data-started]",
  })),
];
