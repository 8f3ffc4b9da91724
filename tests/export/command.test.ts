/** [F13] `npm run export`: its output, and its errors. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportCommand } from "../../server/app/export-command.ts";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { datasetFiles, datasetTexts } from "../../server/export/dataset.ts";
import { changesOf, madeUp, playedRecordings } from "./made-up.ts";

const MADE = { consorts: 1, chairs: 3, movements: 1, seconds: 10, names: ["Zora"] } as const;
const folder = mkdtempSync(join(tmpdir(), "consort-export-"));
const env = { DATA_DIR: join(folder, "data") };
const out = join(folder, "out.zip");

beforeAll(async () => {
  const store = new SqliteBackend({ file: join(folder, "data", "consort.sqlite") });
  const changes = changesOf(MADE, [playedRecordings(7, MADE)]);
  await store.apply({ writer: "one", number: 1, changes });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  const lines: string[] = [];
  await exportCommand(args, { env, say: (line) => lines.push(line) });
  return lines.join("\n");
}

test("[F13] it lists what is kept, and writes the files of a session as a zip", async () => {
  expect(await run()).toBe("room-a  2026-11-29 08:00  live  Class 7b");
  expect(await run("--session", "room-a", "--out", out)).toBe(`Written: ${out}`);
  const unzipped = Object.entries(unzipSync(readFileSync(out)));
  const top = "broken-consort_session-S3e64aaff_date-20261129/";
  const files = [...datasetFiles(await madeUp(MADE), await datasetTexts())];
  expect(unzipped.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
    files.map(({ name, text }) => [top + name, text]),
  );
});

test("[F14] who is who is written beside it only when asked for, for its owner alone", async () => {
  expect(readdirSync(folder).filter((name) => name.includes("key"))).toEqual([]);
  const other = join(folder, "other.zip");
  await run("--session", "room-a", "--names", "--out", other);
  const key = readdirSync(folder).find((name) => name.includes("key")) ?? "";
  expect(readFileSync(join(folder, key), "utf8")).toContain("S3e64aaff-P01,Zora");
  expect(statSync(join(folder, key)).mode & 0o077).toBe(0);
});

test("[F13] from the command line it waits for the store, and an exit code says whether it went well", () => {
  const inShell = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [join("server", command), ...args], {
      cwd: join(import.meta.dirname, "..", ".."),
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
  expect(inShell("export.ts")).toMatchObject({
    status: 0,
    stdout: "room-a  2026-11-29 08:00  live  Class 7b\n",
  });
  const whole = join(folder, "whole.consort");
  expect(inShell("export.ts", "--session", "room-a", "--whole", whole).status).toBe(0);
  const again = inShell("import.ts", whole);
  expect([again.status, again.stdout]).toEqual([1, ""]);
  expect(again.stderr).toBe("Session room-a is here already; nothing was changed.\n");
});

test("[F13] what cannot be done is said in a sentence, and nothing is written", async () => {
  await expect(run("--session", "room-b")).rejects.toThrow("There is no session room-b");
  const there = join(folder, "there.zip");
  writeFileSync(there, "mine");
  await expect(run("--session", "room-a", "--out", there)).rejects.toThrow("is there already");
  expect(readFileSync(there, "utf8")).toBe("mine");
  const nowhere = join(folder, "no", "where.zip");
  await expect(run("--session", "room-a", "--out", nowhere)).rejects.toThrow("cannot be written");
  await expect(run("--sesion", "room-a")).rejects.toThrow("npm run export");
  await expect(
    exportCommand([], { env: { DATA_DIR: join(folder, "none") }, say: () => {} }),
  ).rejects.toThrow("Nothing is kept in");
  expect(readdirSync(folder)).not.toContain("none");
});
