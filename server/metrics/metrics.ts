/** [H20] Figures of this process for Prometheus: counts and times, without names, codes, ids or addresses. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { MODEL_VERSION } from "../../shared/model/replay/recording.ts";
import { TICK_MS } from "../../shared/model/units.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/messages.ts";
import type { Metrics } from "../http/metrics-api.ts";
import type { Refusals } from "../http/refusals.ts";
import type { TickLag } from "../scheduling/tick-lag.ts";
import type { StoreHealth } from "../store/store.ts";

/** What the figures are read from, at each request. */
export interface Measured {
  /** Consorts with people in them. */
  consorts(): number;
  hibernating(): number;
  /** Connections of players, consoles, stages and watchers. */
  people(): number;
  /** Processes that serve this site, this one included. */
  processes(): number;
  /** Ticks between two patches. */
  patchTicks(): number;
  readonly tickLag: Pick<TickLag, "follow">;
  readonly refusals: Pick<Refusals, "all">;
  readonly store: { readonly health: StoreHealth; readonly oldestMs: number };
}

const PREFIX = "broken_consort_";
/** Upper bounds in seconds: a tick is 50 ms, and one later than 25 ms is too late. */
const LATENESS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const STORE_STATES: readonly StoreHealth["state"][] = [
  "ok",
  "slow",
  "full",
  "readOnly",
  "busy",
  "unreachable",
];

export function createMetrics(measured: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): void => {
    const metric: Gauge = new Gauge({
      name: `${PREFIX}${name}`,
      help,
      registers,
      collect: () => metric.set(read()),
    });
  };
  const { store, refusals, tickLag } = measured;
  gauge("consorts", "Consorts with people in them", () => measured.consorts());
  gauge("hibernating_consorts", "Consorts that everybody has left, and that can go on", () =>
    measured.hibernating(),
  );
  gauge("people", "Connections of players, consoles, stages and watchers", () => measured.people());
  gauge("processes", "Processes that serve this site", () => measured.processes());
  gauge(
    "patches_per_second",
    "Patches that each playing consort is sent; half as many under load",
    () => 1000 / (TICK_MS * measured.patchTicks()),
  );
  gauge("store_waiting_changes", "Changes not written yet", () => store.health.waiting);
  gauge(
    "store_oldest_change_seconds",
    "Age of the oldest change not written yet",
    () => store.oldestMs / 1000,
  );
  gauge("store_lost_changes", "Changes dropped since the start", () => store.health.lost);

  const state = new Gauge({
    name: `${PREFIX}store_state`,
    help: "1 for the state that the store is in",
    labelNames: ["state"],
    registers,
    collect() {
      for (const each of STORE_STATES)
        state.set({ state: each }, each === store.health.state ? 1 : 0);
    },
  });
  const refused = new Counter({
    name: `${PREFIX}refused_total`,
    help: "Refused messages, commands, joins and requests, by the refusal's name",
    labelNames: ["at", "why"],
    registers,
    collect() {
      refused.reset();
      for (const { at, why, count } of refusals.all) refused.inc({ at, why }, count);
    },
  });
  const lateness = new Histogram({
    name: `${PREFIX}tick_lateness_seconds`,
    help: "How late ticks start",
    buckets: LATENESS_S,
    registers,
  });
  tickLag.follow((ms) => lateness.observe(ms / 1000));
  const versions = new Gauge({
    name: `${PREFIX}version_info`,
    help: "Versions of the rules and of the wire",
    labelNames: ["rules", "wire"],
    registers,
  });
  versions.set({ rules: MODEL_VERSION, wire: PROTOCOL_VERSION }, 1);
  return { type: registry.contentType, text: () => registry.metrics() };
}
