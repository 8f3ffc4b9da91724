import type { HairStyle } from "../person.ts";
import { crown, knot } from "./bound.ts";
import { cloud, curls } from "./curly.ts";
import type { Hair } from "./hair.ts";
import { cap, veil } from "./headgear.ts";
import { braid, waves } from "./long.ts";
import { bald, crop, receding, tousled } from "./short.ts";

export const HAIR: Readonly<Record<HairStyle, Hair>> = {
  knot,
  curls,
  veil,
  cloud,
  waves,
  crop,
  bald,
  braid,
  receding,
  crown,
  cap,
  tousled,
};
