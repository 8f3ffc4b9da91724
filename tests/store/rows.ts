/** One row of each table for a session, with a class and a movement played by bots and random commands. */
import type { Recording } from "../../shared/model/replay/recording.ts";
import type { Change } from "../../server/store/backend.ts";
import { headOf, lineOf } from "../../server/store/packing.ts";

export const DAY_MS = 86_400_000;

/** `session`: its id, which is part of all row ids. */
export function everythingOf(session: string, opened = DAY_MS): readonly Change[] {
  const id = (name: string): string => `${session}-${name}`;
  const consort = id("consort");
  const of = { session, at: opened };
  return [
    {
      put: "sessions",
      row: {
        id: session,
        kind: "live",
        title: "Äs & “b”",
        opened,
        ended: null,
        roster: "7b",
        plan: "[]",
      },
    },
    { put: "people", row: { id: id("ada"), session, name: "Ada 🎻", joined: opened } },
    {
      put: "rooms",
      row: { id: session, session, kind: "live", code: "AFH234", at: opened, state: "{}" },
    },
    { put: "consorts", row: { id: consort, session, code: "KLMN", opened } },
    { put: "marks", row: { id: id("mark"), ...of, consort: null, word: "look" } },
    {
      put: "notes",
      row: { id: id("note"), ...of, person: id("ada"), words: "I saw …", shared: 0 },
    },
    {
      put: "questionnaires",
      row: { id: id("asked"), ...of, person: id("ada"), moment: "before", answers: "[1,2]" },
    },
    { put: "words", row: { id: id("word"), ...of, words: "soon and kindly" } },
    {
      put: "bonds",
      row: { id: id("bond"), ...of, roster: "7b", one: "Ada", other: "Bo", bond: "{}" },
    },
    { add: "seats", row: { session, consort, chair: 0, person: id("ada"), at: opened } },
    { add: "seats", row: { session, consort, chair: 0, person: null, at: opened + 1 } },
    { add: "events", row: { session, consort: null, at: opened, kind: "standStill", about: "{}" } },
  ];
}

/** The recording as written in two parts. */
export function piecesOf(session: string, recording: Recording): readonly Change[] {
  const id = `${session}-movement`;
  const half = Math.floor(recording.commands.length / 2);
  const commands = recording.commands.slice(0, half);
  const first = { ...recording, commands, players: [], hashes: [], ticks: 1 };
  const nothing = { commands: 0, players: 0, hashes: 0, keyframes: 0, noted: 0 };
  return [
    {
      put: "recordings",
      row: {
        id,
        session,
        consort: `${session}-consort`,
        number: 0,
        begun: 1,
        head: headOf(recording),
        packed: null,
      },
    },
    { add: "lines", row: { session, recording: id, body: lineOf(first, [], nothing) } },
    {
      add: "lines",
      row: { session, recording: id, body: lineOf(recording, [], { ...nothing, commands: half }) },
    },
  ];
}
