/**
 * A scene's hand is closed when whatever may happen can be answered and mended with what is on the
 * table at that time: each possible need by its answer, each possible tear by its whole key.
 */
import { type Answer, CUES, FITTING_ANSWER, type Need, NEEDS } from "../model/cue.ts";
import type { RuptureType } from "../model/perception.ts";
import { RUPTURES } from "../model/ruptures/all.ts";
import type { Deed } from "../model/ruptures/kind.ts";
import { handAt } from "./hand.ts";
import type { Scene } from "./scenario.ts";
import { CALL_LASTS, mayTear, type Span, spanOf } from "./span.ts";

/** Something that may happen and could not be answered or mended. */
export type OpenEnd =
  | { readonly need: Need; readonly part: number; readonly missing: Answer }
  | {
      readonly tear: RuptureType;
      readonly cause: number;
      readonly hurt: number;
      /** Any one of these would do. */
      readonly missing: readonly Deed["what"][];
    };

/** A tear that may open: its type, its two players, and the answer that was missing. */
interface Possible {
  readonly tear: RuptureType;
  readonly cause: number;
  readonly hurt: number;
  readonly answer: Answer | null;
  /** The time at which it may open. */
  readonly span: Span;
}

/** Empty when the hand is closed. */
export function openEnds(scene: Scene): readonly OpenEnd[] {
  const calls = callsOf(scene);
  const unanswered = calls.flatMap(({ need, to, span }): OpenEnd[] => {
    const missing = FITTING_ANSWER[need];
    return handAt(scene, to, span.from).includes(missing) ? [] : [{ need, part: to, missing }];
  });
  const unmended = tearsOf(scene, calls).flatMap((possible) => missingKeys(scene, possible));
  return distinct([...unanswered, ...unmended]);
}

interface Call {
  readonly need: Need;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** At any time. */
const ALWAYS: Span = { from: 0, until: Infinity };

/** Possible needs: the planned ones, and by chance any of the kinds between any two. */
function callsOf(scene: Scene): readonly Call[] {
  const planned = scene.events.flatMap((event): Call[] => {
    const { deed } = event;
    if (deed.do !== "need") return [];
    return [{ need: deed.need, from: deed.chair, to: deed.to, span: spanOf(scene, event) }];
  });
  if (!scene.needs.byChance) return planned;
  const kinds = scene.needs.kinds ?? NEEDS;
  return [
    ...planned,
    ...pairs(scene).flatMap(([from, to]) =>
      kinds.map((need) => ({ need, from, to, span: ALWAYS })),
    ),
  ];
}

const pairs = ({ chairs }: Scene): readonly (readonly [number, number])[] =>
  chairs.flatMap(({ slot: one }) =>
    chairs.flatMap(({ slot: other }) => (one === other ? [] : [[one, other] as const])),
  );

function tearsOf(scene: Scene, calls: readonly Call[]): readonly Possible[] {
  const past = scene.history.flatMap(({ tear }): Possible[] =>
    tear === undefined ? [] : [{ tear: tear.type, ...tear, span: ALWAYS }],
  );
  // [J3] No bond tears before the scene is over.
  if (!mayTear(scene)) return past;
  // [J3] A call that ends before tears begin causes none.
  const tearing = calls.flatMap((call) =>
    call.span.until + CALL_LASTS < scene.tearsFrom
      ? []
      : [{ ...call, span: { ...call.span, from: Math.max(call.span.from, scene.tearsFrom) } }],
  );
  const byNeed = tearing.flatMap(({ need, from: hurt, to: cause, span }): Possible[] => {
    const answer = FITTING_ANSWER[need];
    const misread: Possible = { tear: "benign", cause, hurt, answer, span };
    // [N4] Space is the one need that no cue has to answer: it passes by itself.
    return need === "space"
      ? [misread]
      : [misread, { tear: "dismissive", cause, hurt, answer, span }];
  });
  const nearAndFar = tearing.flatMap(({ need, from, to, span }): Possible[] =>
    need === "space" && tearing.some((other) => other.need === "closeness" && other.from === to)
      ? [{ tear: "oscillating", cause: to, hurt: from, answer: null, span }]
      : [],
  );
  const promised =
    scene.agreements.loudness !== null || scene.agreements.checkIn !== null
      ? pairs(scene).map(([cause, hurt]): Possible => ({
          tear: "contractual",
          cause,
          hurt,
          answer: null,
          span: { ...ALWAYS, from: scene.tearsFrom },
        }))
      : [];
  const byBots = scene.events.flatMap((event) => {
    const { deed } = event;
    if (!("bot" in deed) || deed.do === "propose" || deed.do === "give") return [];
    return tearsOfBot(scene, deed.do, deed.bot, deed.to, spanOf(scene, event));
  });
  return [...past, ...byNeed, ...nearAndFar, ...promised, ...byBots];
}

const BOT_TEARS: Readonly<Partial<Record<string, RuptureType>>> = {
  strikeLeave: "hitAndRun",
  impose: "powerAssertive",
  stop: "limitSetting",
};

function tearsOfBot(
  scene: Scene,
  act: string,
  bot: number,
  to: number | undefined,
  span: Span,
): readonly Possible[] {
  const tear = BOT_TEARS[act];
  if (tear === undefined || span.until < scene.tearsFrom) return [];
  const others = to === undefined ? scene.chairs.map(({ slot }) => slot) : [to];
  return others
    .filter((other) => other !== bot)
    .map((other) =>
      // [R3] In a limit, the one who is stopped is the causer, the one who stops is the hurt.
      tear === "limitSetting"
        ? { tear, cause: other, hurt: bot, answer: null, span }
        : { tear, cause: bot, hurt: other, answer: null, span },
    );
}

/** Steps of the key that the player who owes them could not do. The same for bots as for people. */
function missingKeys(
  scene: Scene,
  { tear, cause, hurt, answer, span }: Possible,
): readonly OpenEnd[] {
  const kind = RUPTURES[tear];
  const steps = [...kind.key({ answer, answered: false }), kind.taking];
  return steps.flatMap((alternatives) => {
    const possible = alternatives.some(({ by, what }) => {
      const hand = handAt(scene, by === "cause" ? cause : hurt, span.from);
      if (what === "renew") return hand.includes("propose");
      return !isCue(what) || hand.includes(what);
    });
    return possible ? [] : [{ tear, cause, hurt, missing: alternatives.map(({ what }) => what) }];
  });
}

const isCue = (what: Deed["what"]): what is (typeof CUES)[number] =>
  (CUES as readonly string[]).includes(what);

const distinct = (ends: readonly OpenEnd[]): readonly OpenEnd[] => [
  ...new Map(ends.map((end) => [JSON.stringify(end), end])).values(),
];
