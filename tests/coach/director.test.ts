import { beforeEach, describe, expect, test } from "vitest";
import { en } from "../../shared/i18n/en/index.ts";
import { ALL_LESSONS } from "../../client/coach/coach.ts";
import {
  beginDirecting,
  directorDid,
  directorPerceived,
  directorSaw,
  type Directing,
  saidNow,
  type Saying,
} from "../../client/coach/director/director.ts";
import type { Body } from "../../shared/model/body.ts";
import type { Command } from "../../shared/model/command.ts";
import type { Focus, Glimpse, OwnBond, Perception, Self } from "../../shared/model/perception.ts";
import type { Sighting } from "../../shared/model/sighting.ts";
import { chairId, TICKS_PER_SECOND } from "../../shared/model/units.ts";
import { agreeing, apart } from "../fixtures/accords.ts";
import { BODY_AT_EASE, calm, torn } from "../fixtures/perceptions.ts";

const THEM = chairId(1);
const NAMES = ["you", "Tomo", "Jo", "Ruth", "Noor"];
const REST: Body = { ...BODY_AT_EASE, brow: 0, mouth: 0, lean: 0, openness: 0, shoulders: 0 };
const TORN: OwnBond = { ...torn().bonds[THEM]!, step: 0, owes: [{ by: "me", what: "lookAt" }] };

let directing: Directing;
let tick: number;

interface Change {
  readonly base?: Perception;
  readonly self?: Partial<Self>;
  readonly focus?: Partial<Focus> | null;
  readonly body?: Partial<Body>;
  readonly bonds?: Readonly<Record<number, Partial<OwnBond>>>;
  readonly glimpses?: Readonly<Record<number, Partial<Glimpse>>>;
}
const begin = (guided: boolean, ...learnt: string[]): void => {
  tick = 100;
  directing = beginDirecting({
    learnt,
    guided,
    pace: "beginner",
    scenario: null,
    nameOf: (chair) => NAMES[chair] ?? "?",
  });
};
/** Perceives the same for a while, and returns what is said then. */
const after = (seconds: number, change: Change = {}): Saying | null => {
  const base = change.base ?? calm();
  for (let i = 0; i < Math.max(1, Math.round(seconds * 10)); i++) {
    tick += TICKS_PER_SECOND / 10;
    directing = directorPerceived(directing, {
      ...base,
      tick,
      self: { ...base.self, ...change.self },
      focus:
        change.focus === null || !base.focus
          ? null
          : { ...base.focus, ...change.focus, body: { ...REST, ...change.body } },
      bonds: base.bonds.map((bond, chair) => bond && { ...bond, ...change.bonds?.[chair] }),
      periphery: base.periphery.map((one, chair) => one && { ...one, ...change.glimpses?.[chair] }),
    });
  }
  return saidNow(directing);
};
const act = (command: Command): void => {
  directing = directorDid(directing, command);
};
const see = (sighting: Sighting): void => {
  directing = directorSaw(directing, sighting);
};

beforeEach(() => begin(false, ...ALL_LESSONS));

