/** Entry point of the check page. */
import { effect } from "@preact/signals";
import { h, render } from "preact";
import { CheckPage } from "./check/check-page.tsx";
import { Checks } from "./check/checks.ts";
import { browserDevice } from "./check/device.ts";
import { keepSpeaking } from "./language/own-language.ts";
import { areaTexts } from "./language/area-texts.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { ConnectionCheck, joinCheck } from "./session/connection-check.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import "./base-styles.ts";
import "./check/check.css";

const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");

const environment = browserEnvironment();
const checks = new Checks(
  browserDevice(),
  new ConnectionCheck(() => joinCheck(environment), environment),
);
await keepSpeaking(loadPreferences(environment.storages.browser).language);
const says = await areaTexts((all) => all.check());
effect(() => void (document.title = says.value.title));
const Shown = () => h(CheckPage, { checks, says: says.value });
render(h(Shown, {}), root);
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
addEventListener("pagehide", () => checks.connection.stop());
void checks.start();
// The game's own sound code, so that the test is realistic; loaded before the tap that needs it.
void import("./sound/orchestra.ts").then(
  ({ createOrchestra }) => {
    const orchestra = createOrchestra(() => new AudioContext({ latencyHint: "interactive" }), null);
    checks.trySound.value = () => orchestra.check();
  },
  // It failed to load: the button stays disabled, and the other checks work.
  () => {},
);
