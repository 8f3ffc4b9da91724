/** Programs that the tests start: found on the machine, or installed from Debian if permitted. */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** By Debian's package: names of the program, the first that is there is taken. */
const PACKAGES = {
  // Chromium without the windows around its pages, which would take most of the time that opening one takes.
  "chromium-headless-shell": [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
  ],
  "redis-server": ["redis-server"],
  caddy: ["caddy"],
  "nginx-light": ["nginx"],
  openssl: ["openssl"],
  postgresql: ["initdb"],
} as const;

export type Package = keyof typeof PACKAGES;

const DEBIANS_POSTGRESQL = "/usr/lib/postgresql";

/** Folders to search, as in $PATH: also where Debian has what only services and administrators start. */
function searched(): string {
  const versions = existsSync(DEBIANS_POSTGRESQL) ? readdirSync(DEBIANS_POSTGRESQL) : [];
  const postgresql = versions.map((version) => join(DEBIANS_POSTGRESQL, version, "bin"));
  return [...postgresql, process.env["PATH"] ?? "", "/usr/sbin"].join(delimiter);
}

/** Full path of that program, or null. */
export const findProgram = (name: string): string | null => findExecutable([name], searched());

/** Full path of the program of a package, or null. `path`: folders to search, as in $PATH. */
export const findOf = (name: Package, path = searched()): string | null =>
  findExecutable(PACKAGES[name], path);

/** Full path of the program of a package, which is installed if need be. Throws a plain sentence. */
export function obtain(name: Package): string {
  const there = findOf(name);
  if (there !== null) return there;
  if (mayInstall()) for (const args of [UPDATE, install([name])]) spawnSync(APT, args, quiet());
  const now = findOf(name);
  if (now === null) throw new Error(missing(name));
  return now;
}

export const missing = (name: Package): string =>
  `These tests need ${PACKAGES[name].join(" or ")}. Please install it (on Debian, as root: apt-get install ${name}) and run them again.`;

/** Installs all that the tests need and that is not there, at once, as tests that run side by side cannot. `but`: not these. */
export async function installMissing(...but: readonly Package[]): Promise<void> {
  const wanted = (Object.keys(PACKAGES) as Package[]).filter(
    (name) => !but.includes(name) && findOf(name) === null,
  );
  if (wanted.length === 0 || !mayInstall()) return;
  console.log(`Installing from Debian: ${wanted.join(", ")} …`);
  for (const args of [UPDATE, install(wanted)])
    await new Promise((resolve) => spawn(APT, args, quiet()).once("close", resolve));
}

const APT = "apt-get";
const UPDATE = ["-qq", "update"];
const install = (names: readonly Package[]): string[] => [
  "-qq",
  "install",
  "-y",
  "--no-install-recommends",
  ...names,
];
const quiet = () => ({
  stdio: ["ignore" as const, "ignore" as const, "inherit" as const],
  env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
});

const mayInstall = (): boolean =>
  process.getuid?.() === 0 && findExecutable([APT], process.env["PATH"] ?? "") !== null;

function findExecutable(names: readonly string[], path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
