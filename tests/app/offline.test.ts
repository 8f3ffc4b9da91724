/** [O6] [O7] Storing the game in the browser: what the page knows of it, and when it loads a newer version. */
import { expect, test } from "vitest";
import { TAKE_OVER } from "../../client/offline/messages.ts";
import { storeOffline } from "../../client/offline/offline.ts";

/** A service worker whose state a test sets. */
class FakeWorker extends EventTarget {
  readonly messages: unknown[] = [];
  state: ServiceWorkerState;
  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }
  becomes(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
  postMessage = (message: unknown): void => void this.messages.push(message);
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  update = (): Promise<void> => Promise.resolve();
  finds(worker: FakeWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event("updatefound"));
  }
}

class FakeWorkers extends EventTarget {
  readonly registration = new FakeRegistration();
  controller: object | null = null;
  refuses = false;
  register = (): Promise<FakeRegistration> =>
    this.refuses ? Promise.reject(new Error("no")) : Promise.resolve(this.registration);
  takesOver(): void {
    this.controller = {};
    this.dispatchEvent(new Event("controllerchange"));
  }
}

async function page(workers: FakeWorkers | undefined, isSecure = true) {
  let reloads = 0;
  const events = new EventTarget();
  const offline = storeOffline(Promise.resolve(), {
    isSecure,
    workers: workers as unknown as ServiceWorkerContainer | undefined,
    events,
    reload: () => {
      reloads += 1;
    },
  });
  await new Promise<void>((resolve) => setImmediate(resolve));
  return { offline, events, reloads: () => reloads };
}

test("[O7] on http, and in a browser that cannot store it, the page knows so at once", async () => {
  expect((await page(undefined, false)).offline.stored.value).toBe("http");
  expect((await page(undefined)).offline.stored.value).toBe("never");
  const workers = new FakeWorkers();
  workers.refuses = true;
  expect((await page(workers)).offline.stored.value).toBe("never");
});

test("[O6] the first version is stored without a word of something new, and without a reload", async () => {
  const workers = new FakeWorkers();
  const first = new FakeWorker("installing");
  workers.registration.installing = first;
  const { offline, reloads } = await page(workers);
  expect(offline.stored.value).toBe("notYet");
  first.becomes("installed");
  workers.registration.active = first;
  first.becomes("activated");
  workers.takesOver();
  expect(offline.stored.value).toBe("stored");
  expect(offline.isNew.value).toBe(false);
  expect(reloads()).toBe(0);
});

test("[O6] a newer version waits until the player asks for it, and only then the page begins anew", async () => {
  const workers = new FakeWorkers();
  workers.controller = {};
  workers.registration.active = new FakeWorker("activated");
  const { offline, reloads } = await page(workers);
  const next = new FakeWorker("installing");
  workers.registration.finds(next);
  expect(offline.isNew.value).toBe(false);
  next.becomes("installed");
  expect(offline.isNew.value).toBe(true);
  expect([next.messages, reloads()]).toEqual([[], 0]);
  offline.renew();
  expect([next.messages, reloads()]).toEqual([[TAKE_OVER], 0]);
  workers.takesOver();
  expect(reloads()).toBe(1);
});

test("[O6] a version that another tab has loaded is told, and never interrupts what plays here", async () => {
  const workers = new FakeWorkers();
  workers.controller = {};
  workers.registration.active = new FakeWorker("activated");
  const { offline, reloads } = await page(workers);
  workers.takesOver();
  expect(offline.isNew.value).toBe(true);
  expect(reloads()).toBe(0);
  offline.renew();
  expect(reloads()).toBe(1);
});

test("[O6] one that arrived while the page was closed is told when it opens", async () => {
  const workers = new FakeWorkers();
  workers.controller = {};
  workers.registration.active = new FakeWorker("activated");
  workers.registration.waiting = new FakeWorker("installed");
  expect((await page(workers)).offline.isNew.value).toBe(true);
});

test("[O6] the button that installs is there while the browser offers it", async () => {
  const { offline, events } = await page(new FakeWorkers());
  expect(offline.install.value).toBeNull();
  let asked = 0;
  const offer = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
    prompt: () => {
      asked += 1;
      return Promise.resolve();
    },
  });
  events.dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  offline.install.value?.();
  expect(asked).toBe(1);
  events.dispatchEvent(new Event("appinstalled"));
  expect(offline.install.value).toBeNull();
});