describe("[M1] while a bond is torn, the tear alone speaks", () => {
  test("it is followed step by step, each with the control that belongs to it", () => {
    begin(true, "look");
    expect(after(1)?.say).toMatch(/^Read/);
    const bond = (change: Partial<OwnBond>): Change => ({ bonds: { 1: { ...TORN, ...change } } });
    expect(after(0.5, { ...bond({}), self: { gaze: chairId(2) } })).toMatchObject({
      say: en.coach.tear.look("Tomo"),
      at: "chair-1",
    });
    const calming = bond({ step: 1, owes: [{ by: "both", what: "calm" }] });
    const stirred = { activation: 0.5, band: "stirred" } as const;
    expect(after(0.5, { ...calming, self: stirred })).toMatchObject({ at: "breathe" });
    expect(after(0.5, bond({ step: 1, owes: [{ by: "them", what: "calm" }] }))).toMatchObject({
      say: en.coach.tear.theirCalm("Tomo"),
      act: { do: "stay" },
    });
    const asks = [
      { by: "them", what: "showNeed" },
      { by: "me", what: "ask" },
    ] as const;
    expect(after(0.5, bond({ step: 2, owes: asks }))).toMatchObject({
      say: en.coach.tear.cue("Tomo", "ask"),
      at: "ask",
    });
    expect(after(0.5, bond({ step: 3, owes: [{ by: "them", what: "nod" }] }))).toMatchObject({
      say: en.coach.tear.theirs("Tomo"),
      at: "lamps",
    });
    see({ see: "mended", with: THEM, type: "dismissive", seconds: 12 });
    expect(after(0.5)?.say).toMatch(/^Mended/);
  });

  test("[I1] in the last step it says which way the other's face urges, never how one sounds", () => {
    const bonds = { 1: { ...TORN, step: 4, owes: [{ by: "both", what: "tune" }] } } as const;
    expect(after(1, { bonds })?.say).toMatch(/Bow as their face asks, and only until it eases/);
    const urged = after(6, { bonds, body: { listenPitch: -0.6 } });
    expect(urged).toMatchObject({ at: "rose", act: { do: "bow", pitch: -1, tempo: 0 } });
    expect(urged?.say).toBe(en.coach.errand.urged("Tomo", "comeDown"));
    // After one push it is not asked for again at once.
    act({ do: "bow", pitch: -1, tempo: 0, volume: 0.5 });
    expect(after(1, { bonds, body: { listenPitch: -0.6 } })?.act).toEqual({ do: "stay" });
  });

  test("nothing else is asked meanwhile: no lesson, no proposal, no need of somebody else", () => {
    begin(true);
    const change: Change = {
      base: agreeing(),
      bonds: { 1: { ...TORN, step: 1, owes: [{ by: "them", what: "stay" }] } },
      focus: { chair: THEM, shownNeed: null },
    };
    for (let seconds = 0; seconds < 20; seconds++) expect(after(1, change)?.from).toBe("crisis");
  });

  test("[C4] [V2] strained, one breathes before a soft cue that would be a mask", () => {
    const bonds = { 1: { ...TORN, step: 3, owes: [{ by: "me", what: "nod" }] } } as const;
    expect(after(1, { bonds, self: { activation: 0.7, band: "strained" } })).toMatchObject({
      act: { do: "breathe" },
    });
    expect(after(1, { bonds, self: { activation: 0.5, band: "stirred" } })).toMatchObject({
      act: { do: "cue", cue: "nod" },
    });
  });

  test("[M1] who is calm is not told to breathe while a begun mend waits for the other", () => {
    const bonds = { 1: { ...TORN, step: 1, owes: [{ by: "them", what: "calm" }] } } as const;
    const stirred = { activation: 0.39, band: "stirred" } as const;
    for (let seconds = 0; seconds < 20; seconds++)
      expect(after(1, { bonds, self: stirred })?.act).toEqual({ do: "stay" });
  });

  test("[N4] whom one has torn from is waited for while they rest, and not stared at", () => {
    const rests: Change = {
      bonds: { 1: { ...TORN, step: 1, owes: [{ by: "them", what: "stay" }] } },
      focus: { gaze: "away", mutual: false },
      glimpses: { 1: { gaze: "away" } },
    };
    expect(after(1, rests)?.act).toEqual({ do: "cue", cue: "wait" });
    act({ do: "cue", cue: "wait" });
    expect(after(1, rests)?.act).toEqual({ do: "stay" });
  });

  test("[R6] whoever struck and turned away is not said to rest", () => {
    const left = (type: OwnBond["type"]): Change => ({
      bonds: { 1: { ...TORN, type, step: 1, owes: [{ by: "them", what: "stay" }] } },
      focus: { gaze: "away", mutual: false },
      glimpses: { 1: { gaze: "away" } },
    });
    expect(after(1, left("benign"))?.say).not.toContain("blow");
    expect(after(1, left("hitAndRun"))?.say).toContain("turned away after the blow");
  });

  test("of two tears one is tended until it is mended, wherever the others grow", () => {
    const two = (second: OwnBond["severity"]): Change => ({
      self: { gaze: chairId(2) },
      focus: { chair: chairId(2) },
      bonds: { 1: { ...TORN, severity: "strain" }, 3: { ...TORN, severity: second } },
    });
    const first = after(1, two("tension"));
    expect(first?.at).toBe("chair-1");
    for (const severity of ["strain", "rupture", "tension", "strain"] as const)
      expect(after(1, two(severity))?.key).toBe(first?.key);
  });
});

