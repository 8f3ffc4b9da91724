/** Entry point of the projector page. */
import { signal } from "@preact/signals";
import { h, render } from "preact";
import { loadPreferences } from "./preferences/preferences.ts";
import { isRecorded } from "./preferences/recorded.ts";
import { keepSpeaking } from "./language/own-language.ts";
import { areaTexts } from "./language/area-texts.ts";
import { Stage } from "./projector/stage.tsx";
import { Watching } from "./projector/watching.tsx";
import { stayAwake } from "./input/awake.ts";
import { browserEnvironment } from "./session/kept-chairs.ts";
import { liveIn } from "./session/live-address.ts";
import { openLiveLine } from "./session/open-live.ts";
import { watchLive } from "./session/watch-live.ts";
import { ownShareOrigin, shareOrigin } from "./session/share-origin.ts";
import { siteAddress } from "./session/site-address.ts";
import { createOrchestra } from "./sound/orchestra.ts";
import { createScores } from "./sound/scores.ts";
import { browser } from "./sound/surroundings.ts";
import { wakeOnGesture } from "./sound/wake-on-gesture.ts";
import { wholeRoom } from "./sound/whole-room.ts";
import "./base-styles.ts";
import "./projector/stage.css";
import "./projector/join-view.css";
import "./projector/play-view.css";
import "./projector/stage-help.css";
import "./projector/debrief-view.css";
import "./projector/moment-view.css";

const root = document.querySelector<HTMLElement>("#ui");
const address = liveIn(location.hash);
if (!root || address === null) throw new Error("the page has no place for the stage");

// Another hash means another page.
addEventListener("hashchange", () => location.reload());
stayAwake();
const environment = browserEnvironment();
const watches = address.role === "watch";
const preferences = loadPreferences(environment.storages.browser, undefined, window);
const name = preferences.name.peek();
const line = watches
  ? watchLive(environment, address, name, () => location.replace("./"))
  : openLiveLine(environment, "stage", address);
// Volume is set on the device; a volume chosen on this device for playing does not apply to the room.
const sound = createOrchestra(() => new AudioContext({ latencyHint: "playback" }), createScores(), {
  surroundings: { ...browser, storage: null },
  recorded: {
    on: signal(isRecorded(preferences.recorded.peek())),
    load: () => import("./sound/samples/recordings.ts").then((file) => file.createRecordings()),
  },
});
// [Y14] A watcher's phone is muted like the other phones, until its person unmutes it.
if (watches) sound.setMuted(true);
wakeOnGesture(sound);
sound.follow(wholeRoom(line));
await keepSpeaking(preferences.language);
const says = await areaTexts((all) => all.stage());
const origin = signal(ownShareOrigin(location) ?? siteAddress());
const Page = watches ? Watching : Stage;
const Shown = () => h(Page, { line, says: says.value, origin: origin.value, sound });
render(h(Shown, {}), root);
void shareOrigin(location).then((shared) => (origin.value = shared ?? siteAddress()));
document.querySelector("#first")?.setAttribute("hidden", "");
document.querySelector("#loading")?.setAttribute("hidden", "");
