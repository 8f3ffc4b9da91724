/** Stores the player's seat over a reload: per tab first, then for the whole browser. */

const KEY = "broken-consort.chair";
/** In a tab: the chair that its user has said is not theirs. */
const DECLINED_KEY = "broken-consort.declined";

/** [O3] Stands for the room of a consort that a worker of this browser plays. */
export const THIS_BROWSER = "this-browser";

/** The player's chair as the server told it: its secret, the player's name, the consort's code. */
export interface OwnChair {
  readonly seat: string;
  readonly name: string;
  /** "" when practising alone. */
  readonly code: string;
}

export const sameChair = (one: OwnChair, other: OwnChair): boolean =>
  one.seat === other.seat && one.name === other.name && one.code === other.code;

/**
 * A former chair: enough to ask for it back. Only the server decides whether it is still kept; a
 * browser's clock cannot be trusted with that.
 */
export interface KeptChair extends OwnChair {
  /** Or `THIS_BROWSER`. */
  readonly room: string;
  /** [O4] Of a solo consort on a server: what is drawn there follows from it. */
  readonly seed?: number | undefined;
}

/** The browser's two storages; null where they are blocked. */
export interface SeatStorages {
  readonly tab: Storage | null;
  readonly browser: Storage | null;
}

/** The chair of this tab; null when there is none. */
export const chairOfTab = ({ tab }: SeatStorages): KeptChair | null => loadChair(tab);

/**
 * The chair last taken anywhere in this browser, for a player who closed the tab, unless it was
 * declined.
 */
export function chairOfBrowser({ tab, browser }: SeatStorages): KeptChair | null {
  const chair = loadChair(browser);
  const declined = attempt(() => tab?.getItem(DECLINED_KEY)) ?? null;
  return chair !== null && chair.seat !== declined ? chair : null;
}

export function saveChair({ tab, browser }: SeatStorages, chair: KeptChair): void {
  const text = JSON.stringify(chair);
  for (const storage of [tab, browser]) attempt(() => storage?.setItem(KEY, text));
}

/** Forgets this tab's chair; the browser's only if it is the same. */
export function removeChair({ tab, browser }: SeatStorages, seat: string): void {
  for (const storage of [tab, browser])
    attempt(() => {
      if (parse(storage?.getItem(KEY) ?? null)?.seat === seat) storage?.removeItem(KEY);
    });
}

/**
 * Somebody else is here now: this tab does not offer that chair again; other tabs and the server
 * keep it.
 */
export function decline({ tab }: SeatStorages, seat: string): void {
  attempt(() => tab?.setItem(DECLINED_KEY, seat));
  attempt(() => tab?.removeItem(KEY));
}

function loadChair(storage: Storage | null): KeptChair | null {
  return attempt(() => parse(storage?.getItem(KEY) ?? null)) ?? null;
}

function parse(text: string | null): KeptChair | null {
  if (text === null) return null;
  const { room, seat, name, code, seed } = JSON.parse(text) as Partial<
    Record<keyof KeptChair, unknown>
  >;
  if (typeof room !== "string" || typeof seat !== "string") return null;
  return {
    room,
    seat,
    name: typeof name === "string" ? name : "",
    code: typeof code === "string" ? code : "",
    ...(typeof seed === "number" && { seed }),
  };
}

/** Storage may be full, forbidden or hold another version's text: then nothing is remembered. */
export function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
