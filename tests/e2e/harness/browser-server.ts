/**
 * For every end-to-end test:
 *
 *     const server = await openBrowserServer();               // server on a free port
 *     const ada = await server.visit({ screen: "laptop" });  // a person with a profile of their own
 *     await ada.page.getByRole("button", …).click();  // Playwright's page
 *     await ada.shot("play-calm-laptop");             // tests/e2e/shots/play-calm-laptop.png
 *     expect(ada.complaints).toEqual([]);             // no console error, exception, failed request
 *     expect(await ada.barriers()).toEqual([]);       // nothing serious found by axe
 *     await server.close();                            // also proves that Ctrl-C ends the server
 */
import type { Page } from "playwright-core";
import { sharedBrowser } from "./browser.ts";
import { watchPage, type Stall } from "./page-watchdog.ts";
import { passOnPage, passUntilSo, standPage, WAITED_MS } from "./page-time.ts";
import { startServer, type ServerKind } from "./server.ts";
import { noteStall } from "./stalls.ts";
import { visit, type Visit, type Visitor } from "./visitor.ts";

export interface BrowserServer {
  /** Where the start page is, without a slash at the end. */
  readonly url: string;
  /** Adds one more person. */
  visit(how: Visit): Promise<Visitor>;
  /** [Stepped] Time stands from now on, for the server and every page that is open, or goes on by itself. */
  stand(still: boolean): Promise<void>;
  /** [Stepped] Lets `ms` pass for the server and every page that is open, as fast as they can. */
  pass(ms: number): Promise<void>;
  /** [Stepped] Lets time pass until something is so, `most` ms of it, in which nobody acts. Rejects if it is not so by then. */
  passUntil(isSo: () => Promise<boolean>, most: number): Promise<void>;
  /** Kills the server as a power cut does; `again` starts it at the same address. */
  kill(): Promise<void>;
  /** Stops it as a service manager does, with everyone still there; `again` starts it. */
  halt(): Promise<void>;
  again(): Promise<void>;
  /** Stops the server as Ctrl-C does, with everyone still there. */
  shut(): Promise<void>;
  /** Closes all windows and stops the server; rejects when the server does not stop cleanly. */
  close(): Promise<void>;
}

/** Starts the real server. Rejects with a plain sentence when either cannot be had. */
export async function openBrowserServer(kind: ServerKind = {}): Promise<BrowserServer> {
  const [server, browser] = await Promise.all([startServer(kind), sharedBrowser()]);
  const onStall = async (stall: Stall): Promise<void> => {
    await noteStall(stall);
    // Callers that wait for this page get the error at once.
    await browser.close();
  };
  const visitors: Visitor[] = [];
  const open = (): readonly Page[] =>
    visitors.map(({ page }) => page).filter((page) => !page.isClosed());
  const pass = async (ms: number): Promise<void> => {
    await server.clock({ pass: ms });
    await Promise.all(open().map((page) => passOnPage(page, ms, WAITED_MS)));
  };
  return {
    url: server.url,
    async visit(how) {
      const visitor = await visit(browser, server.url, how);
      visitors.push(visitor);
      watchPage(visitor.page, onStall).catch(() => {});
      return visitor;
    },
    async stand(still) {
      await Promise.all([
        server.clock({ stand: still }),
        ...open().map((page) => standPage(page, still)),
      ]);
    },
    pass,
    passUntil: (isSo, most) => passUntilSo(pass, isSo, most),
    kill: () => server.kill(),
    halt: () => server.halt(),
    again: () => server.again(),
    shut: () => server.stop(),
    async close() {
      for (const visitor of visitors) await visitor.leave();
      await server.stop();
    },
  };
}
