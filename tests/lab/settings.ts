/** The lab's arguments, parsed once; what makes no sense is explained in a sentence. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isPlayer, type PlayerName, LAB_PLAYERS } from "./lab-players.ts";
import { type Pace, PACE_NAMES } from "../../shared/model/numbers.ts";
import { READING_IDS, type ReadingId } from "./reading/reading.ts";
import { REPORT_PARTS, type ReportPart } from "./report/findings.ts";
import { SCENARIO_IDS } from "./scenes/scenes.ts";
import { PIECE_IDS } from "./sound/sound.ts";
import { EVIDENCE_IDS, type EvidenceId } from "./science/all.ts";

interface Common {
  readonly seed: number;
  readonly json: boolean;
  readonly workers: number;
}

export type Settings =
  | (Common & { readonly command: "science"; readonly only: readonly EvidenceId[] })
  | (Common & {
      readonly command: "balance";
      readonly seeds: number;
      readonly chairs: number;
      readonly seconds: number;
    })
  | (Common & {
      readonly command: "page";
      readonly seeds: number;
      readonly chairs: number;
      readonly seconds: number;
    })
  | (Common & {
      readonly command: "reading";
      readonly seeds: number;
      readonly seconds: number;
      readonly paces: readonly Pace[];
      readonly rows: readonly ReadingId[];
    })
  | (Common & {
      readonly command: "scenes";
      readonly seeds: number;
      /** Ids of scenarios. */
      readonly only: readonly string[];
    })
  | (Common & {
      readonly command: "sound";
      /** Ids of pieces. */
      readonly only: readonly string[];
      readonly seconds: number;
    })
  | (Common & { readonly command: "hearing"; readonly seeds: number })
  | (Common & {
      readonly command: "spectrograms";
      /** A folder. */
      readonly out: string;
    })
  | (Common & { readonly command: "learning"; readonly seeds: number })
  | (Common & {
      readonly command: "search";
      readonly scripts: number;
      readonly seeds: number;
      readonly chairs: number;
      readonly seconds: number;
    })
  | (Common & { readonly command: "wire"; readonly seeds: number; readonly seconds: number })
  | (Common & {
      readonly command: "report";
      /** A file. */
      readonly out: string;
      readonly parts: readonly ReportPart[];
      readonly scripts: number;
      readonly seeds: number;
      readonly seconds: number;
    })
  | (Common & {
      readonly command: "run";
      readonly players: readonly PlayerName[];
      readonly seconds: number;
      /** A file, or null for standard output. */
      readonly trace: string | null;
    });

/** Why the lab cannot do what was asked. */
export class BadSettings extends Error {}

export const USAGE = `npm run lab -- science [--only E1,E6]
npm run lab -- balance [--seeds 200] [--players 4] [--minutes 4]
npm run lab -- page [--seeds 40] [--players 4] [--minutes 4]
npm run lab -- reading [--seeds 200] [--pace beginner,expert] [--rows X9a,X9e] [--minutes 4]
npm run lab -- scenes [--seeds 40] [--only peek-a-boo,small-signs]
npm run lab -- sound [--only folia,lachrimae] [--minutes 1]
npm run lab -- hearing [--seeds 12]
npm run lab -- spectrograms --out folder
npm run lab -- learning [--seeds 24]
npm run lab -- search [--scripts 500] [--seeds 200] [--players 4] [--minutes 4]
npm run lab -- wire [--seeds 12] [--minutes 4]
npm run lab -- report --out file.html [--parts science,time] [--seeds 200] [--scripts 500] [--minutes 4]
npm run lab -- run --policy attuned,attuned,fair,novice [--minutes 4] [--trace file]
All: [--seed 1] (the first of the seeds) [--workers n] [--json]`;

const OPTIONS = {
  seed: { type: "string" },
  seeds: { type: "string" },
  players: { type: "string" },
  minutes: { type: "string" },
  scripts: { type: "string" },
  policy: { type: "string" },
  trace: { type: "string" },
  out: { type: "string" },
  parts: { type: "string" },
  only: { type: "string" },
  pace: { type: "string" },
  rows: { type: "string" },
  workers: { type: "string" },
  json: { type: "boolean" },
} as const;
type Option = keyof typeof OPTIONS;

const TAKES: Readonly<Record<Settings["command"], readonly Option[]>> = {
  science: ["only"],
  balance: ["seeds", "players", "minutes"],
  page: ["seeds", "players", "minutes"],
  reading: ["seeds", "minutes", "pace", "rows"],
  scenes: ["seeds", "only"],
  sound: ["only", "minutes"],
  hearing: ["seeds"],
  spectrograms: ["out"],
  learning: ["seeds"],
  search: ["scripts", "seeds", "players", "minutes"],
  wire: ["seeds", "minutes"],
  report: ["out", "parts", "scripts", "seeds", "minutes"],
  run: ["policy", "minutes", "trace"],
};
const COMMON: ReadonlySet<Option> = new Set(["seed", "workers", "json"]);

