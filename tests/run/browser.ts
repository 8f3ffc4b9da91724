/** The browser of the end-to-end tests: an installed one, else Debian's own package. */
import { findExecutable, installFromDebian } from "./debian.ts";

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
  return installFromDebian("chromium") ? findBrowser() : null;
}
