/** [U8] A leader looks at a movement again with everybody: what each line is told, and that nothing is lost. */
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { matchMaker } from "@colyseus/core";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import type { DebriefAct } from "../../shared/live/debrief-acts.ts";
import type { Recording } from "../../shared/model/replay/recording.ts";
import { Replayer } from "../../shared/model/replay/replayer.ts";
import { chairId } from "../../shared/model/units.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import { KeyframeReader } from "../../shared/protocol/keyframes/reader.ts";
import type { Track } from "../../shared/protocol/keyframes/reader.ts";
import { ROOM_NAME } from "../../shared/protocol/messages.ts";
import { captureFrames } from "./frame-capture.ts";
import { environmentOf, newTab, openTestServer, type TestServer } from "./test-server.ts";

const PLAY = 2;
const DEBRIEF = 3;
/** s into the movement. */
const FROM = 5;

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Two people and a phone whose frames are kept have played for 12 s, and a debrief is on. */
async function played() {
  const live = await openLive(environmentOf(server));
  const look = (role: "console" | "stage") =>
    openLiveLine(environmentOf(server), role, { live: live.live, secret: live[role] });
  const [line, stage] = [look("console"), look("stage")];
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const tab = newTab();
  const ada = await server.visit({ enter: "code", code: live.code }, "Ada", tab);
  const bo = await server.visit({ enter: "code", code: live.code }, "Bo");
  const wire = await captureFrames(
    server.origin,
    { enter: "code", code: live.code },
    { name: "Cy" },
  );
  await line.lead({ do: "go", step: PLAY });
  const movement = { piece: PIECES[0]?.id ?? "", minutes: 4, pace: "normal", scene: null } as const;
  await line.lead({ do: "choose", which: "all", movement });
  await line.lead({ do: "begin", which: "all" });
  await server.pass(3000);
  ada.command({ do: "look", at: chairId(1) });
  await server.pass(9000);
  await line.lead({ do: "go", step: DEBRIEF });
  await server.until(() => ada.phase.value === "ended", "it has ended");
  const act = (what: DebriefAct) => line.lead({ do: "debrief", what });
  const again = (more: Partial<Extract<DebriefAct, { act: "again" }>> = {}) =>
    act({ act: "again", consort: 0, movement: null, at: FROM, runs: true, ...more });
  return { live, line, stage, look, tab, ada, bo, wire, act, again };
}

const trackIn = (packed: Uint8Array): Track => JSON.parse(inflateSync(packed).toString()) as Track;

test("[U8] phones follow the leader's time; each is given what its own chair perceived, and nothing of any other", async () => {
  const { line, stage, ada, bo, wire, again } = await played();
  ada.lookAgain();
  await server.pass(500);
  expect(ada.ownTrack.value, "nothing is looked at yet").toBeNull();
  expect(await again()).toBeNull();
  await server.until(() => ada.live.value?.again != null, "the phone is told");
  expect(ada.live.value?.again).toMatchObject({ movement: null, runs: true });
  expect(ada.live.value?.again?.at).toBeCloseTo(FROM, 0);
  for (const one of [ada, bo]) one.lookAgain();
  wire.room.send("lookAgain");
  const sent = () => wire.words.findLast(({ kind }) => kind === "ownTrack")?.word;
  // Packed in another thread, for as long as the machine takes: the music that is seen again stands meanwhile.
  await server.settle(
    () => ada.ownTrack.value !== null && bo.ownTrack.value !== null && sent() !== undefined,
    "each has their own",
  );
  const { me } = ada;
  for (const [chair, packed] of [
    [me.value, ada.ownTrack.value],
    [bo.me.value, bo.ownTrack.value],
    [chairId(2), sent()],
  ] as const) {
    const track = trackIn(packed as Uint8Array);
    expect(track.seats).toEqual([chair]);
    const film = new KeyframeReader(track);
    expect(film.perception(FROM, chair)).toMatchObject({ me: chair, tick: FROM * 20 });
    expect(track.frames.every((frame) => frame.length === 3)).toBe(true);
    expect(film.observed(FROM)).toBeNull();
  }
  // What one saw is what was sent while it played.
  const own = new KeyframeReader(trackIn(ada.ownTrack.value ?? new Uint8Array()));
  // A need for space may have turned the eyes away since.
  const gazes = [4, 5, 6, 7, 8].map((second) => own.perception(second, me.value).self.gaze);
  expect(gazes).toContain(1);
  // The stage has only what a projector may show, of that time; the console all of it.
  const shownTick = () => stage.stage.value?.consorts[0]?.shown?.tick ?? Infinity;
  await server.until(() => shownTick() < 8 * 20, "the stage shows that time");
  expect(stage.stage.value?.debrief?.again).toMatchObject({ consort: 0, runs: true });
  const [shown] = stage.stage.value?.consorts ?? [];
  // The room hears it from the stage.
  expect(shown?.music).toEqual({ piece: "tallis-canon", beats: expect.any(Number) as number });
  expect(Object.keys(shown?.shown ?? {}).toSorted()).toEqual(
    ["chairs", "measures", "playing", "seams", "strands", "tick"].toSorted(),
  );
  expect(JSON.stringify(stage.stage.value)).not.toContain("activation");
  expect(line.consorts.value.get(0)?.observed?.tick).toBeLessThan(8 * 20);
});

