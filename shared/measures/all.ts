/** [J9] All measures, by name. */
import { agreedToDiffer, kept, limitsSet } from "./agreements.ts";
import { faintSolved, firstRight, metShare } from "./answers.ts";
import type { Measure } from "./measure.ts";
import type { MeasureName } from "./objective.ts";
import { breakSec, greetRate, intrusions } from "./space.ts";
import {
  begunAgain,
  edgeActs,
  mended,
  noticeSec,
  ownedShare,
  residue,
  residueLeft,
} from "./tears.ts";
import { heeded, shownSec } from "./tuning.ts";
import { calmAnswers, reflexNoticed, splits, wholeAgain } from "./within.ts";

export const MEASURES = {
  firstRight,
  metShare,
  faintSolved,
  breakSec,
  greetRate,
  intrusions,
  shownSec,
  heeded,
  mended,
  noticeSec,
  ownedShare,
  residueLeft,
  residue,
  begunAgain,
  edgeActs,
  calmAnswers,
  splits,
  wholeAgain,
  reflexNoticed,
  kept,
  agreedToDiffer,
  limitsSet,
} as const satisfies { readonly [Name in MeasureName]: Measure };
