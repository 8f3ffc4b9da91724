/** The settings of the process, read from its environment once. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export interface Settings {
  /** 0 means any free one. */
  readonly port: number;
}

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
});

/** A setting that cannot be used; its message is one plain sentence for whoever starts the server. */
export class BadSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws BadSetting. */
export function readSettings(env: Environment): Settings {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    throw new BadSetting(`PORT must be a number from 0 to 65535, not "${env["PORT"] ?? ""}".`);
  }
  return { port: parsed.data.PORT ?? 2567 };
}

/** Throws BadSetting, also when there is no client in `dist`. */
export function readConfig(env: Environment, dist: string): Config {
  const read = readSettings(env);
  if (!existsSync(join(dist, "index.html"))) {
    throw new BadSetting(`The built client is missing from ${dist}: run "npm run build" first.`);
  }
  return { ...read, dist };
}
