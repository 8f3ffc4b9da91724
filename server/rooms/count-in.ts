/** [Y15] A consort that has come back stands still for a while, and its players are told when the music goes on. */
import type { Clock } from "../scheduling/clock.ts";

/** From the first player who is back. */
const COUNT_IN_MS = 3000;

/** The members used of the session. */
interface Session {
  readonly waits: boolean;
  goOn(): void;
}

export class CountIn {
  readonly #session: Session;
  readonly #state: { resumes: number };
  readonly #clock: Clock;
  readonly #over: () => void;
  #cancel: (() => void) | null = null;

  /** `over`: the music goes on now. */
  constructor(session: Session, state: { resumes: number }, clock: Clock, over: () => void) {
    this.#session = session;
    this.#state = state;
    this.#clock = clock;
    this.#over = over;
  }

  /** Somebody is here. */
  begin(): void {
    if (this.#cancel !== null || !this.#session.waits) return;
    this.#state.resumes = this.#clock.now() + COUNT_IN_MS;
    this.#cancel = this.#clock.after(COUNT_IN_MS, () => {
      this.#cancel = null;
      this.#state.resumes = 0;
      this.#session.goOn();
      this.#over();
    });
  }

  /** Nobody is here any more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#state.resumes = 0;
  }
}
