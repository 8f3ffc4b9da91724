/** [U8] What a phone is given of the movement that its leader looks at, when that changes. */
import { deflateSync } from "node:zlib";
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { KeyframeFilm } from "../../client/replay/keyframe-film.ts";
import { OwnFilm } from "../../client/replay/own-film.ts";
import type { Notice } from "../../client/session/consort.ts";
import { ownTrack, trackOf } from "../../shared/protocol/keyframes/reader.ts";
import { PERSON, playAlone } from "../fixtures/movement-alone.ts";

/** What a chair perceived in so many seconds, as it is sent. */
function packed(seconds: number): Uint8Array<ArrayBuffer> {
  const track = trackOf(playAlone(3, seconds, { chairs: 3, older: true }));
  if (track === null) throw new Error("no keyframes");
  return new Uint8Array(deflateSync(JSON.stringify(ownTrack(track, PERSON, 0))));
}
const [FIRST, SECOND] = [packed(2), packed(4)];

function phone() {
  const track = signal<Uint8Array | null>(null);
  const listeners = new Set<(notice: Notice) => void>();
  const line = { asked: 0 };
  const own = new OwnFilm({
    ownTrack: track,
    lookAgain: () => void (line.asked += 1),
    onNotice(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  const ticks = (): number | string | null => {
    const film = own.film.value;
    return film instanceof KeyframeFilm ? film.ticks : film;
  };
  return {
    own,
    line,
    ticks,
    sent: (bytes: Uint8Array) => void (track.value = bytes.slice()),
    declined: () => listeners.forEach((tell) => tell({ declined: "notNow" })),
  };
}

test("[U8] each movement is asked for once, and shown as itself when the leader goes to another", async () => {
  const { own, line, ticks, sent } = phone();
  own.show(null);
  own.show(null);
  expect([line.asked, ticks()]).toEqual([1, null]);
  sent(FIRST);
  await expect.poll(ticks).toBe(40);
  own.show(1);
  expect([line.asked, ticks()], "what was there is of another movement").toEqual([2, null]);
  sent(SECOND);
  await expect.poll(ticks).toBe(80);
});

test("[U8] who did not play in it is told so, and is shown the next one again", async () => {
  const { own, ticks, sent, declined } = phone();
  own.show(0);
  declined();
  expect(ticks()).toBe("notMine");
  declined();
  own.show(1);
  expect(ticks()).toBeNull();
  sent(SECOND);
  await expect.poll(ticks).toBe(80);
  // Whatever is declined later has nothing to do with it.
  declined();
  expect(ticks()).toBe(80);
});

test("[U8] an answer about a movement that was left meanwhile is not taken for the present one", async () => {
  const { own, ticks, sent, declined } = phone();
  own.show(0);
  own.show(1);
  sent(FIRST);
  sent(SECOND);
  await expect.poll(ticks).toBe(80);
  own.show(0);
  own.show(2);
  sent(FIRST);
  declined();
  expect(ticks()).toBe("notMine");
});

test("[U8] on a new connection what is missing is asked for again, and what is there is not", async () => {
  const { own, line, ticks, sent } = phone();
  own.reconnected();
  expect(line.asked, "nothing is looked at yet").toBe(0);
  own.show(0);
  own.reconnected();
  expect(line.asked).toBe(2);
  sent(FIRST);
  await expect.poll(ticks).toBe(40);
  own.reconnected();
  expect(line.asked).toBe(2);
  own.close();
});
