/** The scenarios that come with the game, as written: without their words, and unchecked. */
import { peekABoo } from "./peek-a-boo.ts";

export const DATA = [peekABoo] as const;

export type ScenarioId = (typeof DATA)[number]["id"];
