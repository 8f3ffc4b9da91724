/** [H20] Who may read the metrics: nobody unless a setting says so. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isSameSecret } from "./secret-digest.ts";

export const METRICS_PATH = "/api/metrics";

export interface Metrics {
  /** Its media type. */
  readonly type: string;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
}

export interface MetricsSettings {
  /** Whether programs on this machine may read them without a key. */
  readonly machine: boolean;
  /** Sent as `Authorization: Bearer …` from anywhere; null: there is none. */
  readonly key: string | null;
}

interface Surroundings {
  readonly settings: MetricsSettings;
  readonly metrics: Metrics;
  /** Whether a program on this machine asks, through no proxy. */
  isLoopbackRequest(req: IncomingMessage): boolean;
}

/** Handles a request; returns false, as for a path that is not there, to whoever may not read them. */
export type MetricsApi = (
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
) => Promise<boolean>;

export function createMetricsApi({
  settings,
  metrics,
  isLoopbackRequest,
}: Surroundings): MetricsApi {
  const mayRead = (req: IncomingMessage): boolean =>
    (settings.machine && isLoopbackRequest(req)) ||
    (settings.key !== null &&
      isSameSecret(req.headers.authorization ?? "", `Bearer ${settings.key}`));
  return async (req, res, path) => {
    if (path !== METRICS_PATH || req.method !== "GET" || !mayRead(req)) return false;
    const text = await metrics.text();
    res.writeHead(200, {
      "content-type": metrics.type,
      "content-length": Buffer.byteLength(text),
      "cache-control": "no-store",
    });
    res.end(text);
    return true;
  };
}
