/** What the wire's refusals are in words for a player. */
import type { DisconnectReason } from "./consort.ts";
import type { RequestError, JoinRefusal } from "../../shared/protocol/messages.ts";

export const JOIN_WORDS: Readonly<
  Record<JoinRefusal | "unreachable" | "blocked" | "gone", string>
> = {
  badRequest: "The hall did not understand that. Please try again.",
  oldPage: "This page is older than the hall. Please load it anew.",
  foreignOrigin: "Another website asked for this. Please open the game on its own page.",
  noSuchConsort: "Nobody is playing under that code. Please look at it again.",
  tooManyAtOnce: "Many are coming in at once. One moment …",
  tooManyConsorts: "Every hall is taken just now. Please try again in a while.",
  full: "All chairs of this consort are taken just now.",
  chairHeld:
    "This browser has a chair in that consort: go back to it, or ask the host to let several share a device.",
  freed: "The host has given your chair away. With the code you can ask for another.",
  unreachable: "The hall could not be reached. Please check your connection.",
  blocked:
    "This network seems to block live connections (WebSocket). Try another network, or ask whoever looks after this one.",
  gone: "Your chair is not waiting any more.",
};

export const DECLINE_WORDS: Readonly<Record<RequestError, string>> = {
  badShape: "The hall did not understand that.",
  unknownMessage: "The hall did not understand that.",
  tooFast: "That was a little fast: some of it was not heard.",
  notHost: "Only the player who was here first can do that.",
  notNow: "Not while the music plays.",
  noSuchPiece: "The hall does not know that piece.",
  noSuchChair: "Nobody sits in that chair any more.",
  ownChair: "That is your own chair.",
  nothingSuggested: "That is not suggested any more.",
};

export const FAREWELL_WORDS: Readonly<Record<DisconnectReason, string>> = {
  elsewhere: "You are playing on in another tab.",
  tooFast: "The hall closed the line: far too much came through it.",
  closed: "The hall has closed. Thank you for playing.",
  freed: "The host has given your chair away. With the code you can ask for another.",
  brokenOff: "Something went wrong in the house, and the music had to stop. We are sorry.",
  over: "This consort is not there any more.",
};
