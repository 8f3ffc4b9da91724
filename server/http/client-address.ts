/** The client address of a request: the socket's, or behind trusted proxies the one they forward. */
import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { isLoopbackHost } from "../../shared/protocol/addresses.ts";

/** Whether a proxy at `address`, `hop` steps before this server (0: the socket), is trusted. */
export type TrustedProxy = (address: string, hop: number) => boolean;

export const NO_PROXY: TrustedProxy = () => false;

const MAX_HOPS = 16;
/** Headers that proxies add and browsers never send. */
const FORWARDING = [
  "forwarded",
  "via",
  "x-client-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
] as const;

/** IPv4-mapped IPv6 address, as dual-stack sockets report it. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/** Parses a number of proxies, or addresses and networks (CIDR) separated by commas; null for anything else. */
export function readTrustedProxy(setting: string): TrustedProxy | null {
  if (/^\d+$/u.test(setting)) {
    const hops = Number(setting);
    return hops <= MAX_HOPS ? (_, hop) => hop < hops : null;
  }
  const trusted = new BlockList();
  for (const entry of setting.split(",")) {
    const [address = "", bits, ...rest] = entry.trim().split("/");
    const version = isIP(address);
    const longest = version === 4 ? 32 : 128;
    if (version === 0 || rest.length > 0) return null;
    if (bits !== undefined && (!/^\d{1,3}$/u.test(bits) || Number(bits) > longest)) return null;
    const family = version === 4 ? "ipv4" : "ipv6";
    trusted.addSubnet(address, bits === undefined ? longest : Number(bits), family);
  }
  return (address) =>
    isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Without port and zone; IPv4-mapped addresses as IPv4. */
function plain(entry: string): string {
  const [, bracketed, withPort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/u.exec(entry) ?? [];
  const address = (bracketed ?? withPort ?? entry).split("%", 1)[0] ?? "";
  return MAPPED.exec(address)?.[1] ?? address;
}

/** The nearest address that is no trusted proxy; only headers written by trusted proxies count. */
export function clientAddress(req: IncomingMessage, trusts: TrustedProxy): string {
  let address = plain(req.socket.remoteAddress ?? "");
  const header = req.headers["x-forwarded-for"];
  const forwarded = header === undefined ? [] : String(header).split(",");
  for (let hop = 0; trusts(address, hop); hop += 1) {
    const before = plain(forwarded.pop()?.trim() ?? "");
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** Whether the socket's peer is a trusted proxy, so that its forwarding headers count. */
export const comesByTrustedProxy = (req: IncomingMessage, trusts: TrustedProxy): boolean =>
  trusts(plain(req.socket.remoteAddress ?? ""), 0);

export const isForwarded = ({ headers }: IncomingMessage): boolean =>
  FORWARDING.some((name) => headers[name] !== undefined);

/** [H4] An untrusted proxy on this machine: all clients behind it share one address. */
export const hidesVisitors = (req: IncomingMessage, trusts: TrustedProxy): boolean =>
  isForwarded(req) &&
  !comesByTrustedProxy(req, trusts) &&
  isLoopbackHost(plain(req.socket.remoteAddress ?? ""));

/** [H3] Whether the page was opened on this machine: by client address, `Host` and `Referer`. */
export function isLoopbackRequest(req: IncomingMessage, trusts: TrustedProxy): boolean {
  if (isForwarded(req) && !comesByTrustedProxy(req, trusts)) return false;
  const { host = "", referer } = req.headers;
  return (
    isLoopbackHost(clientAddress(req, trusts)) &&
    isLoopbackHost(hostOf(`http://${host}`)) &&
    (referer === undefined || isLoopbackHost(hostOf(referer)))
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : "");
