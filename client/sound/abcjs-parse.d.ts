/**
 * The part of abcjs's parser that is used here. The package's own entry includes its engraver and
 * synthesiser (148 kB gzip instead of 52) and touches the page; its parser does neither.
 */
declare module "abcjs/src/parse/abc_parse.js" {
  export interface AbcPitch {
    /** Steps of the scale above middle C, clef left aside. */
    readonly pitch: number;
    readonly accidental?: string;
    readonly startTie?: object;
    readonly endTie?: boolean;
  }
  export interface AbcElement {
    readonly el_type: string;
    /** In whole notes. */
    readonly duration?: number;
    readonly pitches?: readonly AbcPitch[];
    readonly rest?: { readonly type: string };
  }
  export interface AbcStaff {
    readonly key?: {
      readonly accidentals?: readonly { readonly acc: string; readonly note: string }[];
    };
    readonly voices: readonly (readonly AbcElement[])[];
  }
  export interface AbcTune {
    readonly lines: readonly { readonly staff?: readonly AbcStaff[] }[];
  }
  export default class Parse {
    parse(abc: string, options: object): void;
    getTune(): AbcTune;
    getWarnings(): readonly string[] | undefined;
  }
}
