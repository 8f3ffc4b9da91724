/**
 * A scenario: a situation, parts to play, things that happen, something to look at. Data that
 * anybody may write; parsed once, here, so that a bad file is refused with the place of each fault
 * and changes nothing. Its texts are separate, in `words`, so that another language needs other
 * words and nothing else.
 */
import { z } from "zod";
import { MEASURE_NAMES, SCOPES } from "../measures/objective.ts";
import { CHECK_INS, LOUDNESSES } from "../model/agreement.ts";
import { type Answer, type Cue, CUES, FITTING_ANSWER, isEdge, NEEDS } from "../model/cue.ts";
import { HAND_ITEMS, type HandItem } from "../model/hand.ts";
import { DIRECTION, PACE_NAMES } from "../model/numbers.ts";
import { RUPTURE_TYPES } from "../model/perception.ts";
import { PATTERNS, REFLEXES } from "../model/role.ts";
import { MAX_CHAIRS, MIN_CHAIRS } from "../model/units.ts";
import { ALL_WISHES, type Wish } from "../model/wish.ts";
import type { PlainFault } from "./fault.ts";
import { TRIGGERS } from "./trigger.ts";

export const COMPETENCES = [
  "selfAwareness",
  "selfManagement",
  "socialAwareness",
  "relationshipSkills",
  "responsibleDecisions",
] as const;
export const AUDIENCES = ["class", "teen", "adult", "pairs", "parents", "team", "clinic"] as const;
const NOT_SHARP = CUES.filter((cue) => !isEdge(cue)) as [Cue, ...Cue[]];
const ANSWERS = Object.values(FITTING_ANSWER) as [Answer, ...Answer[]];

const line = (most: number): z.ZodString => z.string().trim().min(1).max(most);
/** A part of the scenario, by its index; further chairs copy the parts in order. */
const slot = z
  .int()
  .min(0)
  .max(MAX_CHAIRS - 1);
const at = z.number().min(0).max(600);
const seconds = z.number().positive().max(DIRECTION.maxStress);

/** [J10] What bots of a scene may be led to do: ordinary commands instead of their own. */
export const BOT_ACTS = [
  "misread",
  "ignore",
  "strike",
  "strikeLeave",
  "loud",
  "impose",
  "stop",
  "press",
  "smile",
  "away",
  "bend",
  "comeBack",
] as const;

/** [O2] What a bot may propose to the others. */
const terms = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("conductor"), chair: slot.nullable() }),
  z.strictObject({ about: z.literal("loudness"), loudness: z.enum(LOUDNESSES).nullable() }),
  z.strictObject({ about: z.literal("checkIn"), seconds: z.literal(CHECK_INS).nullable() }),
]);

const items = z.array(z.enum(HAND_ITEMS as [HandItem, ...HandItem[]]));

const deed = z.discriminatedUnion("do", [
  /** [J1] A need. */
  z.strictObject({
    do: z.literal("need"),
    chair: slot,
    need: z.enum(NEEDS),
    to: slot,
    leak: z.number().min(0).max(DIRECTION.maxLeak).default(1),
  }),
  /** [J4] Strain. */
  z.strictObject({
    do: z.literal("strain"),
    chair: z.union([slot, z.literal("all")]),
    rate: z.number().min(0).max(1),
    seconds,
  }),
  /** [J5] A slipped string. */
  z.strictObject({
    do: z.literal("slip"),
    chair: slot,
    cents: z.number().min(-DIRECTION.maxSlipCents).max(DIRECTION.maxSlipCents).default(0),
    ms: z.number().min(-DIRECTION.maxSlipMs).max(DIRECTION.maxSlipMs).default(0),
  }),
  /** [J2] More on the table of a part, or of all. */
  z.strictObject({
    do: z.literal("table"),
    chair: z.union([slot, z.literal("all")]),
    items: items.min(1),
  }),
  /** [J10] A bot is led for a while; a person's chair is never led. */
  z.strictObject({ do: z.literal("propose"), bot: slot, terms }),
  /** Any cue but a sharp one, so that something can be shown. */
  z.strictObject({ do: z.literal("give"), bot: slot, to: slot, cue: z.enum(NOT_SHARP) }),
  z.strictObject({
    do: z.enum(BOT_ACTS),
    bot: slot,
    to: slot.optional(),
    seconds: seconds.optional(),
    /** Loudness, 0 … 1, or cents. */
    level: z.number().min(-DIRECTION.maxSlipCents).max(DIRECTION.maxSlipCents).optional(),
  }),
]);

