/** What the server says about storing: where, and for how long. */

export interface ServerKeeping {
  readonly kind: "memory" | "sqlite" | "postgresql";
  /** 0: nothing is stored beyond the session. */
  readonly days: number;
}

const KINDS = ["memory", "sqlite", "postgresql"] as const;

/** Null without a valid answer. Never rejects. */
export async function serverKeeping(origin: string): Promise<ServerKeeping | null> {
  try {
    const health = (await (await fetch(`${origin}/api/health`)).json()) as {
      readonly store?: { readonly kind?: unknown; readonly days?: unknown };
    };
    const kind = KINDS.find((one) => one === health.store?.kind);
    const days = health.store?.days;
    return kind !== undefined && typeof days === "number" ? { kind, days } : null;
  } catch {
    return null;
  }
}
