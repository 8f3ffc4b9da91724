/** [F5] [G10] [U2] [U8] In a debrief the server decides what each may see: asked for otherwise, it gives nothing more. */
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLive, openLiveLine } from "../../client/session/open-live.ts";
import { chairId } from "../../shared/model/units.ts";
import { PIECES } from "../../shared/pieces/index.ts";
import type { Track } from "../../shared/protocol/keyframes/reader.ts";
import {
  LIVE_COMMAND,
  LIVE_FILM,
  LIVE_GROUPS,
  LIVE_LINKS,
  LIVE_PART,
  LIVE_STORY,
} from "../../shared/protocol/live.ts";
import { captureFrames } from "./frame-capture.ts";
import { environmentOf, openTestServer, type TestServer } from "./test-server.ts";

const PLAY = 2;
const DEBRIEF = 3;
const SECRET = "nobody else reads this";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Ada, Bo and a phone whose frames are kept have played; Bo has written what he does not share. */
async function debriefed() {
  const live = await openLive(environmentOf(server));
  const look = (role: "console" | "stage") =>
    openLiveLine(environmentOf(server), role, { live: live.live, secret: live[role] });
  const [line, stage] = [look("console"), look("stage")];
  await server.settle(() => line.session.value !== null, "the console sees the session");
  const into = { enter: "code", code: live.code } as const;
  const ada = await server.visit(into, "Ada");
  const bo = await server.visit(into, "Bo");
  const wire = await captureFrames(server.origin, into, { name: "Cy" });
  await line.lead({ do: "go", step: PLAY });
  const movement = { piece: PIECES[0]?.id ?? "", minutes: 4, pace: "normal", scene: null } as const;
  await line.lead({ do: "choose", which: "all", movement });
  await line.lead({ do: "begin", which: "all" });
  await server.pass(6000);
  await line.lead({ do: "go", step: DEBRIEF });
  await server.until(() => ada.phase.value === "ended", "it has ended");
  await line.lead({
    do: "debrief",
    what: { act: "again", consort: 0, movement: null, at: 2, runs: false },
  });
  await server.until(() => ada.live.value?.again != null, "it is looked at again");
  return { live, line, stage, ada, bo, wire };
}

const seatsIn = (packed: Uint8Array | null) =>
  packed && (JSON.parse(inflateSync(packed).toString()) as Track).seats;

test("[U8] [G10] who is given another's chair in the debrief is not given what that chair perceived, nor its page", async () => {
  const { line, ada, bo } = await debriefed();
  const [one, other] = line.session.value?.people ?? [];
  if (one === undefined || other === undefined) throw new Error("nobody is here");
  expect([ada.me.value, bo.me.value]).toEqual([0, 1]);
  // They change places, by way of a chair that nobody has.
  for (const [person, chair] of [
    [one.id, 3],
    [other.id, 0],
    [one.id, 1],
  ] as const) {
    expect(
      await line.lead({ do: "seat", person, at: { consort: 0, chair: chairId(chair) } }),
    ).toBeNull();
    await server.pass(500);
  }
  await server.until(() => ada.me.value === 1 && bo.me.value === 0, "they have changed places");
  for (const who of [ada, bo]) {
    const declined: unknown[] = [];
    who.onNotice((notice) => void declined.push(notice));
    who.lookAgain();
    who.lookBack();
    await server.until(() => declined.length >= 2, "both are declined");
    expect([who.ownTrack.value, who.ownPage.value]).toEqual([null, null]);
  }
});

test("[F5] [G11] neither a player, a stage nor a watcher gets what a console may ask for, by whatever message", async () => {
  const { live, line, stage, bo, wire } = await debriefed();
  const question = { from: "own", text: "What did you see?" } as const;
  expect(
    await line.lead({ do: "debrief", what: { act: "ask", id: "q1", question, moment: null } }),
  ).toBeNull();
  bo.sayInDebrief({ number: 1, say: "answer", question: "q1", text: SECRET, shared: false });
  await server.pass(500);
  const { room } = wire;
  const kinds = [LIVE_FILM, LIVE_GROUPS, LIVE_LINKS, LIVE_PART, LIVE_STORY, LIVE_COMMAND];
  const asked = [null, { consort: 0 }, { chair: 0 }, { do: "debrief", what: { act: "endAgain" } }];
  for (const kind of kinds)
    for (const what of asked) {
      room.send(kind as never, what as never);
      await server.pass(200);
    }
  for (const kind of ["lookAgain", "lookBack", "recall"])
    for (const what of [undefined, { chair: 0 }, 0, [0, 1]]) {
      room.send(kind as never, what as never);
      await server.pass(300);
    }
  await server.until(
    () => wire.words.some(({ kind }) => kind === "ownTrack"),
    "its own is given, and only that",
  );
  for (const { kind, word } of wire.words) {
    if (kind === "ownTrack") expect(seatsIn(word as Uint8Array)).toEqual([2]);
    expect(kind).not.toBe("recorded");
  }
  const bytes = Buffer.concat(wire.frames).toString("latin1");
  for (const hidden of [SECRET, live.console, live.stage, "activation"])
    expect(bytes.includes(hidden), hidden).toBe(false);
  expect(line.session.value?.debrief?.again, "nobody has ended it").not.toBeNull();
  // A stage asks by the console's own requests.
  expect(await stage.film(0)).toBeNull();
  expect(await stage.groups()).toBeNull();
  expect(await stage.links()).toBeNull();
  expect(await stage.story()).toBeNull();
  expect(await stage.lead({ do: "debrief", what: { act: "endAgain" } })).toBe("notFacilitator");
  expect(JSON.stringify(stage.stage.value)).not.toContain(SECRET);
  const watching = openLiveLine(environmentOf(server), "watch", {
    live: live.live,
    secret: live.code,
  });
  await server.settle(() => watching.stage.value !== null, "a watcher sees the stage");
  expect(await watching.film(0)).toBeNull();
  expect(await watching.groups()).toBeNull();
  expect(JSON.stringify(watching.stage.value)).not.toContain(SECRET);
});