describe("[R9] [R10] [Q1] what has come apart within one, or of the whole", () => {
  test("a split says its next deed, and lights it", () => {
    const at = (step: 0 | 1 | 2, self: Partial<Self> = {}) =>
      after(0.5, { self: { split: { severity: "strain", step, owes: [] }, ...self } });
    expect(at(0)).toMatchObject({ at: "breathe" });
    expect(at(0)?.say).toBe(en.coach.split.breathe);
    expect(at(1)).toMatchObject({ at: "inward", offer: "look in" });
    expect(at(1, { gaze: "inward" })?.offer).toBe("");
    expect(at(2)).toMatchObject({ act: { do: "cue", cue: "showNeed" } });
    expect(at(2, { gaze: "inward" })?.act).toMatchObject({ do: "look" });
  });

  test("while all is apart anyone may gather; then one looks up at who did", () => {
    expect(after(0.5, { base: apart() })).toMatchObject({ act: { do: "look", at: 4 } });
    const base = apart();
    const fallen = { ...base, whole: base.whole && { ...base.whole, step: 0 as const, by: null } };
    expect(after(0.5, { base: fallen, focus: { gaze: chairId(4) } })).toMatchObject({
      act: { do: "cue", cue: "gather" },
    });
    expect(
      after(0.5, { base, focus: { gaze: chairId(2) }, self: { gaze: chairId(4) } })?.act,
    ).toEqual({ do: "stay" });
  });

  test("a pull is looked at before anything else, but for a mend that has begun", () => {
    const self = { pulled: true, role: { pattern: "secure", reflex: "fading" } } as const;
    expect(after(0.5, { self })?.say).toBe(en.coach.errand.pullIn(en.roles.pulled.fading));
    const bonds = { 1: { ...TORN, step: 1, owes: [{ by: "them", what: "stay" }] } } as const;
    expect(after(0.5, { self, bonds })?.act).toEqual({ do: "stay" });
  });
});

describe("what waits", () => {
  test("[A6] a need said plainly comes before what can wait", () => {
    const seen = agreeing();
    const said = after(1, { base: seen, focus: { shownNeed: "closeness" } });
    expect(said).toMatchObject({ act: { do: "cue", cue: "warm" }, at: "warm" });
    act({ do: "cue", cue: "warm" });
    expect(after(4, { base: seen, focus: { shownNeed: "closeness" } })?.id).toMatch(/^checkIn/);
  });

  test("[N6] nobody is to be asked again before it does good", () => {
    begin(true, "look", "read");
    // Many signs, but no single need.
    const asking = { body: { brow: 0.9, mouth: 0.9, lean: -0.9, head: 0.9, eyes: -0.9 } };
    expect(after(14, asking)?.act).toEqual({ do: "cue", cue: "ask" });
    act({ do: "cue", cue: "ask" });
    for (let seconds = 0; seconds < 18; seconds++)
      expect(after(1, asking)?.act).not.toEqual({ do: "cue", cue: "ask" });
  });

  test("[N4] who turns away is let be before it becomes a stare, whatever was said", () => {
    begin(true);
    const away = {
      focus: { gaze: "away", mutual: false },
      glimpses: { 1: { gaze: "away" } },
    } as const;
    expect(after(1)?.id).toBe("coach look");
    expect(after(1.5, away)).toMatchObject({ act: { do: "look" } });
    expect(after(0.1, away)?.say).toMatch(/Look at somebody else/);
  });

  test("[C1] the page asks for a breath until its own card says calm, and no longer", () => {
    expect(after(1, { self: { activation: 0.5, band: "stirred" } })?.say).toBe(
      en.coach.errand.rough("stirred"),
    );
    const breathing = { breathing: true, activation: 0.36 };
    expect(after(1, { self: { ...breathing, band: "stirred" } })?.act).toEqual({ do: "breathe" });
    expect(after(1, { self: { ...breathing, activation: 0.34, band: "calm" } })?.act).not.toEqual({
      do: "breathe",
    });
  });
});
