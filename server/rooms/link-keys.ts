/**
 * [Y21] The keys in the links of consoles and stages. Only digests are kept; a link is renewed by replacing its key.
 * The key of the stage is also held in memory wherever it is known, so that consoles can link to their stage.
 */
import type { LinkKeysPort, RenewCommand } from "../../shared/live/live-port.ts";
import type { LinkRole } from "../../shared/live/commands.ts";
import { digestOf, isDigestOf } from "../http/secret-digest.ts";

/** The stored form. */
export interface KeptLinkKeys {
  /** Digests. */
  readonly console: string;
  readonly stage: string;
  /** How often each was renewed; older records lack it. */
  readonly renewed?: Readonly<Record<LinkRole, number>>;
}

export class LinkKeys implements LinkKeysPort {
  readonly #digests: Record<LinkRole, string>;
  readonly #renewed: Record<LinkRole, number>;
  #stage: string | null = null;

  constructor({ console: lead, stage, renewed = { console: 0, stage: 0 } }: KeptLinkKeys) {
    this.#digests = { console: lead, stage };
    this.#renewed = { ...renewed };
  }

  /** Those of a new session. */
  static of({ console: lead, stage }: Readonly<Record<LinkRole, string>>): LinkKeys {
    const keys = new LinkKeys({ console: digestOf(lead), stage: digestOf(stage) });
    keys.#stage = stage;
    return keys;
  }

  /** How often each link was renewed. */
  get renewed(): Readonly<Record<LinkRole, number>> {
    return { ...this.#renewed };
  }

  save(): KeptLinkKeys {
    return { ...this.#digests, renewed: this.renewed };
  }

  opens(role: LinkRole, key: string): boolean {
    const isRight = isDigestOf(key, this.#digests[role]);
    if (isRight && role === "stage") this.#stage = key;
    return isRight;
  }

  /** The key of the stage, for a console that has `known`; null when that is not the right one, and none is known. */
  stageFor(known: string | null): string | null {
    if (known !== null) this.opens("stage", known);
    return this.#stage;
  }

  renew({ link, nth, key }: RenewCommand): ReturnType<LinkKeysPort["renew"]> {
    // Sent once more, since its answer was lost.
    if (isDigestOf(key, this.#digests[link])) return null;
    if (isDigestOf(key, this.#digests[link === "stage" ? "console" : "stage"])) return "badShape";
    if (nth !== this.#renewed[link]) return "linkRenewed";
    this.#digests[link] = digestOf(key);
    this.#renewed[link] += 1;
    if (link === "stage") this.#stage = key;
    return null;
  }
}
