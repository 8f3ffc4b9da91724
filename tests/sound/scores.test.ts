import { expect, test } from "vitest";
import { createScores } from "../../client/sound/scores.ts";
import { pieceById, PIECES } from "../../shared/pieces/index.ts";
import { SCORES } from "../../shared/pieces/scores/index.ts";

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const piece = pieceById("folia");

test("[S1] only the score that is asked for is fetched, once, and then is there", async () => {
  const fetched: string[] = [];
  const files = Object.fromEntries(
    PIECES.map(({ id }) => [
      id,
      () => {
        fetched.push(id);
        return Promise.resolve({ abc: SCORES[id] });
      },
    ]),
  ) as Parameters<typeof createScores>[0];
  const scores = createScores(files);
  expect(scores.fetch("folia")).toBe(false);
  expect(scores.fetch("folia")).toBe(false);
  expect(scores.chairs(piece, 4, 48)).toEqual([]);
  await settled();
  expect(scores.fetch("folia")).toBe(true);
  expect(fetched).toEqual(["folia"]);
  expect(scores.chairs(piece, 4, 48)).toHaveLength(4);
});

test("[S1] a score that did not come is asked for again; no piece is no error", async () => {
  let tries = 0;
  const files = Object.fromEntries(
    PIECES.map(({ id }) => [
      id,
      () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(new Error("offline"))
          : Promise.resolve({ abc: SCORES[id] });
      },
    ]),
  ) as Parameters<typeof createScores>[0];
  const scores = createScores(files);
  expect(scores.fetch("no such piece")).toBe(false);
  expect(scores.fetch("folia")).toBe(false);
  await settled();
  expect(scores.fetch("folia")).toBe(false);
  await settled();
  expect(scores.fetch("folia")).toBe(true);
});
