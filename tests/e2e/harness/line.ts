/** A connection that a test can cut as a network does. */
import { en } from "../../../shared/i18n/en/index.ts";
import type { Visitor } from "./visitor.ts";

/** Runs before the page's scripts: lets the test cut the connection without a close message. */
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

/** Closes the connection, and nothing else. */
export const cutLine = ({ page }: Pick<Visitor, "page">): Promise<void> =>
  page.evaluate(() => (window as unknown as { cutLine: () => void }).cutLine());

/** Disconnects the network until the page says so, then reconnects it until the message is gone. */
export async function dropLine(visitor: Visitor, meanwhile?: () => Promise<void>): Promise<void> {
  const { page } = visitor;
  // During the music it is also read out by the live region.
  const dropped = page.getByText(en.trouble.line.reconnecting).first();
  await page.context().setOffline(true);
  await cutLine(visitor);
  await dropped.waitFor();
  await meanwhile?.();
  await page.context().setOffline(false);
  await dropped.waitFor({ state: "detached" });
}

/** All complaints but those of the browser about the missing network. */
export const faults = ({ complaints }: Visitor): readonly string[] =>
  complaints.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"));
