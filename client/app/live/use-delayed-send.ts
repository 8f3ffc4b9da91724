import { useEffect, useRef } from "preact/hooks";

/** ms without typing after which a draft is sent. */
const PAUSE_MS = 800;

/** Sends a draft: now, or after a pause in typing; what still waits is sent when the field goes. */
export function useDelayedSend(send: () => void): (now: boolean) => void {
  const waits = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(waits.current);
      send();
    },
    [],
  );
  return (now) => {
    clearTimeout(waits.current);
    if (now) send();
    else waits.current = setTimeout(send, PAUSE_MS);
  };
}
