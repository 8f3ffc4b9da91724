/** [O6] Stores the whole game in the browser, so that it opens without a network. Built apart from the page. */
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { TAKE_OVER } from "./messages.ts";

/** The used part of its scope, which the types of a page lack. */
interface ServiceWorkerScope {
  addEventListener(kind: "message", heard: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
}
const scope = globalThis as unknown as ServiceWorkerScope;

/** Every file of the build, written in by it. */
declare const STORED_FILES: { url: string; revision: string | null }[];

/** How long the server is waited for before the stored page is shown, ms. */
const PATIENCE_MS = 3000;

precacheAndRoute(STORED_FILES);
cleanupOutdatedCaches();
clientsClaim();

// A server that answers gives its own page, which speaks its version of the protocol.
const fromServer = async (request: Request): Promise<Response> =>
  fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });

registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      try {
        return await fromServer(request);
      } catch {
        return (await matchPrecache("index.html")) ?? Response.error();
      }
    },
    { denylist: [/\/(?:api|matchmake)\//u] },
  ),
);

/** [S12] Recordings are stored when they are first played, not with the game: they are no part of a first visit. */
const RECORDINGS = "recordings";
registerRoute(
  ({ url }) => url.pathname.endsWith(".pcm"),
  async ({ request }) => {
    const cache = await caches.open(RECORDINGS);
    const stored = await cache.match(request);
    if (stored !== undefined) return stored;
    const answer = await fetch(request);
    if (answer.ok) {
      // Its name changes with its content: an older one of the same instrument is no longer asked for.
      const stem = ({ url }: Pick<Request, "url">): string => url.replace(/-[^/]*$/u, "");
      for (const old of await cache.keys())
        if (stem(old) === stem(request)) await cache.delete(old);
      await cache.put(request, answer.clone());
    }
    return answer;
  },
);

// A new version waits until the page asks for it, or all its pages are closed.
scope.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void scope.skipWaiting();
});
