/** Who may import whom. */
import type { Module } from "./modules.ts";

interface Zone {
  /** Zones whose files may be imported, besides its own. */
  readonly zones: readonly string[];
  /** Packages that may be imported; null means any. "node:" stands for all of Node. */
  readonly packages: readonly string[] | null;
}

const SHARED = ["shared/model", "shared/players", "shared/content", "shared/protocol"];

/** client → shared ← server; protocol, players, content → model; model → itself; tests → all. */
const ZONES: Readonly<Record<string, Zone>> = {
  "shared/model": { zones: [], packages: [] },
  "shared/players": { zones: ["shared/model"], packages: [] },
  "shared/content": { zones: ["shared/model"], packages: ["zod"] },
  "shared/protocol": { zones: ["shared/model"], packages: ["zod", "@colyseus/schema"] },
  server: {
    zones: SHARED,
    packages: [
      "node:",
      "colyseus",
      "@colyseus/core",
      "@colyseus/schema",
      "@colyseus/ws-transport",
      "vite",
      "zod",
    ],
  },
  client: {
    zones: SHARED,
    packages: [
      "phaser",
      "preact",
      "@preact/signals",
      "colyseus.js",
      "@colyseus/schema",
      "core-js",
      "@fontsource/alegreya",
      "@fontsource/alegreya-sans",
      "abcjs",
      "zod",
    ],
  },
  tests: { zones: [...SHARED, "server", "client"], packages: null },
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
      const allowed = other !== null && (other === name || zone.zones.includes(other));
      return allowed ? [] : [`${breach}: ${name} may not import ${other ?? "this"}`];
    });
  });
}

/** shared/ is four zones, every other top folder is one. */
function zoneOf(path: string): string | null {
  return Object.keys(ZONES).find((zone) => path.startsWith(`${zone}/`)) ?? null;
}
