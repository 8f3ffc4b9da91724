/** `npm run licences`: the licence of each package that the lock file names, and what runs when it is installed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Licences under which a package may be part of this one, which is MIT; each allows that without conditions on ours. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; "": it names none. */
  readonly licence: string;
  /** Whether it is needed only to work on the game. */
  readonly dev: boolean;
  readonly runsAtInstall: boolean;
}

/** Throws where the lock file is of another shape. */
export function readPackages(text: string): readonly Package[] {
  const { packages } = lockShape.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([path, each]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    if (name === "") return [];
    const { version = "", license = "", dev = false, devOptional = false } = each;
    const of = { name, version, licence: license, dev: dev || devOptional };
    return [{ ...of, runsAtInstall: each.hasInstallScript ?? false }];
  });
}

/** Whether one of the alternatives of an SPDX expression is permissive. */
export const isPermissive = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/gu, "")
    .split(" OR ")
    .some((one) => one.split(" AND ").every((part) => PERMISSIVE.has(part.trim())));

export const lockedPackages = (): readonly Package[] =>
  readPackages(readFileSync(join(import.meta.dirname, "..", "..", "package-lock.json"), "utf8"));

if (process.argv[1] === import.meta.filename) {
  const packages = lockedPackages();
  for (const dev of [false, true]) {
    console.log(dev ? "Only to work on the game:" : "In the game and its server:");
    const counts = new Map<string, number>();
    for (const each of packages)
      if (each.dev === dev) counts.set(each.licence, (counts.get(each.licence) ?? 0) + 1);
    for (const [licence, count] of [...counts].toSorted(([, one], [, other]) => other - one))
      console.log(`${String(count).padStart(5)}  ${licence || "no licence named"}`);
  }
  for (const { name, version, licence } of packages)
    if (!isPermissive(licence)) console.log(`To be looked at: ${name} ${version}: ${licence}`);
  for (const { name, version, runsAtInstall } of packages)
    if (runsAtInstall) console.log(`Has a script for its installation: ${name} ${version}`);
}
