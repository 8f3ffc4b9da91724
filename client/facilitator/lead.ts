/** Shared state of a console's views: connection, texts, last outcome, and selection. */
import { signal } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import { useComputed, useSignal } from "@preact/signals";
import type { ScenarioFile } from "../../shared/scenarios/scenario.ts";
import type { LeadTexts } from "../../shared/i18n/catalogue.ts";
import { PASSWORD_REFUSALS } from "../../shared/live/commands.ts";
import type { LiveCommand, PasswordRefusal } from "../../shared/live/commands.ts";
import { CONSORT_NAMES } from "../../shared/live/names.ts";
import type { ConsoleView } from "../../shared/live/views.ts";
import type { ChairId } from "../../shared/model/units.ts";
import { PendingDirection } from "./chair/pending.ts";
import type { KeptData } from "../session/kept-data.ts";
import type { LeadError, LiveLine } from "../session/live-line.ts";

/** The outcome of the last action, as a sentence. */
export interface Said {
  readonly text: string;
  readonly refused: boolean;
}

/** [Y1] A request waits for the password of this console's link. */
interface PasswordWanted {
  readonly why: PasswordRefusal;
  readonly give: (password: string | null) => void;
}

export class Lead {
  readonly line: LiveLine;
  readonly #says: ReadonlySignal<LeadTexts>;
  /** The address at which people type the code. */
  readonly origin: Signal<string>;
  /** The link of the stage; null when this page does not know it. */
  readonly stageLink: string | null;
  /** Remembers the password in this tab; "": there is none. */
  readonly keepPassword: (password: string) => void;
  /** [F16] Null without a server. */
  readonly kept: KeptData | null;
  /** The page uses the light theme, for bright rooms. */
  readonly light: Signal<boolean>;
  /** BCP 47 tag of the language chosen in this browser; "": by its own languages. */
  readonly language: Signal<string>;
  /** [S12] Whether recorded instruments are played where something is heard. */
  recorded = true;
  readonly passwordWanted: Signal<PasswordWanted | null> = signal(null);
  readonly said: Signal<Said | null> = signal(null);
  /** The consort that is open; null: the whole room. */
  readonly open: Signal<number | null> = signal(null);
  /** The chair in it whose card is open; null: none. */
  readonly chair: Signal<ChairId | null> = signal(null);
  /** What is pending until the next bar. */
  readonly pending: PendingDirection;

  constructor(
    line: LiveLine,
    says: ReadonlySignal<LeadTexts>,
    origin: string,
    stageLink: string | null,
    keepPassword: (password: string) => void = () => {},
    light: Signal<boolean> = signal(false),
    kept: KeptData | null = null,
    language: Signal<string> = signal(""),
  ) {
    this.language = language;
    this.light = light;
    this.kept = kept;
    this.keepPassword = keepPassword;
    this.line = line;
    this.#says = says;
    this.origin = signal(origin);
    this.stageLink = stageLink;
    this.pending = new PendingDirection(this, (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    });
  }

  /** In the language of the page now. */
  get says(): LeadTexts {
    return this.#says.value;
  }

  /** Sends a command; a refusal is shown. Resolves to whether it was carried out. */
  async do(command: LiveCommand): Promise<boolean> {
    return this.#done(await this.line.lead(command));
  }

  /** Saves a scene of the facilitator's own. Asks for the password first if the page does not know it. */
  async saveScene(file: ScenarioFile): Promise<boolean> {
    for (;;) {
      const why = await this.line.saveScene(file);
      const wanted = PASSWORD_REFUSALS.find((one) => one === why);
      if (wanted === undefined) return this.#done(why);
      const password = await this.#passwordFor(wanted);
      if (password === null) return this.#done(why);
      this.keepPassword(password);
    }
  }

  /** Resolves to null when the facilitator gives none. */
  #passwordFor(why: PasswordRefusal): Promise<string | null> {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const wanted: PasswordWanted = {
      why,
      give: (password) => {
        // A closed sheet reports this late: by then another request may be waiting.
        if (this.passwordWanted.peek() === wanted) this.passwordWanted.value = null;
        resolve(password);
      },
    };
    this.passwordWanted.value = wanted;
    return promise;
  }

  #done(why: LeadError | null): boolean {
    if (why !== null) this.said.value = { text: this.whyNot(why), refused: true };
    else if (this.said.peek()?.refused === true) this.said.value = null;
    return why === null;
  }

  whyNot(why: LeadError): string {
    return why === "noAnswer" ? this.says.noAnswer : this.says.refused[why];
  }

  tell(text: string): void {
    this.said.value = { text, refused: false };
  }

  nameOf(consort: number): string {
    const name = CONSORT_NAMES[consort];
    return name === undefined ? String(consort + 1) : this.says.consort[name];
  }
}

export const LeadContext = createContext<Lead | null>(null);

export function useLead(): Lead {
  const lead = useContext(LeadContext);
  if (lead === null) throw new Error("outside of a console");
  return lead;
}

/** The session, for views that are only shown once it is loaded. */
export function useSession(): ConsoleView {
  const { session } = useLead().line;
  const { value } = session;
  if (value === null) throw new Error("no session yet");
  return value;
}

/** Refresh interval of views that depend on time, ms. */
const SHOWN_MS = 250;

/** Server time in ms, rounded down to `every` ms, so that a view is not drawn more often. */
export function useServerNow(every = 1000): ReadonlySignal<number> {
  const { line } = useLead();
  const now = useSignal(line.serverNow());
  useEffect(() => {
    const timer = setInterval(() => (now.value = line.serverNow()), SHOWN_MS);
    return () => clearInterval(timer);
  }, [line]);
  return useComputed(() => Math.floor(now.value / every) * every);
}
