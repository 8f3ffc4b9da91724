/** What each client knows must not depend on how patches are encoded: it is what the server published for it. */
import { ClientState } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import { Decoder } from "@colyseus/schema";
import { expect, test } from "vitest";
import { marksFor } from "../../shared/pieces/index.ts";
import { createWorld } from "../../shared/model/consort.ts";
import { perceive } from "../../shared/model/perceive.ts";
import { step } from "../../shared/model/step.ts";
import { chairId } from "../../shared/model/units.ts";
import {
  ConsortState,
  SELF_FIELDS,
  BONDS_FIELDS,
  SIGHT_FIELDS,
  SOUND_FIELDS,
} from "../../shared/protocol/state.ts";
import { PatchSerializer } from "../../server/rooms/patch-serializer.ts";
import { SeatPublisher, openedState } from "../../shared/protocol/seat-publisher.ts";

const CHAIRS = 4;

/** A room without clients, and what each that comes knows. */
function room() {
  const state = openedState("", { piece: "tallis-canon", minutes: 4, pace: "normal", scene: null });
  const publisher = new SeatPublisher(state);
  const serializer = new PatchSerializer();
  serializer.reset(state);
  const clients: Client[] = [];
  const take = (chair: number, anew = true) => {
    const view = publisher.view(chair, anew);
    const seen = new ConsortState();
    const decoder = new Decoder(seen);
    const client = {
      state: ClientState.JOINING as number,
      view,
      patches: 0,
      raw: (bytes: Uint8Array) => {
        client.patches += 1;
        decoder.decode(Buffer.from(bytes.subarray(1)));
      },
      /** As Colyseus does it when a client has confirmed its join. */
      joins: () => {
        const all = serializer.getFullState(client as unknown as Client);
        decoder.decode(Buffer.from(all.subarray(1)));
        client.state = ClientState.JOINED;
      },
      seen,
    };
    clients.push(client as unknown as Client);
    return client;
  };
  return { state, publisher, clients, take, patch: () => serializer.applyPatches(clients, state) };
}

/** The private part of a seat, field by field; null where there is none. */
function privatePart(state: ConsortState, chair: number): object | null {
  const { sight, self, sound, bonds } = state.seats[chair] ?? {};
  if (!sight || !self || !sound || !bonds) return null;
  const pick = <T extends object>(from: T, names: readonly (keyof T)[]): object =>
    Object.fromEntries(names.map((name) => [name, from[name]]));
  return [
    pick(sight, SIGHT_FIELDS),
    pick(self, [...SELF_FIELDS, "splitOwes", "wholeOwes"]),
    pick(sound, SOUND_FIELDS),
    pick(bonds, [...BONDS_FIELDS, "owes0", "owes1", "owes2", "owes3"]),
  ];
}

test("[P3] each client knows its own part and no other: playing, coming in, joining, leaving, seated anew", () => {
  const world = createWorld({
    seed: 7,
    chairs: CHAIRS,
    pace: "normal",
    score: marksFor("tallis-canon", CHAIRS, 4),
  });
  const { state, publisher, clients, take, patch } = room();
  const play = (patches: number): void => {
    for (let i = 0; i < patches; i += 1) {
      for (let tick = 0; tick < 40; tick += 1) step(world, []);
      publisher.show(Array.from({ length: CHAIRS }, (_, chair) => perceive(world, chairId(chair))));
      patch();
    }
  };
  const knows = ({ seen, view }: ReturnType<typeof take>, chair: number): void => {
    view.own.fillStructures();
    expect([seen.tick, seen.beat]).toEqual([state.tick, state.beat]);
    const parts = Array.from({ length: CHAIRS }, (_, i) => privatePart(seen, i));
    const own = privatePart(state, chair);
    expect(own).not.toBeNull();
    expect(parts).toEqual(parts.map((_, i) => (i === chair ? own : null)));
  };
  patch();
  const ada = take(0);
  const bo = take(1);
  for (const client of [ada, bo]) client.joins();
  play(40);
  knows(ada, 0);
  knows(bo, 1);
  // One joins in the middle, another has not confirmed yet.
  const cy = take(2);
  const di = take(3);
  cy.joins();
  play(30);
  knows(cy, 2);
  expect(di.patches).toBe(0);
  di.joins();
  play(1);
  for (const [chair, client] of [ada, bo, cy, di].entries()) knows(client, chair);
  // A new player for a chair that somebody had.
  clients.splice(0, 1);
  const eve = take(0);
  eve.joins();
  play(10);
  knows(eve, 0);
  // The same player again.
  clients.splice(clients.indexOf(bo as unknown as Client), 1);
  play(5);
  const again = take(1, false);
  again.joins();
  play(5);
  knows(again, 1);
  const before = eve.patches;
  patch();
  expect(eve.patches).toBe(before);
  publisher.showRole(0, { pattern: "secure", reflex: null });
  patch();
  expect(eve.patches).toBe(before + 1);
  knows(eve, 0);
});
