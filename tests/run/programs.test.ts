import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findOf, missing } from "./programs.ts";

const findBrowser = (path: string): string | null => findOf("chromium-headless-shell", path);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consort-path-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(place: string, name: string, mode: number): string {
  mkdirSync(join(folder, place), { recursive: true });
  const file = join(folder, place, name);
  writeFileSync(file, "");
  chmodSync(file, mode);
  return file;
}
const path = (...places: readonly string[]): string =>
  places.map((place) => join(folder, place)).join(delimiter);

test("finds a browser in whichever folder of the path it is", () => {
  put("first", "firefox", 0o755);
  const chrome = put("second", "google-chrome-stable", 0o755);
  expect(findBrowser(path("first", "second"))).toBe(chrome);
});

test("prefers Chromium to Chrome, wherever they are", () => {
  put("first", "google-chrome", 0o755);
  const chromium = put("second", "chromium", 0o755);
  expect(findBrowser(path("first", "second"))).toBe(chromium);
});

test("a file that cannot be run, or a folder, is no browser", () => {
  put("first", "chromium", 0o644);
  mkdirSync(join(folder, "second", "chromium"), { recursive: true });
  expect(findBrowser(path("first", "second", "nowhere"))).toBeNull();
});

test("no path, no browser", () => {
  expect(findBrowser("")).toBeNull();
});

test("what is missing is asked for by its name", () => {
  expect(missing("redis-server")).toBe(
    "These tests need redis-server. Please install it (on Debian, as root: apt-get install redis-server) and run them again.",
  );
});
