import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const EVERY_MS = 500;

/** Remaining time of a silence as a shrinking line, without numbers. */
export function QuietLine(props: {
  /** Seconds left when it was sent. */
  readonly left: number;
  /** Id of the silence: a new one restarts the line. */
  readonly of: string | null;
  readonly says: string;
}): JSX.Element {
  const { left, of, says } = props;
  const whole = useSignal(left);
  const now = useSignal(left);
  useEffect(() => {
    whole.value = left;
  }, [of, whole]);
  useEffect(() => {
    whole.value = Math.max(whole.peek(), left);
    const began = performance.now();
    const show = (): void => {
      now.value = Math.max(0, left - (performance.now() - began) / 1000);
    };
    show();
    const timer = setInterval(show, EVERY_MS);
    return () => clearInterval(timer);
  }, [left, now, whole]);
  return (
    <div class="quiet-line" role="timer" aria-label={says}>
      <i style={{ width: `${(100 * now.value) / Math.max(1, whole.value)}%` }} />
    </div>
  );
}
