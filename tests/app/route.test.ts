import { en } from "../../shared/i18n/en/index.ts";
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { turnOf } from "../../client/app/address.ts";
import { codeIn, codeOf, scenarioIn, typedCode } from "../../client/app/route.ts";
import { linkTo } from "../../shared/protocol/join-code.ts";
import { liveIn } from "../../client/session/live-address.ts";
import { loadPreferences } from "../../client/preferences/preferences.ts";
import { FULL_RING, ringOf } from "../../client/play/ring-geometry.ts";
import { type Cue, CUES, isEdge } from "../../shared/model/cue.ts";
import { BUILT_IN } from "../../shared/scenarios/library.ts";
import { fakeConsort } from "../fixtures/consort.ts";
import { PACE_NAMES } from "../../shared/model/numbers.ts";

test("[Y1] an address leads to a console or a stage by an id and a secret, and no code is taken for one", () => {
  expect(liveIn("#lead=ab-C_1.s3cret.st4ge")).toEqual({
    role: "console",
    live: "ab-C_1",
    secret: "s3cret",
    stage: "st4ge",
  });
  expect(liveIn("#stage=abc.def")).toEqual({ role: "stage", live: "abc", secret: "def" });
  for (const other of ["", "#AFH234", "#lead=", "#lead=abc", "#lead=a b.c", "#scene=small-signs"])
    expect(liveIn(other)).toBeNull();
  expect(codeIn("http://localhost/#lead=abc.def")).toBeNull();
});

test("[H5] a code is understood however it was typed or pasted", () => {
  expect(codeOf("afh 2-34")).toBe("AFH234");
  expect(codeOf("AFH234X")).toBe("AFH234");
  expect(codeOf("http://localhost/#afh234")).toBe("AFH234");
  expect(codeOf("ａｆｈ２３４")).toBe("AFH234");
  // Characters that no code contains stay visible, and are reported as wrong.
  expect(codeOf("o0")).toBe("O0");
});

test("[J13] a link to a scene names its scenario, and is no code; a code is no scene", () => {
  expect(scenarioIn("http://localhost/#scene=peek-a-boo")).toBe("peek-a-boo");
  expect(codeIn("http://localhost/#scene=peek-a-boo")).toBeNull();
  for (const other of ["/#AFH234", "/?scene=peek-a-boo"])
    expect(scenarioIn(`http://localhost${other}`)).toBeNull();
  // A malformed name is looked up like any other, and refused by name.
  for (const broken of ["", "Peek", "a/b", "peek a boo", "a".repeat(60)])
    expect(
      BUILT_IN.find(scenarioIn(`http://localhost/#scene=${broken}`) ?? "peek-a-boo"),
    ).toBeNull();
});

test("[L6] a sign that is typed goes where the caret was, whatever else the field understands", () => {
  expect(typedCode("a", 1)).toEqual({ code: "A", at: 1 });
  expect(typedCode("AF-h234", 4)).toEqual({ code: "AFH234", at: 3 });
  expect(typedCode("XFH234", 1)).toEqual({ code: "XFH234", at: 1 });
  expect(typedCode("AFH2347", 7)).toEqual({ code: "AFH234", at: 6 });
  expect(typedCode("http://localhost/#afh234", 3)).toEqual({ code: "AFH234", at: 6 });
  expect(typedCode("", 0)).toEqual({ code: "", at: 0 });
});

test("[L4] a changed address is followed from the door, asked about from a chair, and its end leads out", () => {
  const consort = fakeConsort(null, 4);
  const at = (code: string) => {
    consort.code.value = code;
    return { at: "consort", consort } as const;
  };
  const opening = { at: "opening", way: "code", step: null, code: "AFH234" } as const;
  const turns = (
    [
      [null, { at: "door" }],
      ["AFH234", { at: "door" }],
      [null, opening],
      ["AFH234", opening],
      ["TWX678", opening],
      [null, at("AFH234")],
      ["AFH234", at("AFH234")],
    ] as const
  ).map(([linked, place]) => turnOf(linked, place));
  expect(turns).toEqual([
    "nothing",
    "follow",
    "callOff",
    "nothing",
    "follow",
    "stepOut",
    "nothing",
  ]);
  expect(turnOf("TWX678", at("AFH234"))).toBe("ask");
  expect([turnOf("TWX678", at("")), turnOf(null, at(""))]).toEqual(["ask", "nothing"]);
});

test("a link leads to its consort, in each of its three forms", () => {
  for (const address of [
    "http://localhost/#AFH234",
    "http://localhost/#afh-234",
    "http://localhost/?code=afh234",
    "http://localhost/?code=AFH%20234",
    "http://localhost/c/AFH234",
    linkTo("http://localhost", "AFH234"),
  ]) {
    expect(codeIn(address)).toBe("AFH234");
  }
  expect(codeIn("http://localhost:2567/")).toBeNull();
  expect(codeIn("http://localhost/#settings")).toBeNull();
});

