/** The worker's side: opens a solo consort, or the one that is kept, and passes the page's messages to its room. */
import { PRACTICE } from "../course/library.ts";
import type { OpenOptions } from "../protocol/incoming.ts";
import { drawsOfSeed } from "../session/solo-seed.ts";
import { FrameOrder } from "./frame-order.ts";
import { soloAskedShape } from "./frames.ts";
import type { NumberedFrame, SoloAsked, SoloFrame } from "./frames.ts";
import { goOnWith } from "./go-on.ts";
import { newSoloSession, SoloRoom } from "./solo-room.ts";
import type { SoloPorts } from "./solo-room.ts";
import { restoreSolo } from "./solo-store.ts";
import type { SoloStore } from "./solo-store.ts";

export interface SoloSurroundings extends Pick<
  SoloPorts,
  "clock" | "random" | "deflate" | "fault"
> {
  readonly store: SoloStore;
  /** To the page. */
  post(frame: NumberedFrame): void;
  /** The page has left, and everything is stored. */
  over(): void;
}

const ANYWHERE = { device: null, caller: null };

export class SoloHost {
  readonly #around: SoloSurroundings;
  readonly #order = new FrameOrder();
  #sent = 0;
  #room: SoloRoom | null = null;
  /** Messages are taken in order, also while storage is read. */
  #turn: Promise<void> = Promise.resolve();

  constructor(around: SoloSurroundings) {
    this.#around = around;
  }

  /** A frame of the page. One of a wrong shape is refused and changes nothing; one that came before is ignored. */
  heard(raw: unknown): void {
    const asked = soloAskedShape.safeParse(raw);
    if (!asked.success) {
      this.#send({ is: "message", kind: "declined", word: { why: "badShape" } });
      return;
    }
    if (this.#order.take(asked.data.n) === "again") return;
    this.#turn = this.#turn.then(() => this.#take(asked.data)).catch(this.#around.fault);
  }

  /** Resolves when everything heard so far has been dealt with. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  async #take(asked: SoloAsked): Promise<void> {
    switch (asked.do) {
      case "open":
        return this.#open(asked.who.name, asked.open);
      case "back":
        return this.#back(asked.who.seat ?? "");
      case "goOn":
        return this.#goOn(asked);
      case "send":
        return this.#room?.heard(asked.kind, asked.message);
      case "request":
        return this.#room?.requested(asked.id, asked.question);
      case "whole":
        return this.#room?.sendWhole();
      case "leave": {
        this.#room?.leave(asked.forGood);
        await this.#around.store.written();
        return this.#around.over();
      }
    }
  }

  #open(name: string, open: OpenOptions): void {
    if (this.#room !== null) return;
    const scene = open.movement?.scene ?? null;
    if (scene !== null && !PRACTICE.find(scene.scenario)?.scenes[scene.scene])
      return this.#send({ is: "refused", why: "noSuchScene" });
    this.#around.store.forget();
    const session = newSoloSession(this.#around.random, open);
    if (open.movement !== undefined) session.prepare(open.movement);
    const given = session.join({ ...ANYWHERE, name }, this.#around.clock.now());
    if (typeof given === "string") return this.#send({ is: "refused", why: "badRequest" });
    this.#room = new SoloRoom(session, given, this.#ports());
  }

  async #back(seat: string): Promise<void> {
    if (this.#room !== null) return;
    const { store, random, clock } = this.#around;
    const kept = await store.load();
    const session = newSoloSession(random, {});
    if (kept === null) return this.#send({ is: "refused", why: "gone" });
    try {
      restoreSolo(session, kept, clock.now());
    } catch (error) {
      this.#around.fault(error);
      return this.#send({ is: "refused", why: "gone" });
    }
    const given = session.resume(seat);
    if (given === null || given === "freed") return this.#send({ is: "refused", why: "gone" });
    this.#room = new SoloRoom(session, given, this.#ports());
  }

  /** [O4] The same world at the same tick, from how it began and the player's inputs. */
  #goOn({ who, seed, kept }: Extract<SoloAsked, { readonly do: "goOn" }>): void {
    if (this.#room !== null) return;
    const { store, random, clock } = this.#around;
    const draws = drawsOfSeed(random, seed);
    const session = newSoloSession(draws, {});
    try {
      goOnWith(session, draws, who.seat ?? "", kept, clock.now());
    } catch (error) {
      this.#around.fault(error);
      return this.#send({ is: "refused", why: "gone" });
    }
    const given = session.resume(who.seat ?? "");
    if (given === null || given === "freed") return this.#send({ is: "refused", why: "gone" });
    store.forget();
    this.#room = new SoloRoom(session, given, this.#ports());
  }

  #ports(): SoloPorts {
    const { store } = this.#around;
    return {
      ...this.#around,
      send: (frame) => this.#send(frame),
      save: (session) => store.save(session),
      forget: () => store.forget(),
    };
  }

  #send(frame: SoloFrame): void {
    this.#sent += 1;
    this.#around.post({ ...frame, n: this.#sent });
  }
}
