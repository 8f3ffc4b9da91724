/** Words of the scenarios, by their id. Loaded when a list of scenes is opened. */
import { peekABoo } from "./peek-a-boo.ts";

export const scenarios = { "peek-a-boo": peekABoo };