test("what a browser remembers survives damage, and forbidden storage is no error", () => {
  const full = {
    getItem: () =>
      '{"name": 7, "captions": true, "cueNames": "no", "used": ["wait"], "learnt": ["look", 3]}',
    setItem: () => {
      throw new Error("full");
    },
  };
  const kept = loadPreferences(full, signal(true));
  expect([kept.name.value, kept.captions.value, kept.stillness.value]).toEqual(["", true, true]);
  expect([kept.cueNames.value, kept.learnt.value]).toEqual([true, ["look"]]);
  expect(
    loadPreferences({ getItem: () => "not json", setItem: () => {} }, signal(false)).letters.value,
  ).toBe(true);
  expect(loadPreferences(null, signal(false)).captions.value).toBe(false);
});

test("a changed preference is stored", () => {
  const stored = new Map<string, string>();
  const kept = loadPreferences(
    { getItem: () => null, setItem: (key, text) => stored.set(key, text) },
    signal(false),
  );
  kept.name.value = "Ada";
  expect(
    loadPreferences({ getItem: (key) => stored.get(key) ?? null, setItem: () => {} }, signal(false))
      .name.value,
  ).toBe("Ada");
});

test("[W7] less motion follows the system while the page is open and after the first visit, until it is chosen here", () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  };
  const system = signal(false);
  const first = loadPreferences(storage, system);
  first.name.value = "Ada";
  system.value = true;
  expect(first.stillness.value).toBe(true);
  expect(loadPreferences(storage, signal(false)).stillness.value).toBe(false);
  first.stillness.value = false;
  system.value = false;
  system.value = true;
  expect(first.stillness.value).toBe(false);
  expect(loadPreferences(storage, signal(true)).stillness.value).toBe(false);
});

const { places: RING_PLACES, arcs: RING_ARCS } = FULL_RING;

test("the cue ring seats every cue once, clockwise, its groups apart, with room for names", () => {
  expect(RING_PLACES.map(({ cue }) => cue).sort()).toEqual([...CUES].sort());
  const angles = RING_PLACES.map(({ angle }) => angle);
  expect(angles).toEqual([...angles].sort((a, b) => a - b));
  const groups = RING_PLACES.map(({ group }) => group);
  expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([
    "answer",
    "mend",
    "edge",
    "way",
  ]);
  const arcs = RING_ARCS.toSorted((a, b) => a.from - b.from);
  for (const [i, arc] of arcs.slice(1).entries()) expect(arc.from).toBeGreaterThan(arcs[i]!.to);
  for (const one of RING_PLACES)
    for (const other of RING_PLACES) {
      if (one === other) continue;
      const [across, down] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
      // At least 38 px apart at the ring's smallest scale; further between groups.
      const least = one.group === other.group || one.name === "north" ? 40 : 50;
      expect(Math.hypot(across, down), `${one.cue} ${other.cue}`).toBeGreaterThanOrEqual(least);
    }
});

test.each([
  [2, ["wait", "warm"]],
  [4, ["wait", "warm", "nod", "ask"]],
  [7, ["steady", "support", "warm", "nod", "ask", "showNeed", "ownIt"]],
  [16, CUES.filter((cue) => !isEdge(cue))],
] as const)("[J2] a ring of %i cues is even: alike at both sides, no two too close", (n, cues) => {
  const { places, few } = ringOf(new Set<Cue>(cues));
  expect(places.map(({ cue }) => cue).toSorted()).toEqual(cues.toSorted());
  const angles = places.map(({ angle }) => angle);
  expect(angles).toEqual(angles.toSorted((a, b) => a - b));
  if (few) expect(places.reduce((sum, { x }) => sum + x, 0)).toBeCloseTo(0, 6);
  for (const [i, one] of places.entries())
    for (const other of places.slice(i + 1))
      // The width of a finger, and of a label below an icon.
      expect(
        Math.hypot(one.x - other.x, one.y - other.y),
        `${one.cue} ${other.cue}`,
      ).toBeGreaterThanOrEqual(few ? 90 : 40);
  const sides = (side: number): number =>
    places.filter(({ x }) => Math.sign(Math.round(x)) === side).length;
  if (n < 16) expect(Math.abs(sides(1) - sides(-1))).toBeLessThanOrEqual(1);
});

test("the lobby names exactly the paces that the server takes", () => {
  expect(Object.keys(en.lobby.pace)).toEqual([...PACE_NAMES]);
});
