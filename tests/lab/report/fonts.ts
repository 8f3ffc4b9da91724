/** The project's typefaces, as text to be embedded in a page. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FACES = [
  { family: "Alegreya", file: "alegreya", weight: 800, style: "normal" },
  { family: "Alegreya", file: "alegreya", weight: 400, style: "italic" },
  { family: "Alegreya Sans", file: "alegreya-sans", weight: 500, style: "normal" },
  { family: "Alegreya Sans", file: "alegreya-sans", weight: 700, style: "normal" },
] as const;

export const fontFaces = (): string =>
  FACES.map(({ family, file, weight, style }) => {
    const path = `@fontsource/${file}/files/${file}-latin-${weight}-${style}.woff2`;
    const data = readFileSync(fileURLToPath(import.meta.resolve(path))).toString("base64");
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  }).join("");
