import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder } from "./modules.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDERS = [".ci", "client", "server", "shared", "tests"];
const FILES = [
  ".gitignore",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "LICENSE",
  "README.md",
  "RULES.md",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
];
/** Left behind by tools, where git does not say what belongs to the project. */
const LEFT_BEHIND = /^(?:\.git|node_modules|dist|\.DS_Store|.*\.log)$/;

/** Names at the top level that git tracks; without git, those in the folder. */
function topLevel(root: string): string[] {
  const kept = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  if (kept.status !== 0)
    return readdirSync(root)
      .filter((name) => !LEFT_BEHIND.test(name))
      .sort();
  const names = kept.stdout.split("\0").map((path) => path.split("/", 1)[0] ?? "");
  return [...new Set(names)].filter((name) => name !== "").sort();
}

const MAX_LINES = 400;
/** Known longer files. The list may only shrink. */
const LONGER: readonly string[] = [];

const ELSEWHERE = /https?:\/\/([\w.-]+)/g;
/** Hosts that are only named, never requested, or this machine. */
const HOSTS = new Set(["localhost", "127.0.0.1", "www.w3.org", "doi.org", "schema.org"]);
/** Reserved and private addresses, for tests. */
const NOWHERE = /^(?:[\w-]+\.)?example\.org$|^192\.168\./;
const A_MACHINE_S_PATH = /(?:^|[\s"'`(=])\/(?:work|root|home|Users|tmp)\//m;

interface Written {
  readonly path: string;
  readonly text: string;
}
const written: readonly Written[] = [
  ...FOLDERS.flatMap((folder) => filesUnder(ROOT, folder, ["tests/e2e/shots"])),
  ...FILES.filter((file) => file !== "package-lock.json" && existsSync(join(ROOT, file))),
]
  .filter((path) => /\.(?:ts|tsx|js|css|html|json|md|abc)$|\/run$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

test("the top level holds the four folders and the settings, and nothing else", () => {
  expect(topLevel(ROOT)).toEqual([...FOLDERS, ...FILES].toSorted());
});

test("what a stranger's tools leave there is no concern of it, with git or without", () => {
  const root = mkdtempSync(join(tmpdir(), "consort-top-"));
  const put = (name: string) => writeFileSync(join(root, name), "");
  put("kept.md");
  put("nohup.log");
  expect(topLevel(root)).toEqual(["kept.md"]);
  const git = (...how: readonly string[]) => spawnSync("git", how, { cwd: root }).status;
  // Without git only the first half can be checked.
  if (git("init", "--quiet") === 0) {
    expect(git("add", "kept.md")).toBe(0);
    put("nohup.out");
    expect(topLevel(root)).toEqual(["kept.md"]);
  }
  rmSync(root, { recursive: true });
});

test("no file is so long that one must scroll to see what it is about", () => {
  const long = written
    .filter(({ path }) => /\.(?:ts|tsx|js|css)$/.test(path))
    .filter(({ text }) => text.split("\n").length > MAX_LINES + 1)
    .map(({ path }) => path);
  expect(long.toSorted()).toEqual([...LONGER].toSorted());
});

test("no file names a path of one machine", () => {
  expect(written.filter(({ text }) => A_MACHINE_S_PATH.test(text)).map(({ path }) => path)).toEqual(
    [],
  );
});

test("nothing is fetched from elsewhere: the game carries all it needs", () => {
  const running = written.filter(({ path }) => !path.endsWith(".md"));
  const hosts = running.flatMap(({ path, text }) =>
    [...text.matchAll(ELSEWHERE)]
      .map(([, host]) => host ?? "")
      .filter((host) => !HOSTS.has(host) && !NOWHERE.test(host))
      .map((host) => `${path}: ${host}`),
  );
  expect(hosts).toEqual([]);
});

test("the lock file names no registry but npm's own", () => {
  const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
  const resolved = [...lock.matchAll(/"resolved": "([^"]*)"/g)].map(([, url]) => url ?? "");
  expect(resolved.filter((url) => new URL(url).host !== "registry.npmjs.org")).toEqual([]);
});

test("every version is exact", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const loose = versions.filter(([, version]) => !/^(?:npm:.+@)?\d+\.\d+\.\d+$/.test(version));
  expect(versions.length).toBeGreaterThan(10);
  expect(loose).toEqual([]);
});
