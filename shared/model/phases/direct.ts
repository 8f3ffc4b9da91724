/** [J1]–[J7] Takes the director's commands, and keeps each until its chair is ready for it. */
import { remind } from "../agreed.ts";
import { directedOf } from "../directed.ts";
import { type DirectorInput, isPossible } from "../direction.ts";
import { DT, ticks } from "../numbers.ts";
import { putReflexDown } from "../pattern.ts";
import type { Refusal } from "../refusal.ts";
import type { ChairId } from "../units.ts";
import { at, chairAt, type Store } from "../world.ts";

/** Does what was asked for, or says why it changed nothing. */
export function direct(store: Store, id: ChairId, input: DirectorInput): Refusal | null {
  if (!store.playing) return "notPlaying";
  if (store.chairs[id] === undefined) return "noSuchChair";
  if (!isPossible(input, id, store.n)) return "outOfRange";
  const chair = chairAt(store, id);
  switch (input.do) {
    case "plan": {
      const { need, to, leak } = input;
      directedOf(store).planned[id]?.push({ need, to, leak, at: store.tick });
      break;
    }
    case "stress":
      directedOf(store).strain[id] = {
        rate: input.rate * DT,
        until: store.tick + ticks(input.seconds),
      };
      break;
    case "slip":
      chair.pitch += input.cents;
      store.phase[id] = at(store.phase, id) + input.ms;
      break;
    case "table": {
      const { hands } = directedOf(store);
      const hand = hands[id] ?? null;
      // A new list, so that earlier perceptions stay as they were.
      if (hand !== null) hands[id] = [...new Set([...hand, ...input.items])];
      break;
    }
    case "wish":
      chair.wish = input.wish;
      break;
    case "takeRole":
      chair.role = input.role;
      putReflexDown(chair);
      break;
    case "settle": {
      const { conductor, leads, loudness, checkIn } = input.agreements;
      store.agreed = { conductor, leads, loudness, checkIn };
      for (const one of store.chairs) remind(store, one);
      break;
    }
  }
  return null;
}
