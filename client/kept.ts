/** Entry point of the page about stored data; loads nothing of the game. */
import { h, render } from "preact";
import { KeptPage } from "./kept/kept-page.tsx";
import { speakOwn } from "./language/own-language.ts";
import { texts } from "./language/texts.ts";
import { loadPreferences } from "./preferences/preferences.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import { serverKeeping } from "./session/server-keeping.ts";
import "./base-styles.ts";
import "./kept/kept.css";

const root = document.querySelector<HTMLElement>("#ui");
if (!root) throw new Error("the page has no place for it");

await speakOwn(loadPreferences(browserEnvironment().storages.browser).language.peek());
const [says, keeping] = await Promise.all([texts.value.kept(), serverKeeping(location.origin)]);
document.title = says.title;
render(h(KeptPage, { says, keeping, host: location.host, onPrint: () => print() }), root);
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
