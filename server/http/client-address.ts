/** From which address a request comes: of the socket, or behind trusted proxies as the last of them saw it. */
import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { meansOwnMachine } from "../../shared/protocol/addresses.ts";

/** Whether a proxy at `address`, `hop` steps before this server (0: the socket), tells the truth. */
export type TrustedProxy = (address: string, hop: number) => boolean;

export const NO_PROXY: TrustedProxy = () => false;

const MAX_HOPS = 16;
/** What proxies add, and browsers never send by themselves. */
const FORWARDING = [
  "forwarded",
  "via",
  "x-client-ip",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
] as const;

/** IPv4 written as IPv6, as sockets that listen for both report it. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/** A number of proxies, or their addresses and networks (CIDR) between commas; null for anything else. */
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

/** IPv4 where it is IPv4, without port and zone. */
function plain(entry: string): string {
  const [, bracketed, withPort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/u.exec(entry) ?? [];
  const address = (bracketed ?? withPort ?? entry).split("%", 1)[0] ?? "";
  return MAPPED.exec(address)?.[1] ?? address;
}

/** The nearest address that no trusted proxy has; headers count only as far as trusted ones wrote them. */
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

/** Whether the socket's own end is a trusted proxy, so that what it says of the request counts. */
export const comesByTrustedProxy = (req: IncomingMessage, trusts: TrustedProxy): boolean =>
  trusts(plain(req.socket.remoteAddress ?? ""), 0);

export const isForwarded = ({ headers }: IncomingMessage): boolean =>
  FORWARDING.some((name) => headers[name] !== undefined);

/** [H4] A proxy on this machine that no setting names: everyone behind it has one address. */
export const hidesVisitors = (req: IncomingMessage, trusts: TrustedProxy): boolean =>
  isForwarded(req) &&
  !comesByTrustedProxy(req, trusts) &&
  meansOwnMachine(plain(req.socket.remoteAddress ?? ""));

/** [H3] Whether a page that was opened on this machine asks: by its address, and by each name it gives. */
export function asksFromOwnMachine(req: IncomingMessage, trusts: TrustedProxy): boolean {
  if (isForwarded(req) && !comesByTrustedProxy(req, trusts)) return false;
  const { host = "", referer } = req.headers;
  return (
    meansOwnMachine(clientAddress(req, trusts)) &&
    meansOwnMachine(hostOf(`http://${host}`)) &&
    (referer === undefined || meansOwnMachine(hostOf(referer)))
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : "");
