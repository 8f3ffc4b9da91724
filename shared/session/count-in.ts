/** [Y15] After a restart a consort is paused; when the first player returns, a count-in starts that all pages show. */
import type { TickClock } from "./fixed-timestep.ts";

/** Length of the count-in, ms. */
const COUNT_IN_MS = 3000;

/** The part of the session that is used. */
interface Session {
  readonly waits: boolean;
  goOn(): void;
}

export class CountIn {
  readonly #session: Session;
  readonly #state: { resumes: number };
  readonly #clock: TickClock;
  readonly #over: () => void;
  #cancel: (() => void) | null = null;

  /** `over`: called when the music goes on. */
  constructor(session: Session, state: { resumes: number }, clock: TickClock, over: () => void) {
    this.#session = session;
    this.#state = state;
    this.#clock = clock;
    this.#over = over;
  }

  /** Somebody is connected: starts the count-in, if the session waits for players. */
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

  /** Nobody is connected: cancels it. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#state.resumes = 0;
  }
}
