/** Who can reach a server, and what its settings say about it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../../server/app/config.ts";
import { startServer } from "../../server/app/app.ts";
import { lanAddresses } from "../../server/http/lan-addresses.ts";

test("a server behind another server is there for this machine only, and tells nobody where", async () => {
  const dist = mkdtempSync(join(tmpdir(), "consort-reach-"));
  writeFileSync(join(dist, "index.html"), "");
  const server = await startServer({ port: 0, dist, bind: "machine" }, () => 0);
  const ask = (address: string) => fetch(`http://${address}:${server.port}/api/addresses`);
  expect(await (await ask("127.0.0.1")).json()).toEqual({ addresses: [] });
  for (const address of lanAddresses()) await expect(ask(address)).rejects.toThrow("fetch failed");
  await server.close();
  rmSync(dist, { recursive: true });
});

test("settings that cannot be used are told by name, and all have a usual value", () => {
  const store = { keepDays: 90, folder: "data", databaseUrl: null };
  expect(readSettings({})).toEqual({ port: 2567, bind: "network", store });
  expect(readSettings({ PORT: "0", BIND: "machine" })).toEqual({ port: 0, bind: "machine", store });
  const kept = { KEEP_DAYS: "0", DATA_DIR: "/srv/kept", DATABASE_URL: "postgres://a:b@c/d" };
  expect(readSettings(kept)).toMatchObject({
    store: { keepDays: 0, folder: "/srv/kept", databaseUrl: "postgres://a:b@c/d" },
  });
  expect(() => readSettings({ PORT: "65536" })).toThrow(
    'PORT must be a number from 0 to 65535, not "65536".',
  );
  expect(() => readSettings({ KEEP_DAYS: "long" })).toThrow(
    'KEEP_DAYS must be a number of days; 0 keeps nothing, not "long".',
  );
  // The value may hold a password.
  expect(() => readSettings({ DATABASE_URL: "mysql://me:secret@there/db" })).toThrow(
    "DATABASE_URL must begin with postgres://.",
  );
  const redis = "redis://:secret@10.0.0.7:6379";
  expect(readSettings({ REDIS_URL: redis, PUBLIC_ADDRESS: "play.example.org/p1" })).toMatchObject({
    cluster: { redis, address: "play.example.org/p1" },
  });
  const together = "REDIS_URL and PUBLIC_ADDRESS must be set together, or neither.";
  expect(() => readSettings({ REDIS_URL: redis })).toThrow(together);
  expect(() => readSettings({ PUBLIC_ADDRESS: "play.example.org" })).toThrow(together);
  expect(() => readSettings({ REDIS_URL: "http://:secret@10.0.0.7" })).toThrow(
    "REDIS_URL must begin with redis:// or rediss://.",
  );
  expect(() =>
    readSettings({ REDIS_URL: redis, PUBLIC_ADDRESS: "https://play.example.org" }),
  ).toThrow(
    'PUBLIC_ADDRESS must be a host and a path, as in play.example.org/p1, not "https://play.example.org".',
  );
  expect(() => readSettings({ BIND: "town" })).toThrow(
    'BIND must be "network" or "machine", not "town".',
  );
});
