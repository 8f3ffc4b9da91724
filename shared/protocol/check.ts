/** Room that a page joins to try its connection, as it would join any other; each server opens it when asked. */
export const CHECK_ROOM_NAME = "check";

/** s that a connection has to stay open to be trusted: proxies cut what is idle after 30 or 60. */
export const CHECK_SECONDS = 60;
