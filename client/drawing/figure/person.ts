import type { Colour } from "../palette.ts";

/**
 * What makes one figure different from others. Factors are relative to the common head and trunk, 1
 * = common.
 */
export interface Person {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly brow: Colour;
  readonly iris: Colour;
  readonly lip: Colour;
  readonly head: HeadShape;
  /** 0 smooth … 1 deeply lined. */
  readonly age: number;
  readonly nose: { readonly width: number; readonly length: number; readonly bridge: number };
  /** `tilt` lifts the outer corners (units); `fold` hides the lid's crease. */
  readonly eyes: {
    readonly size: number;
    readonly tilt: number;
    readonly fold: boolean;
    readonly lash: number;
  };
  readonly lips: number;
  readonly browWidth: number;
  readonly hairStyle: HairStyle;
  readonly beard: Beard | null;
  readonly glasses: "round" | "square" | "half" | null;
  readonly freckles: boolean;
  readonly earrings: Colour | null;
  readonly build: { readonly shoulders: number; readonly waist: number; readonly neck: number };
  readonly cloth: Cloth;
}

export interface HeadShape {
  readonly width: number;
  readonly crown: number;
  readonly cheek: number;
  readonly jaw: number;
  /** Half width of the chin. */
  readonly chin: number;
  /** Added to the chin's height, units. */
  readonly length: number;
}

export type HairStyle =
  | "knot"
  | "curls"
  | "veil"
  | "cloud"
  | "waves"
  | "crop"
  | "bald"
  | "braid"
  | "receding"
  | "crown"
  | "cap"
  | "tousled";

export interface Beard {
  readonly shape: "full" | "box" | "moustache";
  readonly colour: Colour;
}

export interface Cloth {
  readonly main: Colour;
  /** Pattern and lit edges. */
  readonly second: Colour;
  readonly trim: Colour;
  readonly pattern:
    | "scales"
    | "stripes"
    | "dots"
    | "checks"
    | "cables"
    | "drape"
    | "waistcoat"
    | "bands"
    | "plain";
  readonly collar: "vee" | "crew" | "shirt" | "polo" | "shawl" | "embroidered" | "none";
  readonly legs: Colour;
}
