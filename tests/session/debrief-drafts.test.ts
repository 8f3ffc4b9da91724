/** [U6] Texts of a debrief stay in the browser until the session has confirmed them. */
import { expect, test } from "vitest";
import { DebriefDrafts } from "../../client/session/debrief-drafts.ts";
import type { DebriefSay } from "../../shared/live/debrief-acts.ts";
import { own } from "../fixtures/debriefs.ts";
import { MemoryStorage } from "../fixtures/memory-storage.ts";

function opened(storage: Storage | null = new MemoryStorage(), key = "Ada") {
  const said: DebriefSay[] = [];
  const drafts = new DebriefDrafts({ storage, key, say: (say) => void said.push(say) });
  return { drafts, said, storage };
}
const answer = (text: string, question = "q1") =>
  ({ say: "answer", question, text, shared: false }) as const;

test("[U6] it goes out once, and again on a new line, until it is answered", () => {
  const { drafts, said } = opened();
  drafts.keep(answer("warm"));
  drafts.send(null, true);
  expect(said).toEqual([]);
  drafts.send(own({ taken: 4 }), false);
  drafts.send(own({ taken: 4 }), false);
  expect(said).toEqual([{ ...answer("warm"), number: 5 }]);
  // The connection dropped: it is unknown whether the message arrived.
  drafts.send(own({ taken: 4 }), true);
  expect(said.at(-1)).toEqual({ ...answer("warm"), number: 6 });
  drafts.taken(own({ taken: 6 }));
  drafts.send(own({ taken: 6 }), true);
  expect(said).toHaveLength(2);
  expect(drafts.answerTo("q1")).toBeNull();
});

test("[U6] written on while an older text is on the way, the newer one stays and goes out", () => {
  const { drafts, said } = opened();
  drafts.keep(answer("wa"));
  drafts.send(own(), false);
  drafts.keep(answer("warm"));
  drafts.taken(own({ taken: 1 }));
  expect(drafts.answerTo("q1")?.text).toBe("warm");
  drafts.send(own({ taken: 1 }), false);
  expect(said.map(({ number }) => number)).toEqual([1, 2]);
});

test("[U6] a reload loses nothing, somebody else on that device sees nothing of it, and what is answered is kept no more", () => {
  const { drafts, storage } = opened();
  drafts.keep(answer("warm"));
  const again = opened(storage);
  expect(again.drafts.answerTo("q1")?.text).toBe("warm");
  expect(opened(storage, "Bo").drafts.answerTo("q1")).toBeNull();
  again.drafts.send(own(), true);
  again.drafts.taken(own({ taken: 1 }));
  expect(storage?.length).toBe(0);
});

test("[U6] what was asked nowhere stays on the phone; a browser that keeps nothing, or rubbish, is no hindrance", () => {
  const { drafts, said } = opened(null);
  drafts.keep(answer("warm"));
  drafts.send(own(), false);
  drafts.taken(own({ taken: 1, why: "noSuchQuestion" }));
  expect(drafts.answerTo("q1")?.text).toBe("warm");
  drafts.keep({ say: "mayShow", moment: "m", yes: true });
  drafts.send(own({ taken: 1 }), false);
  drafts.taken(own({ taken: 2, why: "noSuchMoment" }));
  drafts.send(own({ taken: 2 }), false);
  expect(said).toHaveLength(2);
  const storage = new MemoryStorage();
  storage.setItem("Ada", "{");
  expect(opened(storage).drafts.answerTo("q1")).toBeNull();
});
