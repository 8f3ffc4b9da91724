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

// A new version waits until the page asks for it, or all its pages are closed.
scope.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void scope.skipWaiting();
});
