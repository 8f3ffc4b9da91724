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
  expect(readSettings({})).toEqual({ port: 2567, bind: "network" });
  expect(readSettings({ PORT: "0", BIND: "machine" })).toEqual({ port: 0, bind: "machine" });
  expect(() => readSettings({ PORT: "65536" })).toThrow(
    'PORT must be a number from 0 to 65535, not "65536".',
  );
  expect(() => readSettings({ BIND: "town" })).toThrow(
    'BIND must be "network" or "machine", not "town".',
  );
});
