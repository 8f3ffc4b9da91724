import { momentText } from "../../shared/i18n/phrases/moment.ts";
import { texts } from "../language/texts.ts";
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Consort } from "../session/consort.ts";
import type { Selectors } from "./selectors.ts";

/** A sentence shown for a while. `id` distinguishes the same words said twice. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: "refusal" | "cue" | "moment" | "mended" | "torn";
}

export interface ToastQueue {
  /** Why the last command was refused. */
  readonly refusal: ReadonlySignal<Toast | null>;
  /** What has just happened to the player. */
  readonly moment: ReadonlySignal<Toast | null>;
  stop(): void;
}

/** Milliseconds a sentence stays: time to read it twice. */
const VISIBLE_MS = {
  refusal: 3000,
  cue: 3500,
  moment: 4500,
  mended: 5500,
  torn: 6500,
} as const;
/**
 * Milliseconds for which news is not replaced by newer news, which waits. A refusal is always about
 * the last command.
 */
const MIN_VISIBLE_MS = 3000;
/** News that stays is not replaced by less important news. */
const PRIORITY = { refusal: 0, cue: 0, moment: 1, mended: 2, torn: 2 } as const;

type Words = Pick<Toast, "kind" | "text">;

/**
 * What waits when there is more news, in order. Every mend gets its turn: nothing else on the page
 * tells of it. Of tears only the newest waits, as each is spoken of until it is mended; the same
 * for all less important news.
 */
function wait(waiting: readonly Words[], news: Words): readonly Words[] {
  const least = PRIORITY[news.kind];
  if (waiting.some(({ kind }) => PRIORITY[kind] > least)) return waiting;
  const stays = ({ kind }: Words): boolean =>
    PRIORITY[kind] > 1 && (kind === "mended" || kind !== news.kind);
  return [...waiting.filter(stays), news];
}

/** Turns messages of the consort into sentences that are shown for a while. */
export function createToastQueue(
  consort: Consort,
  selectors: Selectors,
  after: (ms: number, task: () => void) => () => void,
): ToastQueue {
  let count = 0;
  const slot = (least: number) => {
    const held = signal<Toast | null>(null);
    let cancels: (() => void)[] = [];
    let fresh = false;
    let waiting: readonly Words[] = [];
    const show = ({ kind, text }: Words): void => {
      stop();
      held.value = { id: ++count, text, kind };
      fresh = least > 0;
      cancels = [
        after(VISIBLE_MS[kind], () => {
          held.value = null;
        }),
        ...(fresh ? [after(least, unfreshen)] : []),
      ];
    };
    const unfreshen = (): void => {
      fresh = false;
      const [next, ...rest] = waiting;
      waiting = rest;
      if (next !== undefined) show(next);
    };
    const stop = (): void => cancels.forEach((cancel) => cancel());
    return {
      held,
      say(kind: Toast["kind"], text: string) {
        if (held.value !== null && PRIORITY[held.value.kind] > PRIORITY[kind]) return;
        if (fresh) waiting = wait(waiting, { kind, text });
        else show({ kind, text });
      },
      stop,
    };
  };
  const refusal = slot(0);
  const moment = slot(MIN_VISIBLE_MS);
  const quiet = [
    consort.onRefused((why) => refusal.say("refusal", texts.value.trouble.refused[why])),
    consort.onSighting((sighting) => {
      const text = momentText(sighting, selectors.reader);
      const { see } = sighting;
      const kind = see === "torn" || see === "mended" || see === "cue" ? see : "moment";
      if (text) moment.say(kind, text);
    }),
  ];
  return {
    refusal: refusal.held,
    moment: moment.held,
    stop() {
      for (const end of quiet) end();
      refusal.stop();
      moment.stop();
    },
  };
}
