/** [O6] Storing the game in the browser, installing it, and what of that this browser or address does not allow. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { TAKE_OVER } from "./messages.ts";

/** `http`: the address allows nothing of it. `never`: this browser does not. */
export type Stored = "http" | "never" | "notYet" | "stored";

export interface Offline {
  readonly stored: ReadonlySignal<Stored>;
  /** A newer version is here, and waits. */
  readonly isNew: ReadonlySignal<boolean>;
  /** Loads the newer version: the page begins anew. */
  renew(): void;
  /** Asks the player whether to install the game; null while the browser does not offer it. */
  readonly install: ReadonlySignal<(() => void) | null>;
}

/** Chromium's, before it is a standard. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** Where the page runs; injected for tests. */
interface Surroundings {
  readonly isSecure: boolean;
  /** Absent on http, and where the browser has none. */
  readonly workers: ServiceWorkerContainer | undefined;
  readonly events: Pick<EventTarget, "addEventListener">;
  reload(): void;
}

/** Looking for a newer version, besides each load of the page, ms. */
const LOOK_MS = 30 * 60_000;

/** `quiet`: resolves when nothing else is being loaded. */
export function storeOffline(
  quiet: Promise<unknown>,
  { isSecure, workers, events, reload }: Surroundings = {
    isSecure: isSecureContext,
    workers: "serviceWorker" in navigator ? navigator.serviceWorker : undefined,
    events: globalThis,
    reload: () => location.reload(),
  },
): Offline {
  const stored = signal<Stored>(!isSecure ? "http" : workers === undefined ? "never" : "notYet");
  const waiting = signal<ServiceWorker | null>(null);
  const isNew = signal(false);
  const install = signal<(() => void) | null>(null);

  events.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    install.value = () => void (event as InstallPrompt).prompt().catch(() => {});
  });
  events.addEventListener("appinstalled", () => (install.value = null));

  const follow = (registration: ServiceWorkerRegistration): void => {
    const look = (worker: ServiceWorker | null): void => {
      if (worker?.state === "activated") stored.value = "stored";
      // The first one waits for nobody.
      if (worker?.state === "installed" && registration.active !== null) {
        waiting.value = worker;
        isNew.value = true;
      }
    };
    const watch = (worker: ServiceWorker | null): void => {
      look(worker);
      worker?.addEventListener("statechange", () => look(worker));
    };
    for (const one of [registration.active, registration.waiting, registration.installing])
      watch(one);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    setInterval(() => void registration.update().catch(() => {}), LOOK_MS);
  };

  let isWanted = false;
  if (workers !== undefined && isSecure) {
    const hadOne = workers.controller !== null;
    workers.addEventListener("controllerchange", () => {
      // Another tab has loaded the newer version: this page, which may be playing, is only told.
      if (isWanted) reload();
      else if (hadOne) isNew.value = true;
    });
    quiet
      .then(() => workers.register("sw.js"))
      .then(follow)
      .catch(() => (stored.value = "never"));
  }
  return {
    stored,
    isNew,
    install,
    renew() {
      isWanted = true;
      if (waiting.peek()?.state === "installed") waiting.peek()?.postMessage(TAKE_OVER);
      else reload();
    },
  };
}
