/** The settings of the process, read from its environment once. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export interface Settings {
  /** 0 means any free one. */
  readonly port: number;
  /**
   * Who may come in: everyone on the network, or only this machine, where another server stands in
   * front and tells its own address.
   */
  readonly reach: (typeof REACHES)[number];
}

const REACHES = ["network", "machine"] as const;

export interface Config extends Settings {
  /** Folder of the built client. */
  readonly dist: string;
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  REACH: z.enum(REACHES).optional(),
});

/** A setting that cannot be used; its message is one plain sentence for whoever starts the server. */
export class BadSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws BadSetting. */
export function readSettings(env: Environment): Settings {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    const [name] = parsed.error.issues[0]?.path ?? [];
    const must = name === "REACH" ? 'be "network" or "machine"' : "be a number from 0 to 65535";
    throw new BadSetting(`${String(name)} must ${must}, not "${env[String(name)] ?? ""}".`);
  }
  return { port: parsed.data.PORT ?? 2567, reach: parsed.data.REACH ?? "network" };
}

/** Throws BadSetting, also when there is no client in `dist`. */
export function readConfig(env: Environment, dist: string): Config {
  const read = readSettings(env);
  if (!existsSync(join(dist, "index.html"))) {
    throw new BadSetting(`The built client is missing from ${dist}: run "npm run build" first.`);
  }
  return { ...read, dist };
}
