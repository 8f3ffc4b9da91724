/** Chromium, started once for all test files of a worker: each file opens windows of its own. */
import { type Browser, chromium } from "playwright-core";
import { obtain } from "../../run/programs.ts";

/** Another name of this machine: on http no browser trusts it, as it does localhost. */
export const LAN_NAME = "orchestra.test";

/** Playwright's own flags; no software rendering of a graphics card; and silence, since nothing here may use the network. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP ${LAN_NAME} localhost`,
];

/** Starts one. Rejects with a plain sentence if there is none. `card`: with a graphics card, drawn by the processor. */
export async function launchBrowser({ card = false } = {}): Promise<Browser> {
  const executablePath = obtain("chromium-headless-shell");
  return chromium.launch({ executablePath, args: card ? FLAGS : ["--disable-gpu", ...FLAGS] });
}

let shared: Promise<Browser> | null = null;

/** The one of this worker, which ends with it. Nobody closes it, unless it has stopped working. */
export async function sharedBrowser(): Promise<Browser> {
  const before = await shared?.catch(() => null);
  if (before?.isConnected() === true) return before;
  shared = launchBrowser();
  return shared;
}
