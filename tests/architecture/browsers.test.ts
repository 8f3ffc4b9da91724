/** [W4] What the oldest stated browsers lack, and what some browsers never have, is not relied on. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSyntax, type Module, readModules, type Syntax, walk } from "./modules.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const modules = new Map(
  readModules(ROOT, ["client", "shared"]).map((module) => [module.path, module]),
);

/** All that a page or worker may load, from its entry on. */
function loadedFrom(entry: string): Module[] {
  const paths = new Set([entry]);
  for (const path of paths)
    for (const { target } of modules.get(path)?.imports ?? [])
      if (target !== "missing" && "file" in target) paths.add(target.file);
  return [...paths].flatMap((path) => modules.get(path) ?? []);
}

/** Methods that the oldest of them lack (tsconfig.json allows no others): what calls them, and what fills them in. */
const FILLED: Readonly<Record<string, RegExp>> = {
  "array/to-reversed": /\.toReversed\(/u,
  "array/to-sorted": /\.toSorted\(/u,
  "array/to-spliced": /\.toSpliced\(/u,
  "promise/with-resolvers": /\.withResolvers\b/u,
  "url/can-parse": /\.canParse\(/u,
};

test.for([
  "client/boot.ts",
  "client/session/local/worker.ts",
  "client/replay/what-if/worker.ts",
  "client/offline/service-worker.ts",
])("%s loads what the oldest browsers lack of what it uses", (entry) => {
  const loaded = loadedFrom(entry);
  expect(loaded.length).toBeGreaterThan(1);
  const fills = new Set(loaded.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)));
  const lacking = Object.entries(FILLED).flatMap(([name, use]) =>
    fills.has(`core-js/actual/${name}.js`)
      ? []
      : loaded.filter(({ text }) => use.test(text)).map(({ path }) => `${path} needs ${name}`),
  );
  expect(lacking).toEqual([]);
});

/**
 * What a stated browser has not, or not on http: each use stands in a `try`, or its file asks first whether it is there.
 * After MDN's tables of November 2026.
 */
const MISSING_SOMEWHERE: readonly { readonly use: RegExp; readonly asks: RegExp }[] = [
  // On https alone.
  { use: /navigator\.clipboard\.\w/gu, asks: /"clipboard" in navigator|copying\(\) === "good"/u },
  { use: /navigator\.serviceWorker\b/gu, asks: /"serviceWorker" in navigator/u },
  { use: /navigator\.locks\b/gu, asks: /"locks" in navigator/u },
  { use: /crypto\.(?:subtle|randomUUID)\b/gu, asks: /isSecureContext/u },
  { use: /\.audioWorklet\b/gu, asks: /isSecureContext/u },
  // Also not in Firefox 125.
  { use: /navigator\.wakeLock\b/gu, asks: /"wakeLock" in navigator/u },
  // Not in Chrome 109.
  { use: /\.(?:show|hide|toggle)Popover\(/gu, asks: /typeof \w+\?\.showPopover === "function"/u },
  // Not on an iPhone.
  { use: /\.requestFullscreen\b/gu, asks: /fullscreenEnabled/u },
  { use: /navigator\.vibrate\b/gu, asks: /"vibrate" in navigator/u },
  // Not in Safari 16.4, or in no Safari.
  { use: /\brequestIdleCallback\(/gu, asks: /"requestIdleCallback" in/u },
  { use: /\.checkVisibility\(/gu, asks: /"checkVisibility" in/u },
  { use: /\.getCoalescedEvents\(/gu, asks: /"getCoalescedEvents" in/u },
  { use: /\bnavigator\.(?:connection|deviceMemory|userAgentData)\b/gu, asks: /" in navigator/u },
  { use: /\bcontext\.filter = /gu, asks: /"filter" in/u },
  // Not in Firefox 125.
  { use: /\.startViewTransition\(/gu, asks: /"startViewTransition" in/u },
  { use: /navigator\.share\(/gu, asks: /"share" in navigator/u },
  { use: /\bscheduler\.(?:yield|postTask)\(/gu, asks: /"scheduler" in/u },
  { use: /\bshow(?:Save|Open)FilePicker\(/gu, asks: /"show\w+Picker" in/u },
];

test("what a browser may not have is asked for before it is used", () => {
  let used = 0;
  const unasked: string[] = [];
  for (const { path, text, syntax } of modules.values()) {
    const uses = MISSING_SOMEWHERE.filter(({ use }) => text.search(use) >= 0);
    if (uses.length === 0) continue;
    const tried = triedIn(syntax);
    for (const { use, asks } of uses)
      for (const { index, 0: words } of text.matchAll(use)) {
        used += 1;
        if (!asks.test(text) && !tried.some(([from, to]) => from < index && index < to))
          unasked.push(`${path}: ${words}`);
      }
  }
  expect(unasked).toEqual([]);
  expect(used).toBeGreaterThan(5);
});

/** Where each block stands that a `try` guards, as offsets in the text. */
function triedIn(syntax: Syntax): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  walk(syntax, (node) => {
    const block = node["block"];
    if (node.type === "TryStatement" && isSyntax(block))
      found.push([Number(block["start"]), Number(block["end"])]);
  });
  return found;
}
