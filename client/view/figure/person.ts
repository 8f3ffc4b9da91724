import type { PersonaId } from "../../../shared/content/cast.ts";
import type { Colour } from "../palette.ts";

/** What makes one person's drawing theirs. Factors are relative to the common head and trunk, 1 = as common. */
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

const HEAD: HeadShape = { width: 1, crown: 1, cheek: 1, jaw: 1, chin: 1, length: 0 };
const EYES = { size: 1, tilt: 0, fold: false, lash: 1 };
const BUILD = { shoulders: 1, waist: 1, neck: 1 };

export const PEOPLE: Readonly<Record<PersonaId, Person>> = {
  // Fifty, a knot with a grey strand, teal like deep water.
  tomo: {
    skin: 0xa9683f,
    hair: 0x231519,
    brow: 0x1f1115,
    iris: 0x43200f,
    lip: 0x8f3533,
    head: HEAD,
    age: 0.35,
    nose: { width: 1, length: 1, bridge: 1 },
    eyes: { ...EYES, lash: 1.15 },
    lips: 1,
    browWidth: 1,
    hairStyle: "knot",
    beard: null,
    glasses: null,
    freckles: false,
    earrings: null,
    build: BUILD,
    cloth: {
      main: 0x1f5f66,
      second: 0x2f8583,
      trim: 0xe7d3ad,
      pattern: "scales",
      collar: "vee",
      legs: 0x183c42,
    },
  },
  // Twenty-five, a head full of curls.
  jo: {
    skin: 0x7d4c33,
    hair: 0x1d1114,
    brow: 0x170c0e,
    iris: 0x2a130c,
    lip: 0x8d4039,
    head: { ...HEAD, width: 0.97, cheek: 1.03, jaw: 0.93, chin: 0.95, length: -3 },
    age: 0,
    nose: { width: 1.22, length: 0.92, bridge: 0.7 },
    eyes: { size: 1.08, tilt: 1, fold: false, lash: 0.9 },
    lips: 1.3,
    browWidth: 1.05,
    hairStyle: "curls",
    beard: null,
    glasses: null,
    freckles: false,
    earrings: null,
    build: { shoulders: 0.96, waist: 0.94, neck: 0.95 },
    cloth: {
      main: 0x9c3d2c,
      second: 0xc25c3c,
      trim: 0xf0d7ac,
      pattern: "stripes",
      collar: "crew",
      legs: 0x4a2823,
    },
  },
  // Thirty, veiled in violet.
  sam: {
    skin: 0xdfae86,
    hair: 0x6d4468,
    brow: 0x4b2c26,
    iris: 0x4a3a22,
    lip: 0xb4625a,
    head: { ...HEAD, width: 0.95, jaw: 0.9, chin: 0.85 },
    age: 0.05,
    nose: { width: 0.94, length: 1.05, bridge: 1.1 },
    eyes: { size: 1.04, tilt: 1.5, fold: false, lash: 1.3 },
    lips: 1.05,
    browWidth: 0.95,
    hairStyle: "veil",
    beard: null,
    glasses: null,
    freckles: false,
    earrings: null,
    build: { shoulders: 0.95, waist: 1, neck: 0.95 },
    cloth: {
      main: 0x5a3a5e,
      second: 0x7c5580,
      trim: 0xe7cfd3,
      pattern: "dots",
      collar: "none",
      legs: 0x35243a,
    },
  },
  // Seventy-two, a white cloud of hair, reading glasses, large earrings.
  ruth: {
    skin: 0x6b412f,
    hair: 0xd9d2cc,
    brow: 0xa79d97,
    iris: 0x2c160f,
    lip: 0x914248,
    head: { ...HEAD, width: 1.02, cheek: 1.03, jaw: 1.02, chin: 1.05, length: -2 },
    age: 0.9,
    nose: { width: 1.25, length: 0.98, bridge: 0.75 },
    eyes: { size: 0.95, tilt: -1, fold: false, lash: 0.8 },
    lips: 1.12,
    browWidth: 0.8,
    hairStyle: "cloud",
    beard: null,
    glasses: "half",
    freckles: false,
    earrings: 0xb9c4c6,
    build: { shoulders: 0.97, waist: 1.12, neck: 1.02 },
    cloth: {
      main: 0x73728f,
      second: 0x8f8eac,
      trim: 0xeadfd2,
      pattern: "cables",
      collar: "shawl",
      legs: 0x3b3850,
    },
  },
  // Thirty-five, long auburn waves, navy.
  noor: {
    skin: 0xd39a6e,
    hair: 0x7e361d,
    brow: 0x642a17,
    iris: 0x3e5235,
    lip: 0xac4c40,
    head: { ...HEAD, width: 0.98, jaw: 0.94, chin: 0.92, length: 2 },
    age: 0.1,
    nose: { width: 0.95, length: 1.08, bridge: 1.25 },
    eyes: { size: 1.02, tilt: 0.5, fold: false, lash: 1.1 },
    lips: 1.02,
    browWidth: 1,
    hairStyle: "waves",
    beard: null,
    glasses: null,
    freckles: false,
    earrings: null,
    build: BUILD,
    cloth: {
      main: 0x35496e,
      second: 0x4d668f,
      trim: 0xd9e2ec,
      pattern: "bands",
      collar: "shirt",
      legs: 0x232e47,
    },
  },
  // Forty-five, cropped hair greying at the temples, strong brows.
  ines: {
    skin: 0xc58559,
    hair: 0x2c1f21,
    brow: 0x261719,
    iris: 0x33200f,
    lip: 0x9c463e,
    head: { ...HEAD, width: 0.99, cheek: 0.97, jaw: 1.04, chin: 1.02, length: 2 },
    age: 0.4,
    nose: { width: 1.02, length: 1.12, bridge: 1.4 },
    eyes: { size: 0.97, tilt: 0, fold: false, lash: 0.95 },
    lips: 0.88,
    browWidth: 1.25,
    hairStyle: "crop",
    beard: null,
    glasses: null,
    freckles: false,
    earrings: 0xc9c4b8,
    build: { shoulders: 1.02, waist: 0.96, neck: 1 },
    cloth: {
      main: 0x7a3048,
      second: 0x9c4a62,
      trim: 0xf0dcc8,
      pattern: "dots",
      collar: "polo",
      legs: 0x48202f,
    },
  },
  // Seventy-five, bald, a white beard, round glasses.
  abel: {
    skin: 0xe8b890,
    hair: 0xe9e0d4,
    brow: 0xddd2c4,
    iris: 0x3d4f5a,
    lip: 0xb06055,
    head: { ...HEAD, width: 1, crown: 1.03, cheek: 0.98, jaw: 1, chin: 1, length: 2 },
    age: 1,
    nose: { width: 1.12, length: 1.12, bridge: 1.2 },
    eyes: { size: 0.92, tilt: -1.5, fold: false, lash: 0.65 },
    lips: 0.8,
    browWidth: 1.35,
    hairStyle: "bald",
    beard: { shape: "full", colour: 0xe4dccf },
    glasses: "round",
    freckles: false,
    earrings: null,
    build: { shoulders: 0.94, waist: 1.05, neck: 0.95 },
    cloth: {
      main: 0x5f6f45,
      second: 0x7f8f5e,
      trim: 0xefe6cf,
      pattern: "checks",
      collar: "shirt",
      legs: 0x3a3f2b,
    },
  },
  // Twenty-eight, a long braid over one shoulder, a draped cloth.
  mira: {
    skin: 0x9a5c38,
    hair: 0x1a1116,
    brow: 0x170d10,
    iris: 0x2b160c,
    lip: 0x8c3a3f,
    head: { ...HEAD, width: 0.96, cheek: 1, jaw: 0.92, chin: 0.86, length: -1 },
    age: 0,
    nose: { width: 1.04, length: 1, bridge: 1 },
    eyes: { size: 1.14, tilt: 1.5, fold: false, lash: 1.35 },
    lips: 1.14,
    browWidth: 1.08,
    hairStyle: "braid",
    beard: null,
    glasses: null,
    freckles: false,
    earrings: 0xcbb9a2,
    build: { shoulders: 0.92, waist: 0.92, neck: 0.92 },
    cloth: {
      main: 0x2e5a48,
      second: 0xb3474f,
      trim: 0xe8c9b0,
      pattern: "drape",
      collar: "none",
      legs: 0x7d2f39,
    },
  },
  // Fifty-eight, broad, a big moustache, tweed waistcoat.
  otis: {
    skin: 0xd99f7c,
    hair: 0x8a7563,
    brow: 0x6e5745,
    iris: 0x44606a,
    lip: 0xa3564c,
    head: { ...HEAD, width: 1.08, crown: 0.99, cheek: 1.05, jaw: 1.16, chin: 1.25, length: 3 },
    age: 0.6,
    nose: { width: 1.32, length: 1.08, bridge: 1 },
    eyes: { size: 0.9, tilt: -1, fold: false, lash: 0.7 },
    lips: 0.9,
    browWidth: 1.3,
    hairStyle: "receding",
    beard: { shape: "moustache", colour: 0x8a7563 },
    glasses: null,
    freckles: false,
    earrings: null,
    build: { shoulders: 1.12, waist: 1.28, neck: 1.22 },
    cloth: {
      main: 0xcdbb9c,
      second: 0x6b4a36,
      trim: 0xefe3ca,
      pattern: "waistcoat",
      collar: "shirt",
      legs: 0x41302a,
    },
  },
  // Forty, fair, a braid round the head, freckles.
  lena: {
    skin: 0xf0c6a4,
    hair: 0xc79a5b,
    brow: 0x9a6f3e,
    iris: 0x4c7078,
    lip: 0xc9746a,
    head: { ...HEAD, width: 1.03, cheek: 1.05, jaw: 0.98, chin: 0.95, length: -3 },
    age: 0.15,
    nose: { width: 0.96, length: 0.9, bridge: 0.8 },
    eyes: { size: 1.03, tilt: 0, fold: false, lash: 0.72 },
    lips: 0.92,
    browWidth: 0.9,
    hairStyle: "crown",
    beard: null,
    glasses: null,
    freckles: true,
    earrings: null,
    build: { shoulders: 0.98, waist: 1.04, neck: 0.98 },
    cloth: {
      main: 0x365945,
      second: 0x4f7a5e,
      trim: 0xf3e9d8,
      pattern: "plain",
      collar: "shirt",
      legs: 0x263b30,
    },
  },
  // Thirty, a woven cap, a trimmed beard, linen with an embroidered neck.
  kofi: {
    skin: 0x563425,
    hair: 0x150d0f,
    brow: 0x120a0b,
    iris: 0x22110b,
    lip: 0x8f4a45,
    head: { ...HEAD, width: 1, cheek: 0.98, jaw: 1.08, chin: 1.12, length: 3 },
    age: 0.05,
    nose: { width: 1.3, length: 1, bridge: 0.75 },
    eyes: { size: 0.98, tilt: 0.5, fold: false, lash: 0.8 },
    lips: 1.3,
    browWidth: 1.2,
    hairStyle: "cap",
    beard: { shape: "box", colour: 0x1a0f10 },
    glasses: null,
    freckles: false,
    earrings: null,
    build: { shoulders: 1.1, waist: 1, neck: 1.14 },
    cloth: {
      main: 0xb39b78,
      second: 0x6d3f2f,
      trim: 0xe9dcc0,
      pattern: "plain",
      collar: "embroidered",
      legs: 0x57402f,
    },
  },
  // Nineteen, black tousled hair, square glasses, slate stripes.
  wren: {
    skin: 0xe3b48a,
    hair: 0x201a20,
    brow: 0x231a1e,
    iris: 0x2d1b12,
    lip: 0xb3615a,
    head: { ...HEAD, width: 1.01, cheek: 1.06, jaw: 0.96, chin: 0.9, length: -6 },
    age: 0,
    nose: { width: 1.05, length: 0.9, bridge: 0.55 },
    eyes: { size: 0.98, tilt: 2.5, fold: true, lash: 0.8 },
    lips: 0.95,
    browWidth: 0.95,
    hairStyle: "tousled",
    beard: null,
    glasses: "square",
    freckles: false,
    earrings: null,
    build: { shoulders: 0.93, waist: 0.9, neck: 0.92 },
    cloth: {
      main: 0x4f6d7c,
      second: 0xd5dcd6,
      trim: 0x35505e,
      pattern: "stripes",
      collar: "crew",
      legs: 0x2c3138,
    },
  },
};
