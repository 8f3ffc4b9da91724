/** [U8] What the player's own chair perceived in the movement that a leader looks at again. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Track } from "../../shared/protocol/keyframes/reader.ts";
import type { Consort } from "../session/consort.ts";
import { KeyframeFilm } from "./keyframe-film.ts";
import { unpackJson } from "./unpack.ts";

export class OwnFilm {
  readonly #consort: Pick<Consort, "lookAgain">;
  readonly #film = signal<KeyframeFilm | "notMine" | null>(null);
  /** As the leader names it; undefined: none was asked for. */
  #movement: number | null | undefined;
  /** Answers to come. They come in turn, so that of a movement left meanwhile is not the last. */
  #awaited = 0;
  readonly #stops: readonly (() => void)[];

  constructor(consort: Pick<Consort, "ownTrack" | "lookAgain" | "onNotice">) {
    this.#consort = consort;
    const before = consort.ownTrack.peek();
    this.#stops = [
      consort.ownTrack.subscribe((packed) => {
        // What an earlier page was given may be of another movement.
        if (packed !== null && packed !== before) this.#answered(packed);
      }),
      consort.onNotice((notice) => {
        if ("declined" in notice) this.#answered(null);
      }),
    ];
  }

  /** Null while it is fetched; `notMine`: the player did not play in it. */
  get film(): ReadonlySignal<KeyframeFilm | "notMine" | null> {
    return this.#film;
  }

  /** Fetches that movement, unless it is there. Null: the last one. */
  show(movement: number | null): void {
    if (movement === this.#movement) return;
    this.#movement = movement;
    this.#film.value = null;
    this.#ask();
  }

  /** The connection is a new one: an answer on the one before is lost. */
  reconnected(): void {
    this.#awaited = 0;
    if (this.#movement !== undefined && this.#film.peek() === null) this.#ask();
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  #ask(): void {
    this.#awaited += 1;
    this.#consort.lookAgain();
  }

  #answered(packed: Uint8Array | null): void {
    if (this.#awaited === 0) return;
    this.#awaited -= 1;
    if (this.#awaited > 0) return;
    if (packed === null) {
      this.#film.value = "notMine";
      return;
    }
    const of = this.#movement;
    const there = (film: KeyframeFilm | "notMine"): void => {
      if (of === this.#movement) this.#film.value = film;
    };
    unpackJson(packed).then(
      (track) => there(filmOf(track)),
      () => there("notMine"),
    );
  }
}

function filmOf(track: unknown): KeyframeFilm | "notMine" {
  try {
    return new KeyframeFilm(track as Track);
  } catch {
    return "notMine";
  }
}
