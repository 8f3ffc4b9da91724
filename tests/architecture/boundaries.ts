/** Who may import whom. */
import type { Module } from "./modules.ts";

interface Zone {
  /** Zones whose files may be imported, besides its own. */
  readonly zones: readonly string[];
  /** Packages that may be imported; null means any. "node:" stands for all of Node. */
  readonly packages: readonly string[] | null;
}

const SHARED = [
  "shared/model",
  "shared/bots",
  "shared/pieces",
  "shared/measures",
  "shared/debrief",
  "shared/scenarios",
  "shared/course",
  "shared/session",
  "shared/live",
  "shared/protocol",
] as const;
/** The texts belong to the client: the server sends keys. */
const WORDS = ["client/language", "shared/i18n"] as const;
const UI = ["preact", "@preact/signals"] as const;

/** Each folder is a zone, with the zones it may import, lower ones only; tests may import all. */
const ZONES: Readonly<Record<string, Zone>> = {
  "shared/model": { zones: [], packages: [] },
  "shared/bots": { zones: ["shared/model"], packages: [] },
  "shared/pieces": { zones: ["shared/model"], packages: [] },
  "shared/measures": { zones: ["shared/model"], packages: [] },
  "shared/debrief": { zones: ["shared/model", "shared/measures"], packages: [] },
  "shared/scenarios": {
    zones: ["shared/model", "shared/measures", "shared/pieces"],
    packages: ["zod"],
  },
  "shared/course": {
    zones: ["shared/model", "shared/measures", "shared/pieces", "shared/scenarios"],
    packages: ["zod"],
  },
  "shared/session": {
    zones: [
      "shared/model",
      "shared/bots",
      "shared/pieces",
      "shared/measures",
      "shared/debrief",
      "shared/scenarios",
    ],
    packages: [],
  },
  "shared/what-if": { zones: ["shared/model", "shared/bots"], packages: [] },
  "shared/live": {
    zones: [
      "shared/model",
      "shared/pieces",
      "shared/debrief",
      "shared/scenarios",
      "shared/session",
      // What a room is shown of it.
      "shared/what-if",
    ],
    packages: [],
  },
  "shared/protocol": {
    zones: [
      "shared/model",
      "shared/pieces",
      "shared/measures",
      "shared/debrief",
      "shared/scenarios",
      "shared/course",
      "shared/session",
      "shared/live",
    ],
    packages: ["zod", "@colyseus/schema"],
  },
  // A consort of one person in their browser.
  "shared/solo": {
    zones: ["shared/model", "shared/course", "shared/session", "shared/protocol"],
    packages: ["zod", "@colyseus/schema"],
  },
  "shared/i18n": {
    zones: [
      "shared/model",
      "shared/measures",
      "shared/debrief",
      "shared/pieces",
      "shared/scenarios",
      "shared/course",
      "shared/session",
      "shared/live",
      "shared/protocol",
    ],
    packages: [],
  },

  "server/scheduling": { zones: ["shared/model", "shared/session"], packages: ["node:"] },
  "server/transport": {
    zones: ["server/scheduling", "shared/protocol"],
    packages: ["node:", "@colyseus/core", "@colyseus/ws-transport"],
  },
  "server/http": {
    zones: ["server/scheduling", "server/transport", "shared/protocol"],
    packages: ["node:", "zod"],
  },
  "server/store": {
    zones: ["server/scheduling", "shared/model"],
    packages: ["node:", "kysely", "pg", "zod"],
  },
  "server/metrics": {
    zones: ["server/scheduling", "server/http", "server/store", "shared/model", "shared/protocol"],
    packages: ["prom-client"],
  },
  // Exports and imports of stored sessions.
  "server/export": {
    zones: [
      "server/scheduling",
      "server/store",
      "shared/model",
      "shared/pieces",
      "shared/measures",
      // The questionnaire's items and scale.
      "shared/live",
      // Exported files contain texts for people.
      "shared/i18n",
    ],
    packages: ["node:", "fflate", "zod"],
  },
  "server/rooms": {
    zones: ["server/scheduling", "server/http", "server/store", ...SHARED],
    packages: ["node:", "@colyseus/core", "@colyseus/schema", "zod"],
  },
  "server/app": {
    zones: [
      "server/scheduling",
      "server/transport",
      "server/http",
      "server/store",
      "server/metrics",
      "server/export",
      "server/rooms",
      "shared/course",
      "shared/protocol",
      "shared/session",
    ],
    packages: [
      "node:",
      "@colyseus/core",
      "@colyseus/redis-driver",
      "@colyseus/redis-presence",
      "pino",
      "vite",
      "zod",
    ],
  },
  // The process's entry points.
  server: {
    zones: ["server/app", "server/http", "server/scheduling"],
    packages: ["node:", "vite"],
  },

  "client/language": { zones: ["shared/i18n"], packages: ["@preact/signals"] },
  "client/preferences": { zones: ["shared/protocol"], packages: UI },
  "client/input": { zones: ["shared/model", "shared/session"], packages: UI },
  "client/drawing": { zones: ["shared/model", "shared/pieces"], packages: [] },
  "client/session": {
    zones: [
      "shared/model",
      "shared/pieces",
      "shared/measures",
      "shared/session",
      "shared/live",
      "shared/protocol",
      "shared/solo",
    ],
    packages: [...UI, "colyseus.js", "@colyseus/schema", "core-js", "idb-keyval"],
  },
  "client/sound": {
    zones: ["client/session", "shared/live", "shared/model", "shared/pieces", "shared/session"],
    packages: [...UI, "abcjs"],
  },
  "client/scenes": {
    zones: ["client/drawing", "client/session", "shared/model", "shared/pieces"],
    packages: [...UI, "phaser"],
  },
  "client/components": {
    zones: ["shared/what-if", "client/session", ...WORDS, ...SHARED],
    packages: [...UI, "lean-qr"],
  },
  "client/coach": {
    zones: ["client/input", "client/preferences", "client/session", ...WORDS, ...SHARED],
    packages: UI,
  },
  "client/play": {
    zones: [
      "client/coach",
      "client/components",
      "client/drawing",
      "client/input",
      "client/preferences",
      "client/scenes",
      "client/session",
      "client/sound",
      ...WORDS,
      ...SHARED,
    ],
    packages: UI,
  },
  // The replay of a movement.
  "client/replay": {
    zones: [
      "shared/what-if",
      "client/components",
      "client/drawing",
      "client/play",
      "client/scenes",
      "client/session",
      "client/sound",
      ...WORDS,
      ...SHARED,
    ],
    packages: [...UI, "core-js"],
  },
  // The debrief of a movement.
  "client/debrief": {
    zones: [
      "client/components",
      "client/play",
      "client/replay",
      "client/scenes",
      "client/session",
      ...WORDS,
      ...SHARED,
    ],
    packages: UI,
  },
  // Practising alone: the map, the lessons, and what came of each.
  "client/course": {
    zones: [
      "client/components",
      "client/drawing",
      "client/play",
      "client/replay",
      "client/scenes",
      "client/session",
      ...WORDS,
      ...SHARED,
    ],
    packages: UI,
  },
  "client/app": {
    zones: [
      "client/course",
      "client/debrief",
      "client/offline",
      "client/replay",
      "client/sound",
      "client/coach",
      "client/components",
      "client/input",
      "client/play",
      "client/preferences",
      "client/scenes",
      "client/session",
      ...WORDS,
      ...SHARED,
    ],
    packages: UI,
  },
  // The console: loaded by facilitators only.
  "client/facilitator": {
    zones: [
      "shared/what-if",
      "client/components",
      "client/debrief",
      "client/drawing",
      "client/input",
      "client/replay",
      "client/session",
      ...WORDS,
      ...SHARED,
    ],
    packages: [...UI, "lean-qr"],
  },
  // The projector page.
  "client/projector": {
    zones: [
      "shared/what-if",
      "client/components",
      "client/drawing",
      "client/session",
      "client/sound",
      ...WORDS,
      ...SHARED,
    ],
    packages: UI,
  },
  // The check page: loaded on request only.
  "client/check": {
    zones: ["client/session", "client/sound", ...WORDS, ...SHARED],
    packages: UI,
  },
  // The page about stored data: loaded on request only.
  "client/kept": { zones: ["client/components", "client/session", ...WORDS], packages: UI },
  // The page about access: loaded on request only.
  "client/access": { zones: ["client/components", ...WORDS], packages: UI },
  // Storing the game in the browser.
  "client/offline": {
    zones: [],
    packages: [...UI, "workbox-core", "workbox-precaching", "workbox-routing"],
  },
  // Served as they are.
  "client/public": { zones: [], packages: [] },
  // The page's entry points.
  client: {
    zones: [
      "client/app",
      "client/check",
      "client/kept",
      "client/access",
      "client/offline",
      "client/facilitator",
      "client/input",
      "client/projector",
      "client/components",
      ...WORDS,
      "client/play",
      "client/drawing",
      "client/preferences",
      "client/scenes",
      "client/session",
      "client/sound",
    ],
    packages: [...UI, "core-js", "@fontsource/alegreya", "@fontsource/alegreya-sans"],
  },
  tests: { zones: [], packages: null },
};

