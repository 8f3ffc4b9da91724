/** [G11] What is needed to hear a movement again, and what is heard of it. */
import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { namedIn } from "../../client/facilitator/look-back/films.ts";
import { castOf } from "../../client/facilitator/look-back/cast.ts";
import { asItSounded } from "../../client/replay/as-it-sounded.ts";
import { Film } from "../../client/replay/film.ts";
import type { Footage } from "../../client/replay/footage.ts";
import { KeyframeFilm } from "../../client/replay/keyframe-film.ts";
import { ReplayedConsort } from "../../client/replay/replayed-consort.ts";
import { filmFrom } from "../../client/replay/use-film.ts";
import { ownSeat } from "../../client/sound/own-seat.ts";
import { headOf, movementOf } from "../../server/store/packing.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { chairId, millis } from "../../shared/model/units.ts";
import { ownTrack, trackOf } from "../../shared/protocol/keyframes/reader.ts";
import { PERSON, playAlone } from "../fixtures/movement-alone.ts";
import { recordingsForPage } from "../../shared/session/recall.ts";

const PIECE = "tallis-canon";
const recording = playAlone(3, 30, { chairs: 4 });
const older = playAlone(3, 30, { chairs: 4, older: true });
/** As it was stored before pieces were recorded. */
const without = ({ piece: _piece, ...rest }: Recording): Recording => rest;
const sent = (one: Recording): Recording =>
  JSON.parse(JSON.stringify(recordingsForPage([one])[0])) as Recording;

function replayed(film: Footage, seat = 0): ReplayedConsort {
  const named = namedIn({ consort: 0, movement: 0, film: film as Film, names: [] }, [], "someone");
  return new ReplayedConsort(film, castOf(named), chairId(seat), () => millis(0));
}
const pieceOf = (one: Recording): string | null => {
  const film = filmFrom([one]);
  if (typeof film === "string") throw new Error(film);
  return film.piece;
};

describe("[G11] the piece of a movement", () => {
  test("is recorded, stored and sent with it; also where only its keyframes can be shown", () => {
    expect(recording.piece).toBe(PIECE);
    expect(pieceOf(sent(recording))).toBe(PIECE);
    expect(pieceOf(sent(older))).toBe(PIECE);
    expect(movementOf(headOf(recording), []).recording.piece).toBe(PIECE);
    const track = trackOf(older);
    expect(track && new KeyframeFilm(ownTrack(track, PERSON, 0)).piece).toBe(PIECE);
  });

  test("is not known of an older recording, which is shown all the same", () => {
    for (const one of [recording, older]) {
      expect(pieceOf(sent(without(one)))).toBeNull();
      expect(replayed(new Film([recording])).movement.value.piece).toBe(PIECE);
    }
    expect(movementOf(headOf(without(recording)), []).recording.piece).toBeUndefined();
    const film = new Film([without(recording)]);
    expect(ownSeat(replayed(film)).piece.value, "nothing sounds").toBe("");
  });

  test("is that of the movement, whatever the consort has chosen since", () => {
    const now = { seats: signal([]), movement: replayed(new Film([recording])).movement };
    const consort = new ReplayedConsort(new Film([recording]), now, PERSON, () => millis(0));
    expect(consort.movement.value.piece).toBe(PIECE);
  });
});

test("[G11] every chair has its own instrument, from above and from each seat", () => {
  const film = new Film([recording]);
  const { instruments } = ownSeat(replayed(film));
  expect(instruments.value).toEqual(["viol", "cello", "violin", "clarinet"]);
});

test("[G11] from a seat its own voice is at zero; from above each voice sounds as it stood, none excepted", () => {
  const film = new Film([recording]);
  film.seek(500);
  const [seat, above] = [replayed(film, 2), replayed(film)];
  expect(ownSeat(seat).heard.value?.sounding[2]).toBeNull();
  expect(ownSeat(seat).heard.value?.own.cents).toBe(0);
  const heard = asItSounded(above, film).heard.value;
  const stood = film.standings();
  expect(heard?.sounding.map((voice) => [voice?.cents, voice?.ms])).toEqual(
    stood.map(({ cents, ms }) => [cents, ms]),
  );
  expect(stood.some(({ cents }) => Math.abs(cents) > 1)).toBe(true);
  expect(heard?.contacts).toEqual([]);
});

test("[G11] it sounds at full speed alone: stopped or at half speed it stands, and a jump goes on from there", () => {
  const film = new Film([recording]);
  const consort = replayed(film);
  const { still, heard } = asItSounded(consort, film);
  expect(still.value).toBe(true);
  consort.run(true, 1);
  expect(still.value).toBe(false);
  consort.run(true, 0.5);
  expect(still.value).toBe(true);
  consort.run(true, 1);
  consort.seek(200);
  expect(heard.value?.tick).toBe(200);
});
