/** A line that a test cuts as a network does. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { Visitor } from "./visitor.ts";

/** Runs before the page's own scripts: the line can be cut without a goodbye. */
export function withLine(): void {
  const lines: WebSocket[] = [];
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      lines.push(this);
    }
  };
  Object.assign(window, { cutLine: () => lines.splice(0).forEach((line) => line.close()) });
}

/** Takes the network away until the page says so, and gives it back until it says nothing of it any more. */
export async function dropLine({ page }: Visitor, meanwhile?: () => Promise<void>): Promise<void> {
  // Amid the music it is read out as well.
  const dropped = page.getByText(en.trouble.line.reconnecting).first();
  await page.context().setOffline(true);
  await page.evaluate(() => (window as unknown as { cutLine: () => void }).cutLine());
  await dropped.waitFor();
  await meanwhile?.();
  await page.context().setOffline(false);
  await dropped.waitFor({ state: "detached" });
}

/** All but what the browser itself says of a network that is gone. */
export const faults = ({ complaints }: Visitor): readonly string[] =>
  complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
