/** `npm run lab -- science | balance | page | reading | scenes | sound | hearing | spectrograms | learning | search | wire | report | run`: what the model does, in figures. */
import { closeSync, openSync, writeSync } from "node:fs";
import { balance } from "./balance/balance.ts";
import { hearing } from "./hearing/hearing.ts";
import { spectrograms } from "./hearing/spectrograms.ts";
import { learning } from "./learning/learning.ts";
import { page } from "./page/page.ts";
import { openPool } from "./pool.ts";
import { progressBar } from "./progress.ts";
import { traceRun } from "./run.ts";
import { reading } from "./reading/reading.ts";
import { report } from "./report/report.ts";
import type { Row } from "./row.ts";
import { type ScenarioRow, scenes } from "./scenes/scenes.ts";
import { sound } from "./sound/sound.ts";
import { science } from "./science/science.ts";
import { search, type SearchResult } from "./search/search.ts";
import { BadSettings, readSettings, type Settings, USAGE } from "./settings.ts";
import { wire } from "./wire/wire.ts";
import { policyTable, scenarioTable, tableOf, verdict } from "./table.ts";

try {
  process.exitCode = await work(readSettings(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadSettings)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

/** The exit code: 0 when every row holds. */
async function work(settings: Settings): Promise<number> {
  if (settings.command === "run") return run(settings);
  const bar = progressBar(process.stderr);
  const pool = openPool(settings.workers, bar.show);
  try {
    switch (settings.command) {
      case "science": {
        const rows = await science(pool, settings.seed, { only: settings.only });
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "balance": {
        const { policies, rows } = await balance(pool, settings);
        bar.clear();
        return print(settings, { rows: [...policies, ...rows] }, [
          policyTable(policies),
          tableOf(rows),
        ]);
      }
      case "page": {
        const rows = await page(pool, settings);
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "reading": {
        const rows = await reading(pool, settings, settings.rows);
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "scenes": {
        const { scenarios, rows } = await scenes(pool, settings);
        bar.clear();
        return print(settings, { rows, scenarios }, [scenarioTable(scenarios), tableOf(rows)]);
      }
      case "sound": {
        const rows = await sound(settings, bar.show);
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "hearing": {
        const rows = await hearing(pool, settings);
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "spectrograms": {
        console.log((await spectrograms(settings.out)).join("\n"));
        return 0;
      }
      case "learning": {
        const rows = await learning(pool, settings);
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "wire": {
        const rows = await wire(pool, settings);
        bar.clear();
        return print(settings, { rows }, [tableOf(rows)]);
      }
      case "report": {
        // Checked before the hours of playing.
        const file = openToWrite(settings.out, "report");
        const { html, rows } = await report(pool, settings);
        writeSync(file, html);
        closeSync(file);
        bar.clear();
        return print(settings, { rows }, [`The report is in ${settings.out}.`]);
      }
      case "search": {
        const { rows, best } = await search(pool, settings, settings.scripts);
        bar.clear();
        const words = ["Best script:", ...best.script, "", "Best trick:", ...best.trick].join("\n");
        return print(settings, { rows, best }, [tableOf(rows), words]);
      }
    }
  } finally {
    bar.clear();
    await pool.close();
  }
}

function print(
  { json }: Settings,
  found: {
    readonly rows: readonly Row[];
    readonly scenarios?: readonly ScenarioRow[];
    readonly best?: SearchResult["best"];
  },
  tables: readonly string[],
): number {
  if (json) console.log(JSON.stringify(found));
  else console.log([...tables, verdict(found.rows)].join("\n\n"));
  return found.rows.every(({ pass }) => pass) ? 0 : 1;
}

function run(settings: Settings & { command: "run" }): number {
  const file = settings.trace === null ? process.stdout.fd : openToWrite(settings.trace, "trace");
  traceRun(settings, (line) => writeSync(file, `${line}\n`));
  if (settings.trace !== null) closeSync(file);
  return 0;
}

function openToWrite(path: string, what: "trace" | "report"): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BadSettings(`The ${what} cannot be written: ${why}.`);
  }
}
