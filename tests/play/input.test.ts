import { beforeEach, describe, expect, test } from "vitest";
import { BOW_INTERVAL_MS, type BowTimer } from "../../client/input/bow.ts";
import { createHands, type Hands } from "../../client/input/hands.ts";
import { listen, type Reach } from "../../client/input/keyboard.ts";
import { actOf, KEYS, keyOfCue, keyOfPlace } from "../../client/input/keys.ts";
import type { Command } from "../../shared/model/command.ts";
import { type Cue, CUES } from "../../shared/model/cue.ts";
import { chairId } from "../../shared/model/units.ts";

class HandTimer implements BowTimer {
  time = 0;
  #tasks: { at: number; task: () => void }[] = [];
  now(): number {
    return this.time;
  }
  after(ms: number, task: () => void): () => void {
    const entry = { at: this.time + ms, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry);
    };
  }
  pass(ms: number): void {
    this.time += ms;
    const due = this.#tasks.filter(({ at }) => at <= this.time);
    this.#tasks = this.#tasks.filter(({ at }) => at > this.time);
    for (const { task } of due) task();
  }
}

let timer: HandTimer;
let sent: Command[];
let hands: Hands;
beforeEach(() => {
  timer = new HandTimer();
  sent = [];
  hands = createHands((command) => sent.push(command), timer);
});
const bows = () => sent.filter((command) => command.do === "bow");

describe("[A2] the bow", () => {
  test("a drag at sixty a second becomes at most ten commands a second, the last one always", () => {
    for (let i = 1; i <= 60; i++) {
      hands.pad(i / 60, 0);
      timer.pass(1000 / 60);
    }
    timer.pass(BOW_INTERVAL_MS);
    expect(bows().length).toBeLessThanOrEqual(11);
    expect(bows().at(-1)).toEqual({ do: "bow", pitch: 1, tempo: 0, volume: 0.5 });
  });

  test("a pad let go comes to rest, once", () => {
    hands.pad(0.5, -0.5);
    timer.pass(BOW_INTERVAL_MS);
    hands.pad(0, 0);
    timer.pass(BOW_INTERVAL_MS);
    hands.pad(0, 0);
    timer.pass(BOW_INTERVAL_MS * 5);
    expect(bows().length).toBe(2);
    expect(bows().at(-1)).toEqual({ do: "bow", pitch: 0, tempo: 0, volume: 0.5 });
  });

  test("nothing leaves the range the wire allows", () => {
    hands.pad(7, Number.NaN);
    timer.pass(BOW_INTERVAL_MS);
    hands.volume(3);
    timer.pass(BOW_INTERVAL_MS);
    expect(bows()).toEqual([
      { do: "bow", pitch: 1, tempo: 0, volume: 0.5 },
      { do: "bow", pitch: 1, tempo: 0, volume: 1 },
    ]);
  });
});

describe("[A2] one's loudness", () => {
  test("changed while breathing, it is said again when the breath is let go", () => {
    hands.breathe("key", true);
    hands.louder(-1);
    hands.louder(-1);
    timer.pass(BOW_INTERVAL_MS);
    const before = bows().length;
    timer.pass(1000);
    hands.breathe("key", false);
    timer.pass(BOW_INTERVAL_MS);
    expect(bows().slice(before)).toEqual([{ do: "bow", pitch: 0, tempo: 0, volume: 0.3 }]);
  });

  test("unchanged, a breath says nothing about the bow", () => {
    hands.breathe("key", true);
    hands.breathe("key", false);
    timer.pass(BOW_INTERVAL_MS);
    expect(bows()).toEqual([]);
  });

  test("is taken from the world where somebody else has set it, once one's own word has arrived", () => {
    hands.heed(0.2);
    expect(hands.bow.value.volume).toBe(0.2);
    hands.louder(1);
    hands.heed(0.2);
    expect(hands.bow.value.volume).toBeCloseTo(0.3);
    hands.breathe("key", true);
    timer.pass(2000);
    hands.heed(0.7);
    expect(hands.bow.value.volume).toBeCloseTo(0.3);
    hands.breathe("key", false);
    hands.heed(0.7);
    timer.pass(BOW_INTERVAL_MS);
    expect(hands.bow.value.volume).toBe(0.7);
    expect(bows()).toEqual([{ do: "bow", pitch: 0, tempo: 0, volume: 0.3 }]);
    hands.pad(1, 0);
    expect(bows().at(-1)).toEqual({ do: "bow", pitch: 1, tempo: 0, volume: 0.7 });
  });
});

test("[O2] what a strip offers goes out as it is, and is heard like any deed", () => {
  const heard: Command[] = [];
  hands.onCommand((command) => heard.push(command));
  hands.give({ do: "cue", cue: "nod" });
  hands.propose({ about: "loudness", loudness: null });
  expect(sent).toEqual([
    { do: "cue", cue: "nod" },
    { do: "propose", terms: { about: "loudness", loudness: null } },
  ]);
  expect(heard).toEqual(sent);
});