const event = z
  .strictObject({
    /** s into the scene; or `after` something has happened. */
    at: at.optional(),
    /** Repeats every so many seconds, so many times in all. */
    every: z.number().positive().max(600).optional(),
    /** [J11] Once that has happened between these two; if one is left out, with anybody. */
    after: z
      .strictObject({
        event: z.enum(TRIGGERS),
        from: slot.optional(),
        to: slot.optional(),
        /** s later. */
        plus: z.number().min(0).max(600).default(0),
      })
      .optional(),
    times: z.int().min(1).max(40).default(1),
    deed,
  })
  .check(({ value, issues }) => {
    const wrong = (where: string, fault: PlainFault, message: string): void =>
      void issues.push({ code: "custom", path: [where], message, params: { fault }, input: value });
    if ((value.at === undefined) === (value.after === undefined))
      wrong("at", "timeOrMoment", "either at a time or after something");
    else if (value.after !== undefined && value.every !== undefined)
      wrong("every", "momentRepeats", "what comes after something comes as often as that happens");
  });

/** [J8] What a bot in this part does differently. */
const habitsShape = z.strictObject({
  looksBack: z.boolean().optional(),
  keepsLooking: z.boolean().optional(),
  tells: z.boolean().optional(),
  setsLimits: z.boolean().optional(),
  plays: z.enum(["novice", "fair"]).optional(),
  mendsFrom: z.number().min(0).max(600).optional(),
});

const chairShape = z.strictObject({
  slot,
  who: z.enum(["person", "bot", "either"]).default("either"),
  wish: z.enum(ALL_WISHES as [Wish, ...Wish[]]).optional(),
  pattern: z.enum(PATTERNS).optional(),
  reflex: z.enum(REFLEXES).optional(),
  hand: items.optional(),
  habits: habitsShape.optional(),
});

const pairHistory = z.strictObject({
  pair: z.tuple([slot, slot]),
  trust: z.number().min(0).max(1).optional(),
  seams: z.int().min(0).max(20).optional(),
  residue: z
    .strictObject({ of: z.enum(RUPTURE_TYPES), level: z.number().min(0).max(1) })
    .optional(),
  tear: z
    .strictObject({
      type: z.enum(RUPTURE_TYPES),
      cause: slot,
      hurt: slot,
      answer: z.enum(ANSWERS).nullable(),
      severity: z.number().positive().max(DIRECTION.maxTear),
    })
    .optional(),
});

/** s into the scene, the first included and the last not. */
const passage = z.strictObject({ from: at, until: at }).check(({ value, issues }) => {
  if (value.from >= value.until)
    issues.push({
      code: "custom",
      path: ["until"],
      message: "later than it begins",
      params: { fault: "endsBefore" satisfies PlainFault },
      input: value,
    });
});

/** [J9] What the scene is about, in one figure. */
const objectiveShape = z.strictObject({
  measure: z.enum(MEASURE_NAMES),
  scope: z.enum(SCOPES),
  op: z.enum(["atLeast", "atMost"]),
  value: z.number(),
  minEvents: z.int().min(0).optional(),
  /** Restricts what counts: what comes within so many s, tears of that type, calls of that need. */
  within: z.number().positive().max(600).optional(),
  tear: z.enum(RUPTURE_TYPES).optional(),
  need: z.enum(NEEDS).optional(),
});

