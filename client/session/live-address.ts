/** Addresses of consoles, stages and watchers. The part after # is never sent to a server, so it appears in no log. */
import type { LiveRole } from "../../shared/protocol/live.ts";
export { ownPageIn } from "../../shared/protocol/own-pages.ts";

export interface LiveAddress {
  readonly role: LiveRole;
  readonly live: string;
  readonly secret: string;
  /** In a console's address: the secret of its stage, so that the console can link to it on any device. */
  readonly stage?: string | undefined;
}

const NAMES = { console: "lead", stage: "stage", watch: "watch" } as const satisfies Record<
  LiveRole,
  string
>;
const IN_HASH = /^#(lead|stage|watch)=([\w-]{1,64})\.([\w-]{1,64})(?:\.([\w-]{1,64}))?$/;
/** [Y9] Contents of a personal link to a live session. */
export interface PersonalLink {
  readonly live: string;
  readonly key: string;
}

/** Parses the part after #; null for anything else. */
export function liveIn(hash: string): LiveAddress | null {
  const [, name, live, secret, stage] = IN_HASH.exec(hash) ?? [];
  if (name === undefined || live === undefined || secret === undefined) return null;
  return name === NAMES.console
    ? { role: "console", live, secret, stage }
    : { role: name === NAMES.watch ? "watch" : "stage", live, secret };
}

export const linkToLive = (origin: string, { role, live, secret, stage }: LiveAddress): string =>
  `${origin}/#${NAMES[role]}=${[live, secret, stage].filter((part) => part !== undefined).join(".")}`;

const PERSONAL = /^#me=([\w-]{1,64})\.([\w-]{1,64})$/;

/** Parses the part after # as a personal link; null for anything else. */
export function personalIn(hash: string): PersonalLink | null {
  const [, live, key] = PERSONAL.exec(hash) ?? [];
  return live === undefined || key === undefined ? null : { live, key };
}

export const personalLink = (origin: string, { live, key }: PersonalLink): string =>
  `${origin}/#me=${live}.${key}`;
