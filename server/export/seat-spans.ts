/** Who had which chair, and from when to when. */
import type { SessionRows } from "./session-rows.ts";

export interface SeatSpan {
  readonly consort: string;
  readonly chair: number;
  /** Null: a bot. */
  readonly person: string | null;
  /** ms since 1970; `to` null: until the end of the data. */
  readonly from: number;
  readonly to: number | null;
  readonly left: "moved" | "replaced" | "botPlaysOn" | "sessionEnded" | null;
}

/** Moving somebody takes two writes, some ms apart. */
const AT_ONCE_MS = 5000;

/** Sorted by beginning. */
export function seatSpans({ session, seats }: SessionRows): readonly SeatSpan[] {
  const spans: SeatSpan[] = [];
  const held = new Map<string, (typeof seats)[number]>();
  const end = (key: string, to: number | null, next: (typeof seats)[number] | null): void => {
    const row = held.get(key);
    if (row === undefined) return;
    const { consort, chair, person, at } = row;
    spans.push({ consort, chair, person, from: at, to, left: whyLeft(row, to, next, seats) });
  };
  for (const row of seats) {
    const key = `${row.consort}:${row.chair}`;
    if (held.get(key)?.person === row.person) continue;
    end(key, row.at, row);
    held.set(key, row);
  }
  for (const key of held.keys()) end(key, session.ended, null);
  return spans.toSorted((a, b) => a.from - b.from || a.chair - b.chair);
}

/** Counts a chair as its person's while a bot stood in for them. */
export function ownedSpans(spans: readonly SeatSpan[]): readonly SeatSpan[] {
  return spans.map((span) => {
    if (span.person !== null) return span;
    const own = spans.filter((one) => one.consort === span.consort && one.chair === span.chair);
    const before = own.findLast(({ to }) => to === span.from);
    const after = own.find(({ from }) => from === span.to);
    const person = before?.person ?? null;
    if (person === null || after?.person !== person) return span;
    const wasElsewhere = spans.some(
      (one) => one.person === person && one.from >= span.from && one.from < after.from,
    );
    return wasElsewhere ? span : { ...span, person };
  });
}

function whyLeft(
  { person, consort, chair }: SessionRows["seats"][number],
  to: number | null,
  next: SessionRows["seats"][number] | null,
  all: SessionRows["seats"],
): SeatSpan["left"] {
  if (to === null) return null;
  if (next === null) return "sessionEnded";
  if (person === null) return "replaced";
  const moved = all.some(
    (row) =>
      row.person === person &&
      (row.consort !== consort || row.chair !== chair) &&
      Math.abs(row.at - to) < AT_ONCE_MS,
  );
  if (moved) return "moved";
  return next.person === null ? "botPlaysOn" : "replaced";
}
