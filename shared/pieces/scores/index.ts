/** All scores at once, for tests and the build; a page fetches the one it plays. */
import type { PieceId } from "../piece.ts";
import { abc as ahVousDiraiJe } from "./ah-vous-dirai-je.ts";
import { abc as auldLangSyne } from "./auld-lang-syne.ts";
import { abc as belleQuiTiensMaVie } from "./belle-qui-tiens-ma-vie.ts";
import { abc as didosGround } from "./didos-ground.ts";
import { abc as drunkenSailor } from "./drunken-sailor.ts";
import { abc as esIstEinRos } from "./es-ist-ein-ros.ts";
import { abc as folia } from "./folia.ts";
import { abc as frereJacques } from "./frere-jacques.ts";
import { abc as greensleeves } from "./greensleeves.ts";
import { abc as korobeiniki } from "./korobeiniki.ts";
import { abc as lachrimae } from "./lachrimae.ts";
import { abc as odeToJoy } from "./ode-to-joy.ts";
import { abc as oldHundredth } from "./old-hundredth.ts";
import { abc as pachelbelCanon } from "./pachelbel-canon.ts";
import { abc as tallisCanon } from "./tallis-canon.ts";
import { abc as wiegenlied } from "./wiegenlied.ts";

export const SCORES: Readonly<Record<PieceId, string>> = {
  "tallis-canon": tallisCanon,
  lachrimae,
  "old-hundredth": oldHundredth,
  greensleeves,
  folia,
  "es-ist-ein-ros": esIstEinRos,
  "belle-qui-tiens-ma-vie": belleQuiTiensMaVie,
  "pachelbel-canon": pachelbelCanon,
  "didos-ground": didosGround,
  "frere-jacques": frereJacques,
  "ah-vous-dirai-je": ahVousDiraiJe,
  "ode-to-joy": odeToJoy,
  "auld-lang-syne": auldLangSyne,
  "drunken-sailor": drunkenSailor,
  korobeiniki,
  wiegenlied,
};
