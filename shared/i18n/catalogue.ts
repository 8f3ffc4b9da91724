/** The message catalogue: every text a person reads or hears, by area and key, with its parameters. */
import type { ChairId } from "../model/units.ts";
import type { en } from "./en/index.ts";

/** What a language must hold: all keys of English, with the same parameters. */
type Texts<T> = T extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : T extends (...parameters: never[]) => unknown
    ? T
    : T extends string
      ? string
      : { readonly [Key in keyof T]: Texts<T[Key]> };

/** A language is a folder of areas whose index `satisfies Catalogue`. */
export type Catalogue = Texts<typeof en>;

export type PageTexts = Awaited<ReturnType<Catalogue["page"]>>;
export type CourseTexts = Awaited<ReturnType<Catalogue["course"]>>;
export type LiveTexts = Awaited<ReturnType<Catalogue["live"]>>;
export type DebriefTexts = Awaited<ReturnType<Catalogue["debrief"]>>;
export type ReplayTexts = Awaited<ReturnType<Catalogue["replay"]>>;
export type AccessTexts = Awaited<ReturnType<Catalogue["access"]>>;
export type KeptTexts = Awaited<ReturnType<Catalogue["kept"]>>;
export type DatasetTexts = Awaited<ReturnType<Catalogue["dataset"]>>;
export type WhatIfTexts = Awaited<ReturnType<Catalogue["whatIf"]>>;
export type TalkTexts = Awaited<ReturnType<Catalogue["talk"]>>;
export type StageTexts = Awaited<ReturnType<Catalogue["stage"]>>;
export type LeadTexts = Awaited<ReturnType<Catalogue["lead"]>>;
export type CheckTexts = Awaited<ReturnType<Catalogue["check"]>>;
export type SceneEditorTexts = Awaited<ReturnType<Catalogue["sceneEditor"]>>;
export type HelpTexts = Awaited<ReturnType<Catalogue["help"]>>;

/** The reader of a sentence: their language, the names they know players by, and their chair. */
export interface Reader {
  readonly texts: Catalogue;
  /** The word for a player in a sentence; for the reader, the catalogue's "you". */
  readonly nameOf: (chair: ChairId) => string;
  readonly me: ChairId;
}
