import { pluralsOf } from "../plural.ts";

const plural = pluralsOf("en");
const minutes = (count: number): string =>
  Number.isInteger(count) ? `${count}` : `${Math.floor(count)}½`;

/** Choosing a scene, its brief and cards, and its end. */
export const scenes = {
  title: "What would you like to play?",
  free: { name: "Free play", says: "Everything on the table, four minutes, nothing planned." },
  course: { name: "The course", says: "Sixteen short lessons with bots, one idea each." },
  list: "Scenes, in order",
  /** How long each scene is, and for how many players. */
  lengths: (each: readonly number[]) => {
    const [first = 0] = each;
    const same = each.every((one) => one === first);
    const long = same
      ? `${each.length > 1 ? `${each.length} × ` : ""}${minutes(first)}`
      : each.map(minutes).join(" + ");
    const last = each.at(-1) ?? 0;
    return `${long} ${plural(last, { one: "minute", other: "minutes" })}`;
  },
  chairs: (least: number, most: number) =>
    least === most ? `for ${least}` : `for ${least} to ${most}`,
  played: "played",
  next: "next for you",
  /** Which of a scenario's scenes this is. */
  sceneOf: (name: string, nth: number, all: number) =>
    all > 1 ? `${name}, scene ${nth} of ${all}` : name,
  card: {
    title: "Your card",
    private: "For your eyes only.",
    mayChange: "You may change it without a reason.",
    another: "Another card",
    /** While the connection is down. */
    waits: "as soon as the line is back",
  },
  ready: "I am ready",
  loading: "Laying out the cards …",
  choose: "Choose a scene",
  change: "Another scene",
  end: {
    ask: "To think about",
    again: "Play it again",
    figures: "How it sounded, in figures",
    swap: "Swap parts",
    next: (name: string) => `Next: ${name}`,
  },
};
