/** Programs that tests need: found where they are, or installed from Debian where we may. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** @param path folders to look in, as in $PATH. @returns the full path of the first there is, or null. */
export function findExecutable(names: readonly string[], path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

/** @returns whether we were allowed to try: as root, on Debian. */
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
