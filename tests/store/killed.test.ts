/** A server that is killed while people play. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SqliteBackend } from "../../server/store/sqlite-backend.ts";
import { replay } from "../../shared/model/replay/replayer.ts";
import type { Accepted } from "./kept-server.ts";

/** Commands are 50 ms apart, and those of 250 ms may be on their way to the disk. */
const MAX_LOST = 5;

/** Kills it after that many commands. Resolves to the number that it had accepted. */
async function killedAfter(folder: string, commands: number): Promise<number> {
  const main = join(import.meta.dirname, "kept-server.ts");
  const child = spawn(process.execPath, [main, folder], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let accepted = 0;
  child.on("message", (said: Partial<Accepted>) => {
    if (said.count === undefined) return;
    accepted = said.count;
    if (accepted === commands) child.kill("SIGKILL");
  });
  const [code, signal] = (await once(child, "exit")) as unknown as readonly [number, string];
  expect([code, signal]).toEqual([null, "SIGKILL"]);
  return accepted;
}

test("[F1] killed, a server has kept all but the last five commands that it accepted, 50 ms apart, and all of earlier lives", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consort-killed-"));
  const kept: number[] = [];
  for (const commands of [23, 40, 31]) {
    const accepted = await killedAfter(folder, commands);
    const store = new SqliteBackend({ file: join(folder, "consort.sqlite") });
    const all = (await store.rows("recordings")).toSorted((a, b) => a.begun - b.begun);
    expect(all).toHaveLength(kept.length + 1);
    const counts: number[] = [];
    for (const { id } of all) {
      const { recording = null } = (await store.movement(id)) ?? {};
      if (recording === null) throw new Error("a recording is gone");
      const bows = recording.commands.filter(({ by }) => by === "person");
      // In order, without a gap.
      expect(bows.map(({ tick }) => tick)).toEqual(bows.map((_, tick) => tick));
      expect(replay(recording).tick).toBe(recording.ticks);
      counts.push(bows.length);
    }
    expect(counts.slice(0, -1)).toEqual(kept);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(accepted - MAX_LOST);
    kept.push(counts.at(-1) ?? 0);
    await store.close();
  }
  rmSync(folder, { recursive: true });
});
