/** The browser of the end-to-end tests: an installed one, else Debian's own package. */
import { findExecutable, installFromDebian } from "./debian.ts";

/** Debian's Chromium without the windows around its pages, which would take most of the time that opening one takes. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export const NO_BROWSER =
  "The end-to-end tests need Chromium or Chrome. Please install one (on Debian, as root: apt-get install chromium-headless-shell) and run npm test again.";

/** @param path folders to look in, as in $PATH. @returns the executable's full path, or null. */
export function findBrowser(path = process.env["PATH"] ?? ""): string | null {
  return findExecutable(NAMES, path);
}

/** Finds a browser, installing Debian's if there is none and we may. @returns null if there is none. */
export function obtainBrowser(): string | null {
  const there = findBrowser();
  if (there !== null) return there;
  return installFromDebian(SHELL) ? findBrowser() : null;
}
