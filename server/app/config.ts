/** The settings of the process, read from its environment once. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readTrustedProxy } from "../http/client-address.ts";
import type { TrustedProxy } from "../http/client-address.ts";

export interface Settings {
  /** 0 means any free one. */
  readonly port: number;
  /**
   * Who may come in: everyone on the network, or only this machine, where another server stands in
   * front and tells its own address.
   */
  readonly reach: (typeof REACHES)[number];
  /** Which proxies are believed when they say for whom they ask; none where absent. */
  readonly trustedProxy?: TrustedProxy;
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
  TRUSTED_PROXY: z
    .string()
    .transform(readTrustedProxy)
    .refine((proxy) => proxy !== null)
    .optional(),
});

const MUST: Readonly<Record<string, string>> = {
  PORT: "be a number from 0 to 65535",
  REACH: 'be "network" or "machine"',
  TRUSTED_PROXY:
    "be how many proxies stand in front, or their addresses, as in 127.0.0.1,10.0.0.0/8",
};

/** A setting that cannot be used; its message is one plain sentence for whoever starts the server. */
export class BadSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws BadSetting. */
export function readSettings(env: Environment): Settings {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    const [name] = parsed.error.issues[0]?.path ?? [];
    const must = MUST[String(name)] ?? "";
    throw new BadSetting(`${String(name)} must ${must}, not "${env[String(name)] ?? ""}".`);
  }
  const { PORT, REACH, TRUSTED_PROXY } = parsed.data;
  return {
    port: PORT ?? 2567,
    reach: REACH ?? "network",
    ...(TRUSTED_PROXY && { trustedProxy: TRUSTED_PROXY }),
  };
}

/** Throws BadSetting, also when there is no client in `dist`. */
export function readConfig(env: Environment, dist: string): Config {
  const read = readSettings(env);
  if (!existsSync(join(dist, "index.html"))) {
    throw new BadSetting(`The built client is missing from ${dist}: run "npm run build" first.`);
  }
  return { ...read, dist };
}
