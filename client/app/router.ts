/** The router: the visitor's route, the transitions between routes, and the address in step with both. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Consort, DisconnectReason } from "../session/consort.ts";
import type { Entry, JoinStep } from "../session/find-room.ts";
import type { WaitingChair } from "../session/kept-chairs.ts";
import type { JoinProgress } from "../session/ask-early.ts";
import { hasMended } from "../coach/coach.ts";
import { pathTo, showCode, turnOf } from "./address.ts";
import type { KeptChairs } from "./start/kept-chair.tsx";
import { codeIn, scenarioIn, type Route, type Way } from "./route.ts";
import { liveIn, personalIn, type PersonalLink } from "../session/live-address.ts";
import { JoinError } from "../session/join-error.ts";
import type { Trouble } from "./trouble.ts";
import type { Preferences } from "../preferences/preferences.ts";

/** What joining needs. */
export interface RouterDeps extends KeptChairs {
  readonly preferences: Preferences;
  /** Joins a consort. Throws JoinError. */
  open(entry: Entry, name: string, waiting: JoinProgress): Promise<Consort>;
  /** [Y9] Name of the person whose seat a personal link gives; null when there is none, or when it is unknown. */
  ownerOf(own: PersonalLink): Promise<string | null>;
  /** Opens a live session; resolves to the address of its console. `password`: "" for none. Throws JoinError. */
  openLive(password: string): Promise<string>;
  /**
   * Address of the page for watching, for a visitor who got no chair by that code or personal link. Throws JoinError.
   */
  watch(by: string | PersonalLink): Promise<string>;
}

/** [L4] A link to another consort, opened while the player has a chair. */
export interface LinkQuestion {
  readonly code: string;
  /** The kept chair; null for the chair the player is using. */
  readonly chair: WaitingChair | null;
  /** Joining is under way. */
  readonly going?: boolean;
  /** [Y1] A person of the given name has a chair there, and is away. */
  readonly namesake?: string;
  /** [Y9] The personal link that gives the seat of `namesake`. */
  readonly own?: PersonalLink;
  /** Why joining failed. */
  readonly trouble?: Trouble;
}

export class Router {
  readonly #deps: RouterDeps;
  readonly #route: Signal<Route> = signal({ at: "door" });
  readonly #question: Signal<LinkQuestion | null> = signal(null);
  readonly #unnamed = signal(false);
  /** The name remembered from an earlier visit. */
  readonly #remembered: string;
  #underway = new AbortController();
  /** The way in that was chosen last. */
  #chosen: Entry | null = null;

  constructor(deps: RouterDeps) {
    this.#deps = deps;
    this.#remembered = deps.preferences.name.peek();
  }

  get route(): ReadonlySignal<Route> {
    return this.#route;
  }

  get question(): ReadonlySignal<LinkQuestion | null> {
    return this.#question;
  }

  /** [L1] Somebody came by a link and has not given a name yet. */
  get unnamed(): ReadonlySignal<boolean> {
    return this.#unnamed;
  }

  /** Follows the address from now on; returns a function that stops it. */
  listen(): () => void {
    const turned = (): void => {
      // Consoles and stages are pages of their own.
      if (liveIn(location.hash) !== null) return location.reload();
      const own = personalIn(location.hash);
      if (own !== null) return void this.#followOwn(own);
      const scenario = scenarioIn(location.href);
      if (scenario === null) this.#turn(codeIn(location.href));
      else this.#toBrief(scenario);
    };
    addEventListener("hashchange", turned);
    const own = personalIn(location.hash);
    if (own !== null) {
      void this.#followOwn(own);
      return () => removeEventListener("hashchange", turned);
    }
    const scenario = scenarioIn(location.href);
    const linked = codeIn(location.href);
    const waiting = this.#deps.waiting();
    // A practice chair is no reason to ask; a chair in a consort is kept.
    if (scenario !== null && !(waiting?.of === "tab" && waiting.code !== "")) {
      this.#toBrief(scenario);
      return () => removeEventListener("hashchange", turned);
    }
    if (linked !== null) {
      showCode(linked);
      void this.#follow(linked);
    } else if (waiting?.of === "tab") this.enter({ enter: "back" });
    return () => removeEventListener("hashchange", turned);
  }

  enter(entry: Entry, linked = false): void {
    void this.#enter(entry, linked);
  }

