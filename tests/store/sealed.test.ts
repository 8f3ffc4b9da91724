/** [F20] Encryption of the state of rooms in the database. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Change } from "../../server/store/backend.ts";
import { MemoryBackend } from "../../server/store/memory-backend.ts";
import { keyFrom, keyIn } from "../../server/store/seal-key.ts";
import { seal, SealedBackend, unseal } from "../../server/store/sealed-backend.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consort-sealed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const STATE = '{"people":[{"secret":"s3cr3t","name":"Äda 🎻"}]}';
const KEY = keyFrom("a key that nobody can guess, really");

const room = (state = STATE, id = "room-a"): Change => ({
  put: "rooms",
  row: { id, session: id, kind: "live", code: "AFH234", at: 1, state },
});

function open(inner: MemoryBackend, key: () => Buffer = () => KEY) {
  const log: string[] = [];
  return { log, backend: new SealedBackend(inner, key, (line) => log.push(line)) };
}

test("[F20] nothing of a room can be read in the database, and its own server reads all of it", async () => {
  const inner = new MemoryBackend();
  const { backend } = open(inner);
  await backend.apply({ writer: "one", number: 1, changes: [room()] });
  const [stored] = await inner.rows("rooms");
  expect(stored).toMatchObject({ id: "room-a", code: "AFH234" });
  expect(stored?.state).not.toMatch(/s3cr3t|secret|people/);
  expect(stored?.state).not.toContain(Buffer.from("s3cr3t").toString("base64").slice(0, 6));
  expect((await backend.rows("rooms"))[0]?.state).toBe(STATE);
});

test("[F20] a list of rooms needs no key, and one room is decrypted alone", async () => {
  const inner = new MemoryBackend();
  const changes = [room(), room("sealed:1:damaged", "room-b")];
  await open(inner).backend.apply({ writer: "one", number: 1, changes });
  const noKey = () => {
    throw new Error("no key is needed");
  };
  expect(await open(inner, noKey).backend.rooms()).toMatchObject([
    { id: "room-a", code: "AFH234" },
    { id: "room-b" },
  ]);
  const { backend } = open(inner);
  expect((await backend.row("rooms", "room-a"))?.state).toBe(STATE);
  expect(await backend.row("rooms", "room-c")).toBeNull();
});

test("[F20] what lay open before is sealed at the first use, and comes back", async () => {
  const inner = new MemoryBackend();
  await inner.apply({ writer: "old", number: 1, changes: [room(), room("{}", "room-b")] });
  const { backend, log } = open(inner);
  expect((await backend.rows("rooms")).map(({ state }) => state)).toEqual([STATE, "{}"]);
  for (const { state } of await inner.rows("rooms")) expect(state).toMatch(/^sealed:/);
  expect(log).toEqual([]);
});

test("[F20] with another key nothing comes back, and the operator is told why", async () => {
  const inner = new MemoryBackend();
  await open(inner).backend.apply({ writer: "one", number: 1, changes: [room()] });
  const { backend, log } = open(inner, () => keyFrom("another key of thirty-two letters"));
  const [row] = await backend.rows("rooms");
  expect(row?.state).toMatch(/^sealed:/);
  expect(log).toEqual([expect.stringContaining("holds 1 rooms that were sealed with another key")]);
});

test("[F20] a sealed text fits its own row alone, and not one that was changed", () => {
  const text = seal(STATE, "room-a", KEY);
  expect(unseal(text, "room-a", KEY)).toBe(STATE);
  expect(unseal(text, "room-b", KEY)).toBeNull();
  expect(unseal(`${text.slice(0, -8)}AAAAAAA=`, "room-a", KEY)).toBeNull();
  expect(unseal("sealed:1:", "room-a", KEY)).toBeNull();
  expect(seal(STATE, "room-a", KEY)).not.toBe(text);
});

test("[F20] the key is made once, beside the data, for its own user alone", () => {
  const key = keyIn(join(folder, "data"));
  expect(key).toHaveLength(32);
  expect(keyIn(join(folder, "data"))).toEqual(key);
  const file = join(folder, "data", "store.key");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toBe(`${key.toString("hex")}\n`);
});

test("[F20] without a key nothing is written, in any form; once there is one, all is", async () => {
  const inner = new MemoryBackend();
  const { backend } = open(inner, () => keyIn(folder));
  writeFileSync(join(folder, "store.key"), "no key");
  const batch = { writer: "one", number: 1, changes: [room()] };
  await expect(backend.apply(batch)).rejects.toThrow("holds no key");
  expect(await inner.rows("rooms")).toEqual([]);
  rmSync(join(folder, "store.key"));
  await backend.apply(batch);
  expect(await inner.rows("rooms")).toHaveLength(1);
});

test("[F20] a file where the folder should be is trouble of the store", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  chmodSync(file, 0o600);
  expect(() => keyIn(file)).toThrow(expect.objectContaining({ why: "unreachable" }) as Error);
});
