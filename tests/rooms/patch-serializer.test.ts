/** Which client gets which bytes must not depend on the encoder: compared with Colyseus' own serializer. */
import { ClientState, SchemaSerializer } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import { StateView } from "@colyseus/schema";
import { expect, test } from "vitest";
import { marksFor } from "../../shared/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import type { ConsortState } from "../../shared/protocol/state.ts";
import { PatchSerializer } from "../../server/rooms/patch-serializer.ts";
import { SeatPublisher, openedState } from "../../server/rooms/seat-publisher.ts";

const CHAIRS = 4;

/** A room without clients, and everything sent to each. */
function room(serializer: SchemaSerializer<ConsortState>) {
  const state = openedState("", { piece: "tallis-canon", minutes: 4, pace: "normal", scene: null });
  const publisher = new SeatPublisher(state);
  serializer.reset(state);
  const sent: string[][] = Array.from({ length: CHAIRS }, () => []);
  const clients: Client[] = [];
  const take = (chair: number, joined: boolean): void => {
    const view = new StateView();
    view.add(publisher.seat(chair, true));
    const line = {
      state: joined ? ClientState.JOINED : ClientState.JOINING,
      view,
      raw: (bytes: Uint8Array) => sent[chair]?.push(Buffer.from(bytes).toString("hex")),
    };
    clients.push(line as unknown as Client);
  };
  return { state, publisher, serializer, clients, sent, take };
}

test("each client is sent what the framework would send it: joining, playing, coming in, and not yet there", () => {
  const world = createWorld({
    seed: 7,
    chairs: CHAIRS,
    pace: "normal",
    score: marksFor("tallis-canon", CHAIRS, 4),
  });
  const rooms = [room(new SchemaSerializer<ConsortState>()), room(new PatchSerializer())] as const;
  const patch = (): void => {
    for (const { serializer, clients, state } of rooms) serializer.applyPatches(clients, state);
  };
  const play = (patches: number): void => {
    for (let i = 0; i < patches; i += 1) {
      step(world, []);
      const seen = Array.from({ length: CHAIRS }, (_, chair) => perceive(world, chairId(chair)));
      for (const { publisher, clients } of rooms) publisher.show(seen.slice(0, clients.length));
      patch();
    }
  };
  patch();
  for (const { take } of rooms) [0, 1].forEach((chair) => take(chair, true));
  play(40);
  // One client joins, another is joining, and once nothing has changed.
  for (const { take } of rooms) {
    take(2, true);
    take(3, false);
  }
  patch();
  play(40);
  for (const { clients } of rooms) clients.splice(0, 2);
  play(10);
  const [framework, ours] = rooms.map(({ sent }) => sent);
  expect(ours).toEqual(framework);
  expect(ours?.map((patches) => patches.length)).toEqual([81, 81, 51, 0]);
  for (const { serializer } of rooms) expect(serializer.getFullState().length).toBeGreaterThan(0);
});
