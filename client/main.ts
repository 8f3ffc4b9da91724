/** The client's wiring: one stage, one orchestra, one page. */
import { computed, effect, signal } from "@preact/signals";
import { h, render } from "preact";
import { loading } from "./loading.ts";
import { storeOffline } from "./offline/offline.ts";
import { askForRoom } from "./session/ask-early.ts";
import { browserEnvironment, chairWaiting, declineChair } from "./session/kept-chairs.ts";
import { linkToLive } from "./session/live-address.ts";
import { siteAddress } from "./session/site-address.ts";
import { keepSpeaking } from "./language/own-language.ts";
import { createStage } from "./scenes/stage.ts";
import type { WatchDrawing } from "./scenes/stage-state.ts";
import { JoinError } from "./session/join-error.ts";
import { createOrchestra } from "./sound/orchestra.ts";
import { createScores } from "./sound/scores.ts";
import { wakeOnGesture } from "./sound/wake-on-gesture.ts";
import "./styles.ts";
import { App } from "./app/app.tsx";
import { loadPreferences } from "./preferences/preferences.ts";
import { isRecorded } from "./preferences/recorded.ts";

const parent = document.querySelector<HTMLElement>("#stage");
const root = document.querySelector<HTMLElement>("#ui");
if (!parent || !root) throw new Error("the page has no place for the stage");

const wish = matchMedia("(prefers-reduced-motion: reduce)");
const stillness = signal(wish.matches);
wish.addEventListener("change", () => (stillness.value = wish.matches));
const preferences = loadPreferences(storage(), stillness);
effect(() => {
  document.documentElement.classList.toggle("still", preferences.stillness.value);
});
// Loads in parallel.
const spoken = keepSpeaking(preferences.language);

// Needed for playing but not for the start page; all at once, since on a slow line each request waits for its answer.
// First what connects, as that takes several answers; the picture may come meanwhile.
const line = once(() => loading.step(import("./session/open-consort.ts")));
const connected = line();

const scores = createScores();
const orchestra = createOrchestra(() => new AudioContext({ latencyHint: "interactive" }), scores, {
  recorded: {
    on: computed(() => isRecorded(preferences.recorded.value)),
    load: once(() =>
      import("./sound/samples/recordings.ts").then((file) => file.createRecordings()),
    ),
  },
});
wakeOnGesture(orchestra);

/** A test that plays by looking sets this before the page's scripts run. */
declare global {
  var watchDrawing: WatchDrawing | undefined;
}
const stage = createStage(parent, {
  reducedMotion: preferences.stillness,
  watch: globalThis.watchDrawing,
});
const loaded = Promise.all([loading.step(stage.ready), connected]);
// Letters come after it.
const page = document.documentElement.classList;
page.add("plain-letters");
const lettersToo = (): void => page.remove("plain-letters");
loaded.then(lettersToo, lettersToo);
await spoken;
render(
  h(App, {
    services: {
      stage,
      preferences,
      sound: orchestra,
      offline: storeOffline(loaded.catch(() => {})),
      async open(entry, name, waiting) {
        const missing = (error: unknown): never => {
          throw new JoinError("partMissing", undefined, { cause: error });
        };
        // The room opens while what connects, and the picture, may still be on their way.
        const here = browserEnvironment();
        const asked = askForRoom(entry, name, here, waiting);
        const opening = line()
          .catch(missing)
          .then(({ openConsort }) => openConsort(entry, name, here, waiting, asked));
        const drawn = stage.ready.catch(missing);
        const [consort] = await Promise.all([opening, drawn]).catch((error: unknown) => {
          const isKept = entry.enter === "back" || entry.enter === "own";
          opening.then(
            (opened) => (isKept ? opened.disconnect() : opened.leave()),
            () => {},
          );
          throw error;
        });
        return consort;
      },
      async openLive(password) {
        const { openLive } = await import("./session/open-live.ts").catch((error: unknown) => {
          throw new JoinError("partMissing", undefined, { cause: error });
        });
        const {
          live,
          console: secret,
          stage: shown,
        } = await openLive(browserEnvironment(), password);
        return linkToLive(siteAddress(), { role: "console", live, secret, stage: shown });
      },
      async watch(by) {
        const [{ addressToWatch }, { addressToWatchAs }] = await Promise.all([
          import("./session/open-live.ts"),
          import("./session/watch-live.ts"),
        ]).catch((error: unknown) => {
          throw new JoinError("partMissing", undefined, { cause: error });
        });
        const environment = browserEnvironment();
        return typeof by === "string"
          ? addressToWatch(environment, by)
          : addressToWatchAs(environment, by);
      },
      ownerOf: async (own) => (await line()).ownerOf(own),
      waiting: () => chairWaiting(),
      kept: async () => (chairWaiting() === null ? null : (await line()).chairStillKept()),
      decline: () => declineChair(),
    },
  }),
  root,
);
document.querySelector("#first")?.setAttribute("hidden", "");
loading.done();

/** The same promise for every caller; a failed one is tried again. */
function once<T>(fetchIt: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | null = null;
  return () => {
    under ??= fetchIt().catch((error: unknown) => {
      under = null;
      throw error;
    });
    return under;
  };
}

/** Null when the visitor forbids it. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
