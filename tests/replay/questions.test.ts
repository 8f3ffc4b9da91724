/** [F8] Answers of the what-if worker to a page, however fast it asks. */
import { expect, test } from "vitest";
import { Questions, type WorkerLine } from "../../client/replay/what-if/questions.ts";
import type { WhatIfRequest, WhatIfReply } from "../../client/replay/what-if/worker.ts";
import { chairId } from "../../shared/model/units.ts";
import type { Change } from "../../shared/what-if/change.ts";
import type { Run } from "../../shared/what-if/run.ts";
import { PERSON, playAlone, PRACTICE } from "../fixtures/movement-alone.ts";

const NOD: Change = { chair: PERSON, to: chairId(1), act: "nod" };
const ASK: Change = { ...NOD, act: "ask" };
const RUN: Run = { seed: 1, bonds: [], harmony: null, commands: [] };

function line() {
  const asked: WhatIfRequest[] = [];
  let tell: (told: WhatIfReply) => void = () => {};
  let fail: () => void = () => {};
  let ended = false;
  const worker: WorkerLine = {
    postMessage: (word) => asked.push(word),
    addEventListener: (kind: "message" | "error", heard: unknown) => {
      if (kind === "error") fail = heard as () => void;
      else tell = (data) => (heard as (event: { readonly data: WhatIfReply }) => void)({ data });
    },
    terminate: () => (ended = true),
  };
  const recording = playAlone(1, 10, PRACTICE);
  const questions = new Questions(worker, [recording]);
  const run = (tick: number, change: Change, k: number): void =>
    tell({
      told: "run",
      tick,
      change,
      k,
      played: k === 0 ? RUN : null,
      unchanged: RUN,
      changed: { ...RUN, seed: k },
    });
  return {
    questions,
    asked,
    run,
    tell: (told: WhatIfReply) => tell(told),
    fail: () => fail(),
    ended: () => ended,
  };
}

test("[F8] it is told whom it is about, what could be done, and run by run what comes of it", () => {
  const { questions, asked, run, tell } = line();
  expect([...questions.people]).toEqual([PERSON]);
  questions.lookAt(300);
  tell({ told: "offers", offers: { tick: 300, changes: [[NOD, ASK]] } });
  expect(questions.offers.value?.changes).toEqual([[NOD, ASK]]);
  questions.ask(NOD);
  expect([questions.asked.value, questions.answer.value]).toEqual([NOD, null]);
  for (const k of [0, 1, 2]) run(300, { ...NOD }, k);
  expect(questions.answer.value?.changed.map(({ seed }) => seed)).toEqual([0, 1, 2]);
  expect(questions.answer.value?.unchanged).toHaveLength(3);
  expect(asked.map(({ ask }) => ask)).toEqual(["begin", "offers", "runs"]);
});

test("[F8] an answer to what is not asked any more is not taken for the present one", () => {
  const { questions, run, tell } = line();
  questions.lookAt(300);
  questions.ask(NOD);
  run(300, NOD, 0);
  questions.ask(ASK);
  run(300, NOD, 1);
  expect(questions.answer.value).toBeNull();
  questions.lookAt(310);
  tell({ told: "offers", offers: { tick: 300, changes: [[NOD]] } });
  run(300, ASK, 0);
  expect([questions.offers.value, questions.asked.value, questions.answer.value]).toEqual([
    null,
    null,
    null,
  ]);
});

test("[F8] a worker that fails is said to have, and it ends with the page", () => {
  const { questions, fail, ended } = line();
  expect(questions.failed.value).toBe(false);
  fail();
  questions.close();
  expect([questions.failed.value, ended()]).toEqual([true, true]);
});
