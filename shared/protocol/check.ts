/** Room that a page joins to test its connection; created on request. */
export const CHECK_ROOM_NAME = "check";

/** Time for which a connection must stay open to be trusted, s: proxies cut idle ones after 30 or 60. */
export const CHECK_SECONDS = 60;
