/** Remembers one's chair over a reload: per tab first, then for the whole browser. */

const KEY = "broken-consort.chair";
/** As long as the server keeps it. */
const KEPT_MS = 10 * 60_000;

/** A chair one had: enough to ask for it back. */
export interface KeptChair {
  readonly room: string;
  readonly seat: string;
  readonly name: string;
  /** Own wall clock, ms, when it was last surely ours. */
  readonly at: number;
}

/** The two memories of a browser; null where the visitor forbids it. */
export interface Memories {
  readonly tab: Storage | null;
  readonly browser: Storage | null;
}

/** The chair of this tab; null when there is none, or it is too old. */
export const chairOfTab = ({ tab }: Memories, now: number): KeptChair | null => recall(tab, now);

/** The chair last taken anywhere in this browser, for someone who closed the tab. */
export const chairOfBrowser = ({ browser }: Memories, now: number): KeptChair | null =>
  recall(browser, now);

export function remember({ tab, browser }: Memories, chair: KeptChair): void {
  const text = JSON.stringify(chair);
  for (const storage of [tab, browser]) attempt(() => storage?.setItem(KEY, text));
}

/** Forgets this tab's chair; the browser's only if it is the same. */
export function forget({ tab, browser }: Memories, seat: string): void {
  attempt(() => tab?.removeItem(KEY));
  attempt(() => {
    if (parse(browser?.getItem(KEY) ?? null)?.seat === seat) browser?.removeItem(KEY);
  });
}

function recall(storage: Storage | null, now: number): KeptChair | null {
  const chair = attempt(() => parse(storage?.getItem(KEY) ?? null)) ?? null;
  return chair !== null && now - chair.at < KEPT_MS ? chair : null;
}

function parse(text: string | null): KeptChair | null {
  if (text === null) return null;
  const { room, seat, name, at } = JSON.parse(text) as Partial<KeptChair>;
  if (typeof room !== "string" || typeof seat !== "string" || typeof at !== "number") return null;
  return { room, seat, name: typeof name === "string" ? name : "", at };
}

/** Storage may be full, forbidden or hold another version's text: then there is no memory. */
export function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
