/** What is said of a consort's code. */

export const CODE_INVITES = "a friend has a code for you";
export const CODE_LABEL = "Code, six letters and digits";
/** Beside a code that was tried, and may be tried again. */
export const CODE_AGAIN = "Try again";
export const CODE_JOIN = "Join";
export const CODE_SHARED = "Friends open the link, or type the code.";
