import type { JSX } from "preact";
import { CUE_GROUPS, type Cue, type CueGroup } from "../../shared/model/cue.ts";
import { Glyph } from "./icons.tsx";

const GROUP_OF = new Map(
  (Object.keys(CUE_GROUPS) as CueGroup[]).flatMap((group) =>
    CUE_GROUPS[group].map((cue): [Cue, CueGroup] => [cue, group]),
  ),
);

export const groupOf = (cue: Cue): CueGroup => GROUP_OF.get(cue) ?? "answer";

/** The outline that repeats a group's colour as a shape: square, circle, hexagon, eight-point star. */
export function outline(group: CueGroup, r: number): string {
  switch (group) {
    case "way":
      return polygon(4, r * 1.22, Math.PI / 4, 0.3);
    case "answer":
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case "mend":
      return polygon(6, r * 1.12, 0, 0.25);
    case "edge":
      return polygon(16, r * 1.14, 0, 0, 0.77);
  }
}

/** A closed polygon with corners rounded by `soft` of each side; every other corner drawn in by `dent`. */
function polygon(corners: number, r: number, turn: number, soft: number, dent = 1): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i / corners) * 2 * Math.PI;
    const reach = i % 2 ? r * dent : r;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const;
  });
  const near = (i: number, j: number): string => {
    const [ax, ay] = points[(i + corners) % corners] ?? [0, 0];
    const [bx, by] = points[(j + corners) % corners] ?? [0, 0];
    return `${(ax + (bx - ax) * soft).toFixed(2)} ${(ay + (by - ay) * soft).toFixed(2)}`;
  };
  return `${points
    .map(
      ([x, y], i) =>
        `${i ? "L" : "M"}${near(i, i - 1)}Q${x.toFixed(2)} ${y.toFixed(2)} ${near(i, i + 1)}`,
    )
    .join("")}Z`;
}

/** A cue's icon around the origin of an svg: outline and icon, filled while the cue is shown. */
export function CueIcon({ cue, r }: { readonly cue: Cue; readonly r: number }): JSX.Element {
  return (
    <>
      <path class="outline" d={outline(groupOf(cue), r)} />
      <Glyph name={cue} size={r * 1.24} />
    </>
  );
}