/** Throws BadSettings. */
export function readSettings(args: readonly string[]): Settings {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (command === undefined || !(command in TAKES)) {
    const asked = command === undefined ? "Say what to do" : `There is no "${command}"`;
    throw new BadSettings(
      `${asked}: science, balance, page, reading, scenes, sound, hearing, spectrograms, learning, search, wire, report or run.`,
    );
  }
  if (rest.length > 0) throw new BadSettings(`"${rest.join(" ")}" is one word too many.`);
  const known = command as Settings["command"];
  for (const name of Object.keys(values) as Option[]) {
    if (!COMMON.has(name) && !TAKES[known].includes(name)) {
      throw new BadSettings(`${known} takes no --${name}.`);
    }
  }
  const whole = (name: Option, usual: number, least: number, most: number): number => {
    const text = values[name];
    if (text === undefined) return usual;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new BadSettings(
      `--${name} must be a whole number from ${least} to ${most}, not "${String(text)}".`,
    );
  };
  const common: Common = {
    seed: whole("seed", 1, 0, 2 ** 31),
    json: values.json === true,
    workers: whole("workers", availableParallelism(), 1, 256),
  };
  const minutes = (): number => 60 * whole("minutes", 4, 1, 60);
  const chairs = (): number => whole("players", 4, 2, 12);
  switch (known) {
    case "science":
      return { ...common, command: known, only: someOf("only", values.only, EVIDENCE_IDS) };
    case "balance":
    case "page":
      return {
        ...common,
        command: known,
        seeds: whole("seeds", known === "page" ? 40 : 200, 2, 100_000),
        chairs: chairs(),
        seconds: minutes(),
      };
    case "reading":
      return {
        ...common,
        command: known,
        seeds: whole("seeds", 200, 2, 100_000),
        seconds: minutes(),
        paces: someOf("pace", values.pace, PACE_NAMES),
        rows: someOf("rows", values.rows, READING_IDS),
      };
    case "scenes":
      return {
        ...common,
        command: known,
        seeds: whole("seeds", 40, 2, 10_000),
        only: someOf("only", values.only, SCENARIO_IDS),
      };
    case "sound":
      return {
        ...common,
        command: known,
        only: someOf("only", values.only, PIECE_IDS),
        seconds: 60 * whole("minutes", 1, 1, 60),
      };
    case "hearing":
      return { ...common, command: known, seeds: whole("seeds", 12, 3, 1000) };
    case "spectrograms":
      return { ...common, command: known, out: fileName(known, values.out, "the folder to fill") };
    case "learning":
      return { ...common, command: known, seeds: whole("seeds", 24, 2, 10_000) };
    case "search":
      return {
        ...common,
        command: known,
        scripts: whole("scripts", 500, 10, 1_000_000),
        seeds: whole("seeds", 200, 2, 100_000),
        chairs: chairs(),
        seconds: minutes(),
      };
    case "wire":
      return {
        ...common,
        command: known,
        seeds: whole("seeds", 12, 2, 1000),
        seconds: minutes(),
      };
    case "report":
      return {
        ...common,
        command: known,
        out: fileName(known, values.out, "the file to write, such as report.html"),
        parts: reportParts(values.parts),
        scripts: whole("scripts", 500, 10, 1_000_000),
        seeds: whole("seeds", 200, 2, 100_000),
        seconds: minutes(),
      };
    case "run":
      return {
        ...common,
        command: known,
        players: policies(values.policy),
        seconds: minutes(),
        trace: values.trace ?? null,
      };
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new BadSettings(error instanceof Error ? error.message : String(error));
  }
}

/** All of them by default. */
function someOf<One extends string>(
  option: Option,
  text: string | undefined,
  known: readonly One[],
): readonly One[] {
  if (text === undefined) return known;
  const asked = text.split(",");
  const wrong = asked.find((one) => !(known as readonly string[]).includes(one));
  if (wrong === undefined) return asked as One[];
  throw new BadSettings(`--${option} knows ${known.join(", ")}, not "${wrong}".`);
}

function policies(text: string | undefined): readonly PlayerName[] {
  if (text === undefined)
    throw new BadSettings("run needs --policy: a player a chair, with commas between.");
  const names = text.split(",");
  const wrong = names.find((name) => !isPlayer(name));
  if (wrong !== undefined) {
    throw new BadSettings(`Nobody is called "${wrong}". There are: ${LAB_PLAYERS.join(", ")}.`);
  }
  if (names.length < 2 || names.length > 12) throw new BadSettings("A consort has 2 to 12 chairs.");
  return names.filter(isPlayer);
}

function fileName(command: string, text: string | undefined, what: string): string {
  if (text === undefined || text === "") throw new BadSettings(`${command} needs --out: ${what}.`);
  return text;
}

function reportParts(text: string | undefined): readonly ReportPart[] {
  if (text === undefined) return REPORT_PARTS;
  const parts = text.split(",");
  const wrong = parts.find((part) => !(REPORT_PARTS as readonly string[]).includes(part));
  if (wrong === undefined) return parts as ReportPart[];
  throw new BadSettings(`--parts knows ${REPORT_PARTS.join(", ")}, not "${wrong}".`);
}
