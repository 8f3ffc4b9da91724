/** A projector's page. */
import { h, render } from "preact";
import { signal } from "@preact/signals";
import { loadPreferences } from "./preferences/preferences.ts";
import { texts } from "./language/texts.ts";
import { Stage } from "./projector/stage.tsx";
import { Watching } from "./projector/watching.tsx";
import { stayAwake } from "./input/awake.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import { liveIn } from "./session/live-address.ts";
import { openLiveLine } from "./session/open-live.ts";
import { watchLive } from "./session/watch-live.ts";
import { ownShareOrigin, shareOrigin } from "./session/share-origin.ts";
import "./base-styles.ts";
import "./projector/stage.css";
import "./projector/join-view.css";
import "./projector/play-view.css";

const root = document.querySelector<HTMLElement>("#ui");
const address = liveIn(location.hash);
if (!root || address === null) throw new Error("the page has no place for the stage");

// Another address leads to another page.
addEventListener("hashchange", () => location.reload());
stayAwake();
const environment = browserEnvironment();
const watches = address.role === "watch";
const name = loadPreferences(environment.storages.browser, signal(false)).name.peek();
const line = watches
  ? watchLive(environment, address, name, () => location.replace("/"))
  : openLiveLine(environment, "stage", address);
const says = await texts.value.stage();
const show = (origin: string): void =>
  render(h(watches ? Watching : Stage, { line, says, origin }), root);
show(ownShareOrigin(location) ?? location.origin);
void shareOrigin(location).then((origin) => show(origin ?? location.origin));
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
