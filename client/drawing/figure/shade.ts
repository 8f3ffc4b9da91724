import { type Colour, mix } from "../palette.ts";

/** Skin in shade, and where a line is drawn on it. */
export const skinDark = (skin: Colour): Colour => mix(skin, 0x3b1420, 0.5);
export const skinLine = (skin: Colour): Colour => mix(skin, 0x2e0f16, 0.62);
