import { expect, test } from "vitest";
import { CUES } from "../../shared/model/cue.ts";
import { INCOMING } from "../../shared/protocol/incoming.ts";

const taken = (command: object): boolean => INCOMING.command.safeParse(command).success;

test("[A1] [P6] nothing a chair may do carries words: what is told is told by eyes, body and sound", () => {
  for (const cue of CUES) expect(taken({ do: "cue", cue })).toBe(true);
  expect(taken({ do: "cue", cue: "I am sorry" })).toBe(false);
  for (const command of [
    { do: "cue", cue: "nod" },
    { do: "look", at: 1 },
    { do: "breathe", on: true },
    { do: "bow", pitch: 0, tempo: 0, volume: 0.5 },
    { do: "propose", terms: { about: "loudness", loudness: "soft" } },
  ]) {
    expect(taken(command)).toBe(true);
    expect(taken({ ...command, say: "hello" })).toBe(false);
  }
  expect(taken({ do: "say", say: "hello" })).toBe(false);
  expect(Object.keys(INCOMING).filter((name) => /say|chat|text|talk/i.test(name))).toEqual([]);
});
