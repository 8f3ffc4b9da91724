/** [G3] What each of the two may know of the cause of their tear, and nobody else. */
import { readerOf } from "../fixtures/reader.ts";
import { en } from "../../shared/i18n/en/index.ts";
import { tearLesson, tearText } from "../../shared/i18n/phrases/tear.ts";
import { expect, test } from "vitest";
import { causeOf, type TearCause } from "../../shared/model/cause.ts";
import { sightingsOf } from "../../shared/model/sighting.ts";
import { chairId } from "../../shared/model/units.ts";
import { CAUSES } from "../fixtures/ruptures.ts";
import { Stage } from "./stage.ts";

const NAMES = ["you", "Tomo", "Jo", "Ruth"];

/** What chairs 0, 1 and 2 are told in the tick of the first tear. */
function told(play: (stage: Stage) => void, seconds: number) {
  const stage = new Stage();
  play(stage);
  for (let tick = 0; tick < seconds * 20; tick += 1) {
    stage.tick();
    const torn = stage.happened("torn")[0];
    if (torn === undefined) continue;
    const why = (viewer: number): TearCause => causeOf(torn, chairId(viewer), stage.world);
    return {
      cause: why(torn.cause),
      hurt: why(torn.hurt),
      sightOf: (viewer: number) => sightingsOf(torn, chairId(viewer), stage.world),
    };
  }
  throw new Error("nothing tore");
}

const { tears } = en;
const inWords = (cause: TearCause): string =>
  tearText(
    cause,
    chairId(1),
    readerOf((chair) => NAMES[chair] ?? ""),
  );

test("[G3] a bid left without an answer: what was needed, and where the eyes were", () => {
  const { cause, hurt, sightOf } = told((stage) => {
    stage.look(1, 0).look(0, 2);
    stage.need(1, 0, "closeness");
  }, 60);
  expect(cause).toMatchObject({ what: "missed", mine: true, need: "closeness", eyes: 2 });
  expect(hurt).toMatchObject({ what: "missed", mine: false, need: "closeness", eyes: 2 });
  expect(inWords(cause)).toBe(
    tears.joined(tears.askedYou("Tomo", "closeness"), tears.yourEyes.on("Jo")),
  );
  expect(inWords(hurt)).toBe(
    tears.joined(tears.youAsked("closeness"), tears.theirEyes.on("Tomo", "Jo")),
  );
  // [P3] Neither the tear nor the need is told to anyone else.
  expect(sightOf(2)).toBeNull();
  expect(sightOf(3)).toBeNull();
});

test("[G3] a misread answer: what was given, and what it was taken for", () => {
  const { cause, hurt } = told((stage) => {
    stage.look(0, 1).look(1, 0);
    stage.need(1, 0, "support");
    stage.cue(0, "warm");
  }, 2);
  expect(cause).toMatchObject({ what: "misread", need: "support", given: "warm", eyes: null });
  expect(hurt).toMatchObject({ what: "misread", need: "support", given: "warm" });
  expect(inWords(cause)).toBe(
    tears.joined(tears.askedYou("Tomo", "support"), tears.youGave("warm")),
  );
  expect(tearLesson(cause, "benign", en)).toMatchObject({
    taken: "closeness",
    needed: "support: someone to carry with you",
    fits: `“${en.cues.cue.support.name}”`,
  });
});

test("[G3] [P3] a cue that went unseen stays untold to whom it was meant for", () => {
  const { cause, hurt } = told((stage) => {
    stage.look(0, 1);
    stage.need(1, 0, "space");
    stage.cue(0, "warm");
  }, 2);
  expect(cause).toMatchObject({ what: "intruded", need: "space", given: "warm" });
  expect(hurt).toMatchObject({ what: "intruded", need: "space", given: null });
  expect(inWords(cause)).toBe(tears.gaveInto("Tomo", "warm"));
  expect(inWords(hurt)).toBe(tears.tooNear("Tomo"));
});

test("[G3] every kind of tear is told from both sides, with something to try, and nobody is blamed", () => {
  for (const [type, cause] of Object.entries(CAUSES)) {
    for (const mine of [true, false]) {
      const said = inWords({ ...cause, mine });
      const { fits, next } = tearLesson({ ...cause, mine }, type as keyof typeof CAUSES, en);
      expect(said).toMatch(/^[A-Z].+\.$/);
      expect(fits).not.toBe("");
      expect(next).toMatch(/^[A-Z].+\.$/);
      expect(`${said} ${next}`).not.toMatch(
        /\b(?:fault|blame|wrong|bad|fail|should\b|rank|worst|best)/i,
      );
    }
  }
});
