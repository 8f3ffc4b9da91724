/** Entry point of the console: without stage and sound; keeps the screen on. */
import { h, render } from "preact";
import { keepPassword } from "./session/console-password.ts";
import { linkToLive, liveIn } from "./session/live-address.ts";
import { keptData } from "./session/kept-data.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import { shareOrigin } from "./session/share-origin.ts";
import { siteAddress } from "./session/site-address.ts";
import { stayAwake } from "./input/awake.ts";
import { openLiveLine } from "./session/open-live.ts";
import { keepSpeaking } from "./language/own-language.ts";
import { areaTexts } from "./language/area-texts.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { isRecorded } from "./preferences/recorded.ts";
import { Console } from "./facilitator/console.tsx";
import { Lead } from "./facilitator/lead.ts";
import { keptTheme, systemTheme, wearTheme } from "./facilitator/theme.ts";
import "./base-styles.ts";
import "./facilitator/styles.ts";

const root = document.querySelector<HTMLElement>("#ui");
const address = liveIn(location.hash);
if (!root || address === null) throw new Error("the page has no place for the console");

// Another hash means another page.
addEventListener("hashchange", () => location.reload());
stayAwake();
const environment = browserEnvironment();
const line = openLiveLine(environment, address.role, address);
const { language, recorded } = loadPreferences(environment.storages.browser, undefined, window);
await keepSpeaking(language);
const says = await areaTexts((all) => all.lead());
const stageLink =
  address.stage === undefined
    ? null
    : linkToLive(siteAddress(), { role: "stage", live: address.live, secret: address.stage });
const light = keptTheme(
  environment.storages.browser,
  systemTheme(matchMedia("(prefers-color-scheme: light)")),
);
wearTheme(light, document);
const lead = new Lead(
  line,
  says,
  siteAddress(),
  stageLink,
  (password) => keepPassword(environment.storages, address.live, password),
  light,
  keptData(environment, address),
  language,
);
lead.recorded = isRecorded(recorded.peek());
void shareOrigin(location).then((shared) => {
  if (shared !== null) lead.origin.value = shared;
});
render(h(Console, { lead }), root);
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