test("[U8] who comes late, drops, reloads or leads from a second console is where the others are", async () => {
  const { live, line, look, tab, ada, again, act } = await played();
  expect(await again({ consort: null })).toBeNull();
  await server.until(() => ada.live.value?.again != null, "the phone is told");
  await server.pass(3000);
  const dee = await server.visit({ enter: "code", code: live.code }, "Dee");
  await server.until(() => dee.live.value?.again != null, "who comes late is told");
  const at = dee.live.value?.again?.at ?? 0;
  expect(at).toBeGreaterThan(FROM + 2.5);
  expect(at).toBeLessThan(FROM + 5);
  // They have not played in it: there is nothing of theirs.
  const heard: unknown[] = [];
  dee.onNotice((notice) => void heard.push(notice));
  dee.lookAgain();
  await server.until(() => heard.length > 0, "it is declined");
  expect([heard, dee.ownTrack.value]).toEqual([[{ declined: "notNow" }], null]);
  const second = look("console");
  await server.until(() => second.session.value?.debrief?.again != null, "the second console");
  expect(second.session.value?.debrief?.again).toEqual(line.session.value?.debrief?.again);
  // Stopped from the second one, and stepped; a reload is there, too.
  const stopped = { act: "again", consort: null, movement: null, at: 7, runs: false } as const;
  expect(await second.lead({ do: "debrief", what: stopped })).toBeNull();
  await server.until(() => ada.live.value?.again?.runs === false, "it stands");
  const stands = look("stage");
  await server.until(() => stands.stage.value?.consorts[0]?.music === null, "the stage is silent");
  for (const { roomId } of await matchMaker.query({ name: ROOM_NAME })) {
    const room = server.roomById(roomId);
    if (room.state.code !== live.code) continue;
    for (const { ref } of room.clients) (ref as unknown as { terminate(): void }).terminate();
  }
  await server.until(() => ada.link.value !== "open", "it drops", 400);
  await server.until(() => ada.link.value === "open", "it is back", 400);
  const reloaded = await server.visit({ enter: "back" }, "", tab);
  await server.until(() => reloaded.live.value?.again != null, "it is told again");
  expect(reloaded.live.value?.again).toMatchObject({ at: 7, runs: false });
  reloaded.lookAgain();
  await server.settle(() => reloaded.ownTrack.value !== null, "it has its own again");
  expect(await act({ act: "endAgain" })).toBeNull();
  await server.until(() => reloaded.live.value?.again === null, "it is over");
});

test("[U8] it ends at the end of the movement, stands while all stand, and is over with the debrief", async () => {
  const { line, ada, again } = await played();
  expect(await again({ at: 11 })).toBeNull();
  await server.pass(4000);
  const end = line.session.value?.consorts[0]?.played.at(-1) ?? 0;
  expect(end).toBeGreaterThan(11);
  expect(await again({ at: 3599, runs: false })).toBeNull();
  await server.until(() => (ada.live.value?.again?.at ?? 0) > 11, "the end");
  expect(ada.live.value?.again?.at).toBe(end);
  expect(await again()).toBeNull();
  await server.until(() => ada.live.value?.again?.runs === true, "it runs");
  await line.lead({ do: "stand", which: "all", still: true, sentence: "Eyes up" });
  await server.until(() => ada.live.value?.again?.runs === false, "it stands");
  await line.lead({ do: "stand", which: "all", still: false, sentence: "" });
  await line.lead({ do: "go", step: DEBRIEF + 1 });
  await server.until(() => ada.live.value?.again === null, "it is over");
});

test("[G11] a console is given what a consort has played, with who was in it; a stage is given nothing", async () => {
  const { line, stage } = await played();
  await server.until(() => line.session.value?.debrief?.grouped === 1, "its report");
  const film = await line.film(0);
  expect(film).toMatchObject({ first: 0 });
  expect(film?.names.slice(0, 3)).toEqual(["Ada", "Bo", "Cy"]);
  const recordings = JSON.parse(
    inflateSync(film?.recordings ?? new Uint8Array()).toString(),
  ) as readonly Recording[];
  expect(recordings).toHaveLength(1);
  const [recording] = recordings;
  if (recording === undefined) throw new Error("nothing was played");
  expect(new Replayer(recording).seek(100).tick).toBe(100);
  expect(PIECES.map(({ id }) => id)).toContain(recording.piece);
  expect(await line.film(5)).toBeNull();
  expect(await stage.film(0)).toBeNull();
});

test("[U8] what is asked wrongly is refused by name", async () => {
  const { again, line } = await played();
  expect(await again({ at: -1 })).toBe("badShape");
  expect(await again({ at: Number.NaN })).toBe("badShape");
  await line.lead({ do: "go", step: DEBRIEF + 1 });
  expect(await again()).toBe("noDebrief");
});
