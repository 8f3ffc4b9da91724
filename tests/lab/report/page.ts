/** The report as one self-contained HTML page, with fonts, style and pictures. */
import type { Row } from "../row.ts";
import { drawSvg } from "./draw.ts";
import { type Figure, isAsked, rowTable, type Table, verdictOf } from "./figure.ts";
import { type Findings, type ReportPlan, rowsOf } from "./findings.ts";
import { fontFaces } from "./fonts.ts";
import { FRAMES } from "./frame.ts";
import {
  balanceFigures,
  readingFigures,
  shareFigures,
  timeFigures,
  trickFigures,
} from "./play-figures.ts";
import { scienceFigures } from "./science-figures.ts";
import { STYLE } from "./style.ts";
import { FAMILY_NAMES, LEAD, SECTIONS, TITLE } from "./words.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export async function pageOf(found: Findings): Promise<string> {
  const rows = rowsOf(found);
  const chapters = [
    ["science", scienceFigures(found.science)],
    ["reading", readingFigures(found.reading)],
    ["balance", balanceFigures(found)],
    ["tricks", trickFigures(found)],
    ["time", timeFigures(found)],
    ["page", shareFigures("X10", "Obeying the page", found.page)],
    ["wire", shareFigures("P3", "One's own error, guessed from the wire", found.wire)],
  ] as const;
  const shown = chapters.filter(([, figures]) => figures.length > 0);
  const written: string[] = [];
  for (const [id, figures] of shown) {
    const { title, lead } = SECTIONS[id];
    const pictures = await Promise.all(figures.map(pictureOf));
    written.push(
      `<section id="${id}"><h2>${title}</h2><p class="lead">${lead}</p>${pictures.join("")}</section>`,
    );
  }
  const ways = [...shown.map(([id]) => id), ...(rows.length > 0 ? ["rows" as const] : [])];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Broken Consort: ${TITLE.toLowerCase()}</title>
<style>${fontFaces()}${STYLE}</style></head>
<body><header><p class="over">Broken Consort</p><h1>${TITLE}</h1><p class="lead">${LEAD}</p>
${countOf(rows)}
<p class="plan">${planSentence(found.plan)}</p>
${glance(rows)}
<nav aria-label="Parts of the report">${ways.map((id) => `<a href="#${id}">${SECTIONS[id].title}</a>`).join("")}</nav></header>
<main>${written.join("\n")}
${tables(rows)}</main>
</body></html>
`;
}

function countOf(rows: readonly Row[]): string {
  const asked = rows.filter(isAsked);
  if (rows.length === 0) return "";
  const hold = asked.filter(({ pass }) => pass).length;
  return `<p class="count"><strong>${hold} of ${asked.length} rows hold; ${rows.length - asked.length} more are only told.</strong></p>`;
}

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? "" : "s"}`;

const planSentence = ({ seed, seeds, seconds, scripts }: ReportPlan): string =>
  `${count(seeds, "seed")} from ${seed}; movements of ${count(seconds / 60, "minute")}; tricks sought among ${count(scripts, "script")} and as many rules.`;

async function pictureOf({ id, title, reading, plot, table }: Figure): Promise<string> {
  const [wide, narrow] = [await drawSvg(plot(FRAMES.wide)), await drawSvg(plot(FRAMES.narrow))];
  const label = escaped(`${title}. ${reading}`).replaceAll('"', "&quot;");
  return `<figure id="${id}"><h3>${escaped(title)}</h3><p class="reading">${escaped(reading)}</p>
<div class="plot" role="img" aria-label="${label}"><div class="wide">${wide}</div><div class="narrow">${narrow}</div></div>
${folded("The figures", table, title)}</figure>`;
}

function folded(name: string, { head, body }: Table, about = name): string {
  const cell = (text: string, k: number): string =>
    k === 0 ? `<th scope="row">${escaped(text)}</th>` : `<td${lookOf(text)}>${escaped(text)}</td>`;
  return `<details><summary>${escaped(name)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${escaped(about)}, as a table"><table><thead><tr>${head
    .map((text) => `<th scope="col">${escaped(text)}</th>`)
    .join("")}</tr></thead><tbody>${body
    .map((row) => `<tr>${row.map(cell).join("")}</tr>`)
    .join("")}</tbody></table></div></details>`;
}

const lookOf = (text: string): string =>
  text === "falls short" ? ' class="short"' : text === "holds" ? ' class="holds"' : "";

const FAMILY = /^(?:X9[a-z]|[EPX]\d+)/;
const familyOf = ({ id }: Row): string => FAMILY.exec(id)?.[0] ?? "consorts";

function families(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const family = familyOf(row);
    groups.set(family, [...(groups.get(family) ?? []), row]);
  }
  return groups;
}

/** All required rows, a mark each. */
function glance(rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const items = [...families(rows.filter(isAsked))].map(([family, some]) => {
    const hold = some.filter(({ pass }) => pass).length;
    const marks = some.map((row) => `<i class="${row.pass ? "holds" : "short"}"></i>`).join("");
    return `<li><a href="#rows-${family}"><b>${family}</b><span class="name">${FAMILY_NAMES[family] ?? ""}</span><span class="marks" aria-hidden="true">${marks}</span><span class="of">${hold} of ${some.length}</span></a></li>`;
  });
  return `<ul class="glance" aria-label="Rows that hold, by family">${items.join("")}</ul>`;
}

function tables(rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const { title, lead } = SECTIONS.rows;
  const all = [...families(rows)].map(([family, some]) => {
    const short = some.filter((row) => verdictOf(row) === "falls short").length;
    const note = short === 0 ? "" : `, ${short} short`;
    const name = `${family}${family in FAMILY_NAMES ? `, ${FAMILY_NAMES[family]}` : ""}: ${count(some.length, "row")}${note}`;
    return `<div id="rows-${family}">${folded(name, rowTable(some))}</div>`;
  });
  return `<section id="rows"><h2>${title}</h2><p class="lead">${lead}</p>${all.join("")}</section>`;
}
