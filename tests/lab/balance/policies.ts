/** The consorts that are compared, each filling as many chairs as needed. */
import { ABLATIONS, type AblationName, type PlayerName } from "../lab-players.ts";

export interface ConsortKind {
  readonly id: string;
  readonly claim: string;
  /** Chair by chair, repeated. */
  readonly players: readonly PlayerName[];
  /** Whether few seeds decide: its harmony is many of its intervals away from the bound. */
  readonly isClear: boolean;
}

const consort = (id: string, claim: string, ...players: PlayerName[]): ConsortKind => ({
  id,
  claim,
  players,
  isClear: false,
});

/** [X2] Those whose harmony must stay low. */
export const SPOILERS = [
  "silent",
  "random",
  "mindReading",
  "intruding",
  "fighting",
  "fading",
] as const;
/** The one of them that is near the bound. */
const NEAR_BOUND = "mindReading";

const WORDS: Readonly<Record<AblationName, string>> = {
  noReading: "reading",
  noWaiting: "waiting",
  noAsking: "asking",
  noCalming: "self-calming",
  noShowing: "showing the way",
  noRepair: "repair",
};
export const ABLATED = Object.keys(ABLATIONS) as AblationName[];

export const CONSORTS: readonly ConsortKind[] = [
  consort("attuned", "all attuned", "attuned"),
  ...ABLATED.map((name) => consort(name, `attuned without ${WORDS[name]}`, name)),
  ...SPOILERS.map((name) => ({
    ...consort(name, `all ${name}`, name),
    isClear: name !== NEAR_BOUND,
  })),
  consort("makingNice", "all making nice", "makingNice"),
  consort("oneSilent", "three attuned, one silent", "attuned", "attuned", "attuned", "silent"),
  consort(
    "oneFighting",
    "three attuned, one fighting",
    "attuned",
    "attuned",
    "attuned",
    "fighting",
  ),
  consort("oneFading", "three attuned, one fading", "attuned", "attuned", "attuned", "fading"),
  consort(
    "oneNice",
    "three attuned, one making nice",
    "attuned",
    "attuned",
    "attuned",
    "makingNice",
  ),
  consort(
    "newcomer",
    "three companions, one novice",
    "companion",
    "companion",
    "companion",
    "novice",
  ),
];

export const seated = ({ players }: ConsortKind, chairs: number): PlayerName[] =>
  Array.from({ length: chairs }, (_, i) => players[i % players.length] as PlayerName);
