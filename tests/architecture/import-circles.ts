/** Files that import each other in a circle, including type imports: the linter sees only values. */
import type { Module } from "./modules.ts";

/**
 * The strongly connected groups of more than one file (Tarjan 1972), each sorted and joined by
 * commas, one line a group.
 */
export function importCircles(modules: readonly Module[]): string[] {
  const imported = new Map(modules.map((module) => [module.path, filesImported(module)]));
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];

  const visit = (path: string): number => {
    const place = order.size;
    order.set(path, place);
    open.push(path);
    let low = place;
    for (const next of imported.get(path) ?? []) {
      const visited = order.get(next);
      if (visited === undefined) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, visited);
    }
    if (low === place) {
      const group = open.splice(open.indexOf(path));
      if (group.length > 1) circles.push(group.toSorted().join(", "));
    }
    return low;
  };

  for (const path of imported.keys()) if (!order.has(path)) visit(path);
  return circles.toSorted();
}

const filesImported = ({ imports }: Module): string[] =>
  imports.flatMap(({ target }) =>
    typeof target === "object" && "file" in target ? [target.file] : [],
  );
