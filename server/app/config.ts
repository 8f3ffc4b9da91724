/** The settings of the process, parsed once from its environment variables. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readTrustedProxy } from "../http/client-address.ts";
import type { TrustedProxy } from "../http/client-address.ts";
import { MIN_KEY_LETTERS } from "../store/seal-key.ts";
import type { StoreSettings } from "../store/open-store.ts";
import type { MetricsSettings } from "../http/metrics-api.ts";
import type { ClusterSettings } from "./cluster.ts";
import { LOG_FORMATS } from "./log.ts";
import type { LogFormat } from "./log.ts";

export interface Settings {
  /** 0 means any free port. */
  readonly port: number;
  /**
   * Which interfaces the server listens on: all, or only loopback, where a reverse proxy stands in
   * front.
   */
  readonly bind: (typeof BINDS)[number];
  /** Which proxies' forwarding headers are trusted; absent: none. */
  readonly trustedProxy?: TrustedProxy;
  /** What is stored, and where; absent: nothing. */
  readonly store?: StoreSettings;
  /** Other processes that serve the same site; absent: none. */
  readonly cluster?: ClusterSettings;
  /** [H20] Who may read the metrics; absent: nobody, and none are made. */
  readonly metrics?: MetricsSettings;
  /** [H21] Absent: lines for people. */
  readonly logFormat?: LogFormat;
}

const BINDS = ["network", "machine"] as const;
const METRICS_READERS = ["off", "machine"] as const;
const MIN_METRICS_KEY = 24;
const USUAL_KEEP_DAYS = 90;

export interface Config extends Settings {
  /** Folder of the built client. */
  readonly dist: string;
  /** Where lines of the log go; absent: to stderr, and JSON to stdout. */
  readonly logTo?: (line: string) => void;
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  BIND: z.enum(BINDS).optional(),
  TRUSTED_PROXY: z
    .string()
    .transform(readTrustedProxy)
    .refine((proxy) => proxy !== null)
    .optional(),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  KEEP_DAYS: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .optional(),
  STORE_KEY: z.string().min(MIN_KEY_LETTERS).optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional(),
  PUBLIC_ADDRESS: z
    .string()
    .regex(/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?(?:\/[\w.-]+)*$/i)
    .optional(),
  LOG: z.enum(LOG_FORMATS).optional(),
  METRICS: z.enum(METRICS_READERS).optional(),
  METRICS_KEY: z
    .string()
    .min(MIN_METRICS_KEY)
    .regex(/^[\w.~+/-]+=*$/)
    .optional(),
});

const MUST: Readonly<Record<string, string>> = {
  PORT: "be a number from 0 to 65535",
  BIND: 'be "network" or "machine"',
  TRUSTED_PROXY:
    "be how many proxies stand in front, or their addresses, as in 127.0.0.1,10.0.0.0/8",
  DATA_DIR: "be a folder",
  DATABASE_URL: "begin with postgres://",
  KEEP_DAYS: "be a number of days; 0 keeps nothing",
  STORE_KEY: `have at least ${MIN_KEY_LETTERS} letters`,
  REDIS_URL: "begin with redis:// or rediss://",
  PUBLIC_ADDRESS: "be a host and a path, as in play.example.org/p1",
  LOG: 'be "text" or "json"',
  METRICS: 'be "off" or "machine"',
  METRICS_KEY: `have at least ${MIN_METRICS_KEY} letters and digits, as in a base64 text`,
};

/** Settings whose value is not repeated in a message. */
const SECRETS: ReadonlySet<string> = new Set([
  "DATABASE_URL",
  "STORE_KEY",
  "REDIS_URL",
  "METRICS_KEY",
]);

/** A setting that cannot be used; its message is one plain sentence for the operator. */
export class InvalidSetting extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws InvalidSetting. */
export function readSettings(env: Environment): Settings {
  const parsed = settings.safeParse(env);
  if (!parsed.success) {
    const [name] = parsed.error.issues[0]?.path ?? [];
    const must = MUST[String(name)] ?? "";
    // The value may hold a password.
    const not = SECRETS.has(String(name)) ? "" : `, not "${env[String(name)] ?? ""}"`;
    throw new InvalidSetting(`${String(name)} must ${must}${not}.`);
  }
  const { PORT, BIND, TRUSTED_PROXY, DATA_DIR, DATABASE_URL, KEEP_DAYS, STORE_KEY } = parsed.data;
  const { REDIS_URL, PUBLIC_ADDRESS, LOG, METRICS, METRICS_KEY } = parsed.data;
  if ((REDIS_URL === undefined) !== (PUBLIC_ADDRESS === undefined))
    throw new InvalidSetting("REDIS_URL and PUBLIC_ADDRESS must be set together, or neither.");
  return {
    port: PORT ?? 2567,
    bind: BIND ?? "network",
    ...(TRUSTED_PROXY && { trustedProxy: TRUSTED_PROXY }),
    ...(REDIS_URL !== undefined &&
      PUBLIC_ADDRESS !== undefined && { cluster: { redis: REDIS_URL, address: PUBLIC_ADDRESS } }),
    ...(LOG && { logFormat: LOG }),
    ...((METRICS === "machine" || METRICS_KEY !== undefined) && {
      metrics: { machine: METRICS === "machine", key: METRICS_KEY ?? null },
    }),
    store: {
      keepDays: KEEP_DAYS ?? USUAL_KEEP_DAYS,
      folder: DATA_DIR ?? "data",
      databaseUrl: DATABASE_URL ?? null,
      ...(STORE_KEY !== undefined && { key: STORE_KEY }),
    },
  };
}

/** Throws InvalidSetting, also when `dist` has no built client. */
export function readConfig(env: Environment, dist: string): Config {
  const read = readSettings(env);
  if (!existsSync(join(dist, "index.html"))) {
    throw new InvalidSetting(
      `The built client is missing from ${dist}: run "npm run build" first.`,
    );
  }
  return { ...read, dist };
}