  /** [O3] The server takes long: practice is played in this browser instead. */
  playHere(): void {
    if (this.#chosen?.enter === "alone") this.enter({ ...this.#chosen, here: true });
  }

  /** [Y1] Opens a live session and goes to its console. */
  async lead(password: string): Promise<void> {
    const { signal: calledOff } = this.#begin("lead", "");
    try {
      const console = await this.#deps.openLive(password);
      if (!calledOff.aborted) location.assign(console);
    } catch (error) {
      if (!calledOff.aborted)
        this.#route.value = { at: "door", tried: { trouble: troubleOf(error), way: "lead" } };
    }
  }

  /** [Y2] Without a free chair, goes to the page for watching, until there is one. */
  async #watch(by: string | PersonalLink): Promise<void> {
    const code = typeof by === "string" ? by : "";
    const { signal: calledOff } = this.#begin("code", code);
    try {
      const address = await this.#deps.watch(by);
      if (!calledOff.aborted) location.assign(address);
    } catch (error) {
      if (!calledOff.aborted)
        this.#route.value = { at: "door", tried: { trouble: troubleOf(error), way: "code", code } };
    }
  }

  /** Cancels joining. */
  callOff(): void {
    this.#toStart();
  }

  leave(): void {
    const here = this.#route.peek();
    if (here.at === "consort") here.consort.leave();
    this.#toStart();
  }

  /** The connection to the consort is lost for good. */
  lost(why: DisconnectReason): void {
    const here = this.#route.peek();
    if (why === "noChair" && here.at === "consort")
      return void this.#watch(here.consort.code.peek());
    this.#toStart({ disconnected: why });
  }

  /** Follows the link. */
  go(): void {
    const question = this.#question.peek();
    if (question === null) return;
    if (this.#route.peek().at === "consort") void this.#move(question.code);
    else this.enter({ enter: "code", code: question.code }, true);
  }

  /** Keeps the present chair. */
  stay(): void {
    const question = this.#question.peek();
    if (question?.chair) return this.enter({ enter: "back" });
    this.dismiss();
  }

  /** [Y1] Answers whether the visitor is the person of that name who is away. */
  isThem(isThem: boolean): void {
    const question = this.#question.peek();
    if (question?.own !== undefined) return isThem ? this.#takeOwn(question.own) : this.dismiss();
    if (question !== null) this.enter({ enter: "code", code: question.code, isThem }, true);
  }

  #askNamesake(code: string): void {
    const namesake = this.#deps.preferences.name.peek().trim();
    this.#route.value = { at: "door", tried: { trouble: null, way: "code", code } };
    this.#question.value = { code, chair: null, namesake };
  }

  /**
   * [L5] The visitor is not the person of the kept chair, and joins the link's consort as a new person, who has
   * confirmed nothing yet.
   */
  goAsSomebodyElse(): void {
    this.#deps.decline();
    const { name, prebriefed } = this.#deps.preferences;
    name.value = "";
    prebriefed.value = false;
    this.go();
  }

  /** Closes the question without an answer, and restores the address of the present place. */
  dismiss(): void {
    const question = this.#question.peek();
    if (question === null) return;
    this.#underway.abort();
    this.#question.value = null;
    const here = this.#route.peek();
    if (here.at === "consort") showCode(here.consort.code.peek());
  }

  /** The question for a name was answered or skipped. */
  named(): void {
    this.#unnamed.value = false;
  }

