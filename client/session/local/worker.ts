/** [O3] The worker that plays a solo consort: its surroundings in a browser. */
// Polyfill for the oldest supported browsers: a worker does not have the page's.
import "core-js/actual/array/to-sorted.js";
import { clear, createStore, get, set } from "idb-keyval";
import { SoloHost } from "../../../shared/solo/solo-host.ts";
import { SoloStore } from "../../../shared/solo/solo-store.ts";
import { browserRandomness } from "./browser-randomness.ts";

/** The used part of a worker's scope, which the types of a page lack. */
interface WorkerScope {
  addEventListener(kind: "message", heard: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown, transferred: []): void;
  close(): void;
}
const scope = globalThis as unknown as WorkerScope;

const fault = (error: unknown): void => console.error(error);
const kept = createStore("broken-consort", "solo");
const store = new SoloStore(
  {
    get: (key) => get(key, kept),
    set: (key, text) => set(key, text, kept),
    clear: () => clear(kept),
  },
  fault,
);

const host = new SoloHost({
  clock: {
    now: () => performance.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, Math.ceil(ms));
      return () => clearTimeout(timer);
    },
  },
  random: browserRandomness,
  deflate: async (text) => {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  },
  store,
  post: (frame) => scope.postMessage(frame, []),
  over: () => scope.close(),
  fault,
});

scope.addEventListener("message", ({ data }) => host.heard(data));
