/** Entry point of the page about access; loads nothing of the game. */
import { effect } from "@preact/signals";
import { h, render } from "preact";
import { AccessPage } from "./access/access-page.tsx";
import { areaTexts } from "./language/area-texts.ts";
import { keepSpeaking } from "./language/own-language.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import "./base-styles.ts";
import "./kept/kept.css";

const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");

await keepSpeaking(loadPreferences(browserEnvironment().storages.browser).language);
const says = await areaTexts((all) => all.access());
effect(() => void (document.title = says.value.title));
const Shown = () => h(AccessPage, { says: says.value, onPrint: () => print() });
render(h(Shown, {}), root);
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
