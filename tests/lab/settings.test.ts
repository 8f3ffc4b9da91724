import { expect, test } from "vitest";
import { BadSettings, readSettings } from "./settings.ts";

test("the lab's arguments, with what is usual where nothing is said", () => {
  expect(readSettings(["balance", "--seeds", "20", "--json"])).toMatchObject({
    command: "balance",
    seeds: 20,
    chairs: 4,
    seconds: 240,
    seed: 1,
    json: true,
  });
  expect(
    readSettings(["run", "--policy", "attuned,novice", "--seed", "7", "--trace", "t.jsonl"]),
  ).toMatchObject({
    players: ["attuned", "novice"],
    seed: 7,
    trace: "t.jsonl",
  });
  expect(
    readSettings(["reading", "--seeds", "12", "--pace", "beginner", "--rows", "X9a,X9e"]),
  ).toMatchObject({ seeds: 12, paces: ["beginner"], rows: ["X9a", "X9e"], seconds: 240 });
  expect(readSettings(["reading"])).toMatchObject({ paces: ["beginner", "normal", "expert"] });
  expect(readSettings(["report", "--out", "r.html", "--parts", "time,science"])).toMatchObject({
    out: "r.html",
    parts: ["time", "science"],
    seeds: 200,
    scripts: 500,
    seconds: 240,
  });
  expect(readSettings(["science", "--only", "E6,E11"])).toMatchObject({ only: ["E6", "E11"] });
});

test.each([
  [[], "Say what to do"],
  [["dance"], 'There is no "dance"'],
  [["science", "balance"], '"balance" is one word too many'],
  [["balance", "--seeds", "many"], '--seeds must be a whole number from 2 to 100000, not "many"'],
  [["balance", "--players", "13"], "--players must be"],
  [["science", "--scripts", "5"], "science takes no --scripts"],
  [["science", "--only", "E99"], "--only knows"],
  [["scenes", "--only", "opera"], "--only knows first-steps, peek-a-boo"],
  [["scenes", "--players", "4"], "scenes takes no --players"],
  [["reading", "--rows", "X1"], "--rows knows X9a, "],
  [["reading", "--pace", "fast"], '--pace knows beginner, normal, expert, not "fast"'],
  [["report"], "report needs --out: the file to write"],
  [["report", "--out", "r.html", "--parts", "science,gossip"], 'not "gossip"'],
  [["report", "--out", "r.html", "--seeds", "1"], "--seeds must be a whole number from 2"],
  [["report", "--out", "r.html", "--only", "E6"], "report takes no --only"],
  [["run"], "run needs --policy"],
  [["run", "--policy", "attuned,bob"], 'Nobody is called "bob"'],
  [["run", "--policy", "attuned"], "2 to 12 chairs"],
  [["search", "--speed", "9"], "--speed"],
])("%j is answered in a sentence", (args, words) => {
  expect(() => readSettings(args)).toThrow(BadSettings);
  expect(() => readSettings(args)).toThrow(words);
});
