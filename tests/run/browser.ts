/** The browser of the end-to-end tests: an installed one, else Debian's own package. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export const NO_BROWSER =
  "The end-to-end tests need Chromium or Chrome. Please install one (on Debian, as root: apt-get install chromium) and run npm test again.";

/** @param path folders to look in, as in $PATH. @returns the executable's full path, or null. */
export function findBrowser(path = process.env["PATH"] ?? ""): string | null {
  return findExecutable(NAMES, path);
}

/** Finds a browser, installing Debian's if there is none and we may. @returns null if there is none. */
export function obtainBrowser(): string | null {
  const there = findBrowser();
  if (there !== null) return there;
  const mayInstall =
    process.getuid?.() === 0 && findExecutable(["apt-get"], process.env["PATH"] ?? "") !== null;
  if (!mayInstall) return null;
  console.log("No browser found: installing Debian's chromium …");
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium");
  return findBrowser();
}

function apt(...args: readonly string[]): void {
  spawnSync("apt-get", ["-qq", ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

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
