/** The course as this browser keeps it. Storage that is full, forbidden or unreadable is told, and stops nothing. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { NO_PROGRESS, type Progress, readProgress } from "../../shared/course/progress.ts";
import { attempt } from "../session/seat-storage.ts";

const KEY = "broken-consort.course";

export interface Keeping {
  readonly progress: ReadonlySignal<Progress>;
  /** What was kept cannot be read, and is left as it is until something new is kept; or nothing can be kept. */
  readonly trouble: ReadonlySignal<"broken" | "full" | null>;
  keep(next: Progress): void;
  erase(): void;
}

type Stored = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function keepProgress(storage: Stored | null): Keeping {
  const stored = attempt(() => storage?.getItem(KEY)) ?? null;
  const read = stored === null ? NO_PROGRESS : readProgress(stored);
  const progress = signal(read ?? NO_PROGRESS);
  const trouble = signal<"broken" | "full" | null>(read === null ? "broken" : null);
  return {
    progress,
    trouble,
    keep(next) {
      progress.value = next;
      const kept = attempt(() => {
        storage?.setItem(KEY, JSON.stringify(next));
        return storage !== null;
      });
      trouble.value = kept === true ? null : "full";
    },
    erase() {
      progress.value = NO_PROGRESS;
      attempt(() => storage?.removeItem(KEY));
      trouble.value = null;
    },
  };
}

let keeping: Keeping | null = null;

/** The one of this page. */
export const keptHere = (): Keeping =>
  (keeping ??= keepProgress(attempt(() => localStorage) ?? null));