const sceneShape = z.strictObject({
  /** Minutes; a scene is short. */
  minutes: z.number().min(1).max(10),
  piece: line(40),
  objective: objectiveShape.optional(),
  /** [T6] The scene's hard passages, in place of the piece's own. */
  hard: z.array(passage).max(20).default([]),
  needs: z
    .strictObject({
      kinds: z.array(z.enum(NEEDS)).min(1).optional(),
      byChance: z.boolean().default(false),
    })
    .prefault({}),
  agreements: z
    .strictObject({
      conductor: slot.nullable().default(null),
      loudness: z.enum(LOUDNESSES).nullable().default(null),
      checkIn: z.int().min(10).max(240).nullable().default(null),
    })
    .prefault({}),
  /** [J3] s; a scene may have no tears at all. */
  tearsFrom: z.number().min(0).max(600).default(0),
  /** [J3] Whether saying a need takes no courage yet. */
  tellingIsFree: z.boolean().optional(),
  /** [J2] What is on everybody's table; absent: everything but the sharp cues. */
  hand: items.optional(),
  history: z.array(pairHistory).default([]),
  chairs: z.array(chairShape).min(1).max(MAX_CHAIRS),
  events: z.array(event).max(200).default([]),
});

export const scenarioShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, "small letters, digits and hyphens"),
  /** Place in the list; 0 is first. */
  order: z.int().min(0),
  /** Ids of the ideas it plays. */
  seeds: z.array(z.string().regex(/^S\d\.\d+$/)).default([]),
  competences: z.array(z.enum(COMPETENCES)).min(1),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  pace: z.enum(PACE_NAMES).default("beginner"),
  /** Whether brief and card come before the music; if not, it starts at once when played alone. */
  readFirst: z.boolean().default(true),
  chairs: z.strictObject({
    min: z.int().min(MIN_CHAIRS).max(MAX_CHAIRS),
    max: z.int().min(MIN_CHAIRS).max(MAX_CHAIRS),
    ideal: z.int().min(MIN_CHAIRS).max(MAX_CHAIRS),
  }),
  scenes: z.array(sceneShape).min(1).max(3),
});

const questions = z.array(line(140)).min(1).max(2);

/** The texts of one language. `scenes` and their `parts` are in the order of the scenario's. */
export const wordsShape = z.strictObject({
  title: line(40),
  /** What it is about. */
  idea: line(140),
  /** Told to all before the music. */
  brief: line(300),
  /** Read out by the group's leader before the cards: what may happen, and that anybody may step out. */
  prebrief: line(300),
  scenes: z.array(
    z.strictObject({
      name: line(40),
      /** Each part's private card. */
      parts: z.array(z.strictObject({ youAre: line(120), youKnow: line(120).optional() })),
    }),
  ),
  facilitator: z.strictObject({
    before: line(300),
    during: line(300),
    watchFor: z.array(line(140)).min(1).max(3),
    stopIf: line(200),
  }),
  debrief: z.strictObject({
    reactions: questions,
    description: questions,
    analysis: questions,
    summary: questions,
  }),
  takeaway: line(140),
  variants: z.array(line(200)).default([]),
});

/** A file: the scenario and its texts in one language. */
export const fileShape = scenarioShape
  .extend({
    /** For editors only: the address of this schema. */
    $schema: z.string().max(300).optional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
    words: wordsShape,
  })
  .check(({ value: { scenes, words }, issues }) => {
    const wrong = (path: (string | number)[], fault: PlainFault, message: string): void =>
      void issues.push({
        code: "custom",
        path: ["words", ...path],
        message,
        params: { fault },
        input: words,
      });
    if (words.scenes.length !== scenes.length)
      wrong(["scenes"], "asManyScenes", "as many as there are scenes");
    scenes.forEach(({ chairs }, i) => {
      const parts = words.scenes[i]?.parts;
      if (parts !== undefined && parts.length !== chairs.length)
        wrong(["scenes", i, "parts"], "asManyParts", "as many as there are parts");
    });
  });

export type Scenario = z.infer<typeof scenarioShape>;
export type Scene = Scenario["scenes"][number];

export type ScenarioInput = z.input<typeof scenarioShape>;
export type ScenarioWords = z.input<typeof wordsShape>;
export type ScenarioFile = z.infer<typeof fileShape>;

/** The same as a JSON Schema, for editors; the client build publishes it as `/scenario.schema.json`. */
export const scenarioSchema = (): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(fileShape, { io: "input" });
