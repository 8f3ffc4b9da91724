import { signal, type ReadonlySignal } from "@preact/signals";
import { REFUSAL_WORDS } from "../../shared/content/refusal-words.ts";
import { sightingWords } from "../../shared/content/sighting-words.ts";
import type { Consort } from "../net/consort.ts";
import type { Table } from "./table.ts";

/** A sentence that stays for a while. `id` tells the same words said twice apart. */
export interface Said {
  readonly id: number;
  readonly text: string;
  readonly kind: "refusal" | "moment" | "mended" | "torn" | "notice";
}

export interface Words {
  /** Why the last command did nothing. */
  readonly refusal: ReadonlySignal<Said | null>;
  /** What just happened to oneself. */
  readonly moment: ReadonlySignal<Said | null>;
  /** Words from the house. */
  readonly notice: ReadonlySignal<Said | null>;
  stop(): void;
}

/** Milliseconds a sentence stays: time to read it twice. */
const STAYS = { refusal: 2600, moment: 4500, mended: 5500, torn: 6500, notice: 8000 } as const;
/** News that should not be pushed aside by small talk while it stays. */
const WEIGHTY = new Set<Said["kind"]>(["torn", "mended"]);

/** Turns what comes back from the consort into sentences with a life of their own. */
export function followWords(
  consort: Consort,
  table: Table,
  after: (ms: number, task: () => void) => () => void,
): Words {
  let count = 0;
  const slot = () => {
    const held = signal<Said | null>(null);
    let cancel = (): void => {};
    return {
      held,
      say(kind: Said["kind"], text: string) {
        if (held.value && WEIGHTY.has(held.value.kind) && !WEIGHTY.has(kind)) return;
        cancel();
        held.value = { id: ++count, text, kind };
        cancel = after(STAYS[kind], () => {
          held.value = null;
        });
      },
      stop: () => cancel(),
    };
  };
  const refusal = slot();
  const moment = slot();
  const notice = slot();
  const quiet = [
    consort.onRefused((why) => refusal.say("refusal", REFUSAL_WORDS[why])),
    consort.onNotice((text) => notice.say("notice", text)),
    consort.onSighting((sighting) => {
      const text = sightingWords(sighting, table.nameOf);
      const kind = sighting.see === "torn" || sighting.see === "mended" ? sighting.see : "moment";
      if (text) moment.say(kind, text);
    }),
  ];
  return {
    refusal: refusal.held,
    moment: moment.held,
    notice: notice.held,
    stop() {
      for (const end of quiet) end();
      refusal.stop();
      moment.stop();
      notice.stop();
    },
  };
}
