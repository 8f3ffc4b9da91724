/** Programs needed by tests: found on the machine, or installed from Debian if permitted. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @param path folders to search, as in $PATH. @returns full path of the first one found, or null. */
export function findExecutable(names: readonly string[], path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

/** @returns whether an installation was attempted: it requires root on Debian. */
export function installFromDebian(name: string): boolean {
  const mayInstall =
    process.getuid?.() === 0 && findExecutable(["apt-get"], process.env["PATH"] ?? "") !== null;
  if (!mayInstall) return false;
  console.log(`Installing Debian's ${name} …`);
  apt("update");
  apt("install", "-y", "--no-install-recommends", name);
  return true;
}

function apt(...args: readonly string[]): void {
  spawnSync("apt-get", ["-qq", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
