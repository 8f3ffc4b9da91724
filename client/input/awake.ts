/**
 * Keeps a phone's screen on while playing. Browsers release the wake lock when the tab is hidden,
 * so it is requested again on return; without one, or when it is refused, nothing is lost.
 */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const ask = async (): Promise<void> => {
    if (document.hidden || over || !("wakeLock" in navigator)) return;
    try {
      const granted = await navigator.wakeLock.request("screen");
      if (over) await granted.release();
      else lock = granted;
    } catch {
      // Refused, for example on a low battery: the screen may turn off.
    }
  };
  const again = (): void => void ask();
  document.addEventListener("visibilitychange", again);
  again();
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", again);
    void lock?.release();
  };
}
