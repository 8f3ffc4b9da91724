/** The client's wiring: one stage, one orchestra, one page. */
import { effect } from "@preact/signals";
import { h, render } from "preact";
import { browserDoorstep, chairWaiting, openConsort } from "./net/open.ts";
import { createStage } from "./scenes/stage.ts";
import { createOrchestra } from "./sound/orchestra.ts";
import "./style/index.ts";
import { App } from "./ui/app.tsx";
import { codeIn } from "./ui/place.ts";
import { remember } from "./ui/preferences.ts";

const parent = document.querySelector<HTMLElement>("#stage");
const root = document.querySelector<HTMLElement>("#ui");
if (!parent || !root) throw new Error("the page has no place for the stage");

const preferences = remember(storage(), matchMedia("(prefers-reduced-motion: reduce)").matches);
effect(() => {
  document.documentElement.classList.toggle("still", preferences.stillness.value);
});

const orchestra = createOrchestra(() => new AudioContext({ latencyHint: "interactive" }));
// Browsers allow sound from a gesture on, and disagree on which event of it counts; every gesture also
// wakes it after a phone call took it.
for (const gesture of ["pointerdown", "pointerup", "touchend", "click", "keydown"]) {
  addEventListener(gesture, () => orchestra.state.value !== "sounding" && orchestra.unlock(), {
    capture: true,
  });
}

const stage = createStage(parent, { reducedMotion: preferences.stillness });
const code = codeIn(location.href);
render(
  h(App, {
    house: {
      stage,
      preferences,
      sound: orchestra,
      open: (entry, name, waits) => openConsort(entry, name, browserDoorstep(), waits),
      first: chairWaiting() === "tab" ? { enter: "back" } : code ? { enter: "code", code } : null,
      kept: () => chairWaiting() !== null,
    },
  }),
  root,
);

/** Null where the visitor forbids it. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
