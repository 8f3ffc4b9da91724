/** To a service worker that waits: its version is wanted now. */
export const TAKE_OVER = "take-over";