  /** [J13] Follows a link to a scene: in practice it opens the brief; in a consort the host may choose it. */
  #toBrief(scenario: string): void {
    const scene = { scenario, scene: 0, turn: 0 };
    const here = this.#route.peek();
    const code = here.at === "consort" ? here.consort.code.peek() : "";
    history.replaceState(null, "", pathTo(code));
    if (here.at === "consort" && code !== "") return here.consort.choose({ scene });
    if (here.at === "consort") here.consort.leave();
    this.enter({ enter: "alone", movement: { scene } });
  }

  #turn(linked: string | null): void {
    switch (turnOf(linked, this.#route.peek())) {
      case "nothing":
        return this.dismiss();
      case "follow":
        return void this.#follow(linked ?? "");
      case "callOff":
        return this.callOff();
      case "stepOut":
        return this.#stepOut();
      case "ask":
        this.#underway.abort();
        this.#question.value = { code: linked ?? "", chair: null };
    }
  }

  /** From the start page to the consort of a link: to this tab's own chair there, if it has one. */
  async #follow(code: string): Promise<void> {
    const chair = this.#deps.waiting();
    if (chair?.of === "tab" && chair.code === code) return this.enter({ enter: "back" });
    const { signal: calledOff } = this.#begin("code", code);
    // A practice chair is no reason to ask.
    const asks = chair !== null && chair.code !== "";
    const kept = asks ? await this.#deps.kept().catch(() => null) : null;
    if (calledOff.aborted) return;
    if (kept === null) return this.enter({ enter: "code", code }, true);
    this.#route.value = { at: "door", tried: { trouble: null, way: "code", code } };
    this.#question.value = { code, chair: kept };
  }

  /**
   * [Y9] A personal link leads to that person's seat at once. If somebody else has a chair on this device, that
   * person is asked first. The link is removed from the address, so that the next user of the device does not become
   * that person.
   */
  async #followOwn(own: PersonalLink): Promise<void> {
    const here = this.#route.peek();
    const sitting = here.at === "consort" ? here.consort.code.peek() : "";
    history.replaceState(null, "", pathTo(sitting));
    const calledOff = sitting === "" ? this.#begin("own", "").signal : this.#newAttempt();
    const { ownerOf, waiting, kept } = this.#deps;
    const asks = (waiting()?.code ?? "") !== "";
    const [owner, chair] = await Promise.all([
      ownerOf(own).catch(() => null),
      asks ? kept().catch(() => null) : null,
    ]);
    if (calledOff.aborted) return;
    const isShared = sitting !== "" || (chair !== null && chair.name !== owner);
    if (owner === null || !isShared) return this.#takeOwn(own);
    if (sitting === "") this.#route.value = { at: "door" };
    this.#question.value = { code: sitting, chair: null, namesake: owner, own };
  }

  /** The former user of this device keeps their chair. */
  #takeOwn(own: PersonalLink): void {
    const here = this.#route.peek();
    if (here.at === "consort") here.consort.disconnect();
    this.enter({ enter: "own", own });
  }

  async #enter(chosen: Entry, linked: boolean): Promise<void> {
    const lesson = !hasMended(this.#deps.preferences.learnt.peek());
    const entry = chosen.enter === "alone" ? { ...chosen, lesson } : chosen;
    const code = codeOf(entry);
    this.#chosen = entry;
    const { signal: calledOff, at } = this.#begin(entry.enter, code);
    try {
      const consort = await this.#open(entry, { onStep: at, signal: calledOff });
      if (calledOff.aborted) return entry.enter === "back" ? consort.disconnect() : consort.leave();
      this.#arrive(consort, linked);
    } catch (error) {
      if (calledOff.aborted) return;
      if (error instanceof JoinError && error.why === "isItYou") return this.#askNamesake(code);
      if (error instanceof JoinError && error.why === "allTaken") {
        const by = entry.enter === "own" ? entry.own : code;
        if (by !== "") return void this.#watch(by);
      }
      const tried = { trouble: troubleOf(error), way: entry.enter, code };
      this.#route.value = { at: "door", tried };
    }
  }

  /** Changes consorts: the present chair is given up only once there is one in the other. */
  async #move(code: string): Promise<void> {
    const calledOff = this.#newAttempt();
    this.#question.value = { code, chair: null, going: true };
    try {
      const consort = await this.#open(
        { enter: "code", code },
        { onStep: () => {}, signal: calledOff },
      );
      if (calledOff.aborted) return consort.leave();
      const here = this.#route.peek();
      if (here.at === "consort") here.consort.leave();
      this.#arrive(consort, true);
    } catch (error) {
      if (calledOff.aborted) return;
      this.#question.value = { code, chair: null, trouble: troubleOf(error) };
    }
  }

  #open(entry: Entry, waiting: JoinProgress): Promise<Consort> {
    return this.#deps.open(entry, this.#deps.preferences.name.peek().trim(), waiting);
  }

  /** Cancels joining in progress, for a new attempt. */
  #newAttempt(): AbortSignal {
    this.#underway.abort();
    this.#underway = new AbortController();
    return this.#underway.signal;
  }

  #begin(
    way: Way,
    code: string,
  ): { readonly signal: AbortSignal; readonly at: (step: JoinStep | null) => void } {
    const calledOff = this.#newAttempt();
    const at = (step: JoinStep | null): void => {
      if (!calledOff.aborted) this.#route.value = { at: "opening", way, step, code };
    };
    this.#question.value = null;
    at(null);
    return { signal: calledOff, at };
  }

  #arrive(consort: Consort, linked: boolean): void {
    const name = this.#deps.preferences.name.peek().trim();
    this.#unnamed.value = linked && (name === "" || name === this.#remembered.trim());
    this.#question.value = null;
    showCode(consort.code.peek());
    this.#route.value = { at: "consort", consort };
  }

  /** Back to the start page by a step of the history: Forward leads to the chair again. */
  #stepOut(): void {
    const here = this.#route.peek();
    this.#question.value = null;
    this.#route.value = { at: "door" };
    if (here.at === "consort") here.consort.disconnect();
  }

  #toStart(trouble?: Trouble): void {
    this.#underway.abort();
    this.#question.value = null;
    showCode("");
    this.#route.value = trouble === undefined ? { at: "door" } : { at: "door", tried: { trouble } };
  }
}

/** Code of the consort being joined, if known. */
const codeOf = (entry: Entry): string => {
  if (entry.enter === "code") return entry.code;
  return entry.enter === "back" ? (codeIn(location.href) ?? "") : "";
};

const troubleOf = (error: unknown): Trouble => ({
  join: error instanceof JoinError ? error.why : "unreachable",
});

/** One router for as long as the page is open. */
export function useRouter(doors: RouterDeps): Router {
  const [router] = useState(() => new Router(doors));
  useEffect(() => router.listen(), [router]);
  return router;
}