/** Folders inside a zone that only the named places may import, besides their own files. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  // Only `step` runs the phases of a tick.
  "shared/model/phases/": ["shared/model/step.ts", "tests/model/"],
};

/** What is wrong with the imports of these modules, one line each. */
export function boundaryBreaches(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => {
    const name = zoneOf(module.path);
    const zone = name === null ? undefined : ZONES[name];
    if (name === null || zone === undefined) return [`${module.path}: lies in no known folder`];
    return module.imports.flatMap(({ specifier, target }) => {
      const breach = `${module.path} → ${specifier}`;
      if (target === "missing") return [`${breach}: leads nowhere`];
      if ("package" in target) {
        const allowed = zone.packages === null || zone.packages.includes(target.package);
        return allowed ? [] : [`${breach}: ${name} may not use this package`];
      }
      const other = zoneOf(target.file);
      const allowed =
        other !== null && (other === name || name === "tests" || zone.zones.includes(other));
      if (!allowed) return [`${breach}: ${name} may not import ${other ?? "this"}`];
      const inner = Object.keys(INNER).find((folder) => target.file.startsWith(folder));
      const open =
        inner === undefined ||
        [inner, ...(INNER[inner] ?? [])].some((by) => module.path.startsWith(by));
      return open ? [] : [`${breach}: a part that others may not import`];
    });
  });
}

/** The folder two levels down, if it is a zone; else the top folder. */
function zoneOf(path: string): string | null {
  const [top = "", below = ""] = path.split("/");
  const inner = `${top}/${below}`;
  if (inner in ZONES) return inner;
  // A file directly in the top folder, or a folder without a zone.
  return top in ZONES && (top === "tests" || path.split("/").length === 2) ? top : null;
}

/** Zones that import each other in a circle, one line each; none while each imports only lower ones. */
export function zoneCircles(): string[] {
  const reached = (from: string, seen: Set<string>): Set<string> => {
    for (const zone of ZONES[from]?.zones ?? []) {
      if (seen.has(zone)) continue;
      seen.add(zone);
      reached(zone, seen);
    }
    return seen;
  };
  return Object.keys(ZONES).filter((zone) => reached(zone, new Set()).has(zone));
}