describe("[A3] breathing", () => {
  test("starts with the first hold and ends with the last", () => {
    hands.breathe("key", true);
    hands.breathe("pointer", true);
    hands.breathe("key", false);
    expect(sent).toEqual([{ do: "breathe", on: true }]);
    hands.breathe("pointer", false);
    expect(sent.at(-1)).toEqual({ do: "breathe", on: false });
  });

  test("a cancelled pointer lets go of the breath and the bow", () => {
    hands.breathe("pointer", true);
    hands.pad(1, 0);
    hands.letGo();
    timer.pass(BOW_INTERVAL_MS);
    expect(sent.at(-1)).toMatchObject({ do: "bow", pitch: 0 });
    expect(sent).toContainEqual({ do: "breathe", on: false });
    expect(hands.breathing.value).toBe(false);
  });

  test("a bow still bent is said again after the breath, in which the world refused it", () => {
    hands.pad(1, 0);
    hands.breathe("key", true);
    hands.breathe("key", false);
    timer.pass(BOW_INTERVAL_MS);
    expect(bows()).toEqual([
      { do: "bow", pitch: 1, tempo: 0, volume: 0.5 },
      { do: "bow", pitch: 1, tempo: 0, volume: 0.5 },
    ]);
  });
});

describe("the keyboard alone is enough", () => {
  const page = new EventTarget();
  const press = (
    type: "keydown" | "keyup",
    key: string,
    more: Partial<KeyboardEvent> = {},
  ): Event => {
    const event = Object.assign(new Event(type, { cancelable: true }), { key, code: key, ...more });
    page.dispatchEvent(event);
    return event;
  };
  let opened: string[];
  let letters: boolean;
  let missing: Cue | null;
  let looking: ReturnType<Reach["looking"]>;
  let deaf: () => void;
  beforeEach(() => {
    opened = [];
    letters = true;
    missing = null;
    looking = null;
    deaf?.();
    deaf = listen(page, hands, {
      places: () => [chairId(3), chairId(0), chairId(1)],
      looking: () => looking,
      letters: () => letters,
      isThere: (act) => !(act.act === "cue" && act.cue === missing),
      open: (what) => opened.push(what),
      errand: () => opened.push("errand"),
      toggle: (what) => opened.push(what),
    });
    sent.length = 0;
  });

  test("every cue has a key, and no key has two acts", () => {
    const keys = CUES.map(keyOfCue);
    expect(keys).not.toContain("");
    expect(new Set(keys).size).toBe(CUES.length);
    for (const cue of CUES) {
      press("keydown", keyOfCue(cue).toLowerCase());
      expect(sent.at(-1)).toEqual({ do: "cue", cue });
    }
    expect(KEYS.size).toBe(CUES.length + 1 + 10 + 2 + 2 + 1 + 4 + 4 + 4 + 2);
  });

  test("[J2] the key of what is not on the table does nothing", () => {
    missing = "glare";
    press("keydown", keyOfCue("glare").toLowerCase());
    expect(sent).toEqual([]);
    press("keydown", keyOfCue("warm").toLowerCase());
    expect(sent).toEqual([{ do: "cue", cue: "warm" }]);
  });

  test("[O2] one key opens the agreements, one does what waits", () => {
    press("keydown", "p");
    press("keydown", "y");
    expect(opened).toEqual(["agreements", "errand"]);
    expect(sent).toEqual([]);
  });

  test("numbers look along the half circle; comma and full stop step through it and around", () => {
    press("keydown", "2");
    expect(sent.at(-1)).toEqual({ do: "look", at: 0 });
    press("keydown", "9");
    expect(sent.length).toBe(1);
    press("keydown", ".");
    expect(sent.at(-1)).toEqual({ do: "look", at: 3 });
    looking = chairId(1);
    press("keydown", ".");
    expect(sent.at(-1)).toEqual({ do: "look", at: 3 });
    looking = chairId(3);
    press("keydown", ",");
    expect(sent.at(-1)).toEqual({ do: "look", at: 1 });
    expect([keyOfPlace(0), keyOfPlace(9), keyOfPlace(10)]).toEqual(["1", "0", ""]);
  });

  test("arrows bend while held, two at once, and come back", () => {
    press("keydown", "ArrowUp");
    press("keydown", "ArrowRight");
    timer.pass(BOW_INTERVAL_MS);
    expect(bows().at(-1)).toEqual({ do: "bow", pitch: 0.7, tempo: 0.7, volume: 0.5 });
    press("keyup", "ArrowUp");
    timer.pass(BOW_INTERVAL_MS);
    expect(bows().at(-1)).toEqual({ do: "bow", pitch: 0, tempo: 0.7, volume: 0.5 });
    press("keyup", "ArrowRight");
    timer.pass(BOW_INTERVAL_MS);
    expect(bows().at(-1)).toEqual({ do: "bow", pitch: 0, tempo: 0, volume: 0.5 });
  });

  test.each(["blur", "visibilitychange"])(
    "a keyup lost to %s does not leave one holding the breath",
    (type) => {
      press("keydown", " ");
      press("keydown", "ArrowUp");
      page.dispatchEvent(new Event(type));
      timer.pass(BOW_INTERVAL_MS);
      expect(hands.breathing.value).toBe(false);
      expect(bows().at(-1)).toMatchObject({ pitch: 0 });
      press("keyup", " ");
      expect(sent.filter((command) => command.do === "breathe").length).toBe(2);
    },
  );

  test("a held key acts once, except for the volume", () => {
    press("keydown", "a");
    press("keydown", "a", { repeat: true });
    expect(sent).toEqual([{ do: "cue", cue: "wait" }]);
    press("keydown", "]");
    press("keydown", "]", { repeat: true });
    expect(hands.bow.value.volume).toBeCloseTo(0.7);
  });

  test("keys that belong to the browser, to a text field or to a sheet are left alone", () => {
    press("keydown", "a", { ctrlKey: true });
    press("keydown", "a", { metaKey: true });
    const on = (matches: (selector: string) => boolean, key: string): void => {
      const field = Object.assign(new EventTarget(), {
        closest: (all: string) => (matches(all) ? field : null),
      });
      const event = new Event("keydown", { cancelable: true });
      Object.defineProperty(event, "target", { value: field });
      page.dispatchEvent(Object.assign(event, { key, code: key }));
    };
    on((selector) => selector.includes("input"), "a");
    timer.pass(BOW_INTERVAL_MS);
    expect(sent).toEqual([]);
    const slider = (selector: string): boolean =>
      !selector.includes(":not") && selector.includes("input");
    on(slider, "ArrowUp");
    timer.pass(BOW_INTERVAL_MS);
    expect(sent).toEqual([]);
    on(slider, "a");
    expect(sent).toEqual([{ do: "cue", cue: "wait" }]);
    const sheet = (state: "open" | "closed") => (selector: string) =>
      selector.split(/, ?/).some((one) => one === "dialog" || one === `dialog[${state}]`);
    on(sheet("open"), "s");
    expect(sent.length).toBe(1);
    on(sheet("closed"), "s");
    expect(sent.length).toBe(2);
    expect(press("keydown", "Tab").defaultPrevented).toBe(false);
  });

  test("single letters can be turned off; breath, bow and settings stay", () => {
    letters = false;
    press("keydown", "a");
    press("keydown", "1");
    expect(sent).toEqual([]);
    press("keydown", " ");
    press("keydown", "Escape");
    expect(sent).toEqual([{ do: "breathe", on: true }]);
    expect(opened).toEqual(["settings"]);
  });

  test("where the keys write another script, their place on the board counts", () => {
    expect(actOf("ф", "KeyA")).toEqual({ act: "cue", cue: "wait" });
    expect(actOf("&", "Digit1")).toEqual({ act: "chair", place: 0 });
    // French writes - on the 6, Thai ๕ on the 8 and = nowhere near.
    expect(actOf("-", "Digit6")).toEqual({ act: "chair", place: 5 });
    expect(actOf("=", "Digit0")).toEqual({ act: "chair", place: 9 });
    expect(actOf("๕", "Digit8")).toEqual({ act: "chair", place: 7 });
    expect(actOf("-", "Minus")).toEqual({ act: "volume", by: -1 });
    expect(actOf("a", "KeyQ")).toEqual({ act: "cue", cue: "wait" });
    expect(actOf("Tab", "Tab")).toBeUndefined();
  });
});

describe("[Z2] while all stands still", () => {
  test("nothing is sent, and what was held is let go of as soon as it goes on", () => {
    hands.pad(1, 0);
    hands.breathe("key", true);
    timer.pass(BOW_INTERVAL_MS);
    const before = sent.length;
    hands.pause(true);
    hands.cue("warm");
    hands.look("away");
    hands.breathe("key", false);
    timer.pass(1000);
    expect(sent).toHaveLength(before);
    hands.pause(false);
    timer.pass(BOW_INTERVAL_MS);
    expect(sent.slice(before)).toEqual([
      { do: "breathe", on: false },
      { do: "bow", pitch: 0, tempo: 0, volume: 0.5 },
    ]);
  });

  test("where nothing was held nothing is said: a bot that plays for somebody plays on", () => {
    hands.pause(true);
    hands.pause(false);
    timer.pass(1000);
    expect(sent).toEqual([]);
    hands.look("away");
    expect(sent).toHaveLength(1);
  });
});
