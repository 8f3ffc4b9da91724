import type { CDPSession, Page } from "playwright-core";

/** One for each page that was asked. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The value of an expression on a page, awaited there. For what is asked at every moment of an evening: Playwright's own
 * `evaluate` compiles and passes on half as much again. Rejects with what the page throws, or when it is left meanwhile.
 */
export async function ask<T>(page: Page, expression: string): Promise<T> {
  let session = sessions.get(page);
  if (session === undefined) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  const { result, exceptionDetails } = await (
    await session
  ).send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
