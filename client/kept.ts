/** Entry point of the page about stored data; loads nothing of the game. */
import { effect } from "@preact/signals";
import { h, render } from "preact";
import { KeptPage } from "./kept/kept-page.tsx";
import { keepSpeaking } from "./language/own-language.ts";
import { areaTexts } from "./language/area-texts.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import { serverKeeping } from "./session/server-keeping.ts";
import { siteAddress } from "./session/site-address.ts";
import "./base-styles.ts";
import "./kept/kept.css";

const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");

await keepSpeaking(loadPreferences(browserEnvironment().storages.browser).language);
const [says, keeping] = await Promise.all([
  areaTexts((all) => all.kept()),
  serverKeeping(siteAddress()),
]);
effect(() => void (document.title = says.value.title));
const { host } = location;
const Shown = () => h(KeptPage, { says: says.value, keeping, host, onPrint: () => print() });
render(h(Shown, {}), root);
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
