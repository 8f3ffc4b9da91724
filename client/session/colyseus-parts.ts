/**
 * The parts of Colyseus' client that the game uses: builds leave out its accounts, other transports, prediction of
 * inputs and debugging, a fifth of it. What the game comes to use of them must be taken from here first.
 */

/** Files of which nothing is used, and what stands in their place; paths from the package's own folder. */
export const UNUSED: Readonly<Record<string, string>> = {
  // The game's seats have secrets of their own.
  "Auth.mjs": "export class Auth {}",
  // The game plays over WebSockets.
  "transport/H3Transport.mjs": "export class H3TransportTransport {}",
  // The supported browsers have fetch.
  "fetchXHR.mjs": "export const xhrFetch = undefined;",
  "3rd_party/discord.mjs": "export const discordURLBuilder = undefined;",
  "debug-channel.mjs":
    "export const publishDebug = () => {}; export const debugOverlayActive = () => false;",
  // Commands are messages: no room of the game declares an input.
  "input/RoomInput.mjs": `
    export class RoomInput {
      constructor() { throw new Error("inputs are left out of this build"); }
    }`,
};

/** Node's WebSocket: browsers have their own. */
const NODE_SOCKET = /\/node_modules\/ws\/browser\.js$/u;
const SOURCE = /\/node_modules\/colyseus\.js\/build\/(?<file>.*)$/u;

/** A plugin of the bundler. */
export const colyseusParts = () => ({
  name: "colyseus-parts",
  load(id: string): string | null {
    if (NODE_SOCKET.test(id)) return "export default undefined;";
    return UNUSED[SOURCE.exec(id)?.groups?.["file"] ?? ""] ?? null;
  },
});
