/** How a host's page learns an address that friends can open. */
import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { shareOrigin, ownShareOrigin } from "../../client/session/share-origin.ts";
import { lanAddresses } from "../../server/http/lan-addresses.ts";
import { isLoopbackHost } from "../../shared/protocol/addresses.ts";

const at = (address: string, family: "IPv4" | "IPv6" = "IPv4", internal = false) =>
  ({ address, family, internal }) as NetworkInterfaceInfo;

test.for([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["[::1]", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["192.168.1.5", false],
  ["127.example.org", false],
  ["localhost.example.org", false],
] as const)("%s means one's own machine: %s", ([host, own]) => {
  expect(isLoopbackHost(host)).toBe(own);
});

test("of a machine's addresses at most three count that others can reach, the likeliest first", () => {
  expect(
    lanAddresses({
      lo: [at("127.0.0.1", "IPv4", true), at("::1", "IPv6", true)],
      docker0: [at("172.17.0.1")],
      tun0: [at("10.8.0.2")],
      wlan0: [at("fe80::1", "IPv6"), at("192.168.1.5")],
      virbr0: [at("172.18.0.1")],
    }),
  ).toEqual(["192.168.1.5", "10.8.0.2", "172.17.0.1"]);
  expect(lanAddresses({ lo: [at("127.0.0.1", "IPv4", true)] })).toEqual([]);
});

const LOCAL = { href: "http://localhost:2567/#AFH234", hostname: "localhost" };
const saying = (answer: unknown) => (asked: string[]) => (url: string) => {
  asked.push(url);
  return Promise.resolve({ json: () => Promise.resolve(answer) });
};

test("opened as localhost, a page asks the server, and keeps its own port", async () => {
  const asked: string[] = [];
  const server = saying({ addresses: ["192.168.1.5", "10.8.0.2"] })(asked);
  expect(await shareOrigin(LOCAL, server)).toBe("http://192.168.1.5:2567");
  expect(asked).toEqual(["http://localhost:2567/api/addresses"]);
});

test("[Y20] below a path, it asks there, and what it shares has that path", async () => {
  const asked: string[] = [];
  const here = { href: "http://localhost/consort/check?lang=de#x", hostname: "localhost" };
  const server = saying({ addresses: ["192.168.1.5"] })(asked);
  expect(await shareOrigin(here, server)).toBe("http://192.168.1.5/consort");
  expect(asked).toEqual(["http://localhost/consort/api/addresses"]);
});

test("opened under an address that others can open too, it asks nobody", async () => {
  const origin = "https://consort.example.org";
  const here = { href: `${origin}/#AFH234`, hostname: "consort.example.org" };
  const asked: string[] = [];
  expect(await shareOrigin(here, saying({})(asked))).toBe(origin);
  expect([ownShareOrigin(here), ownShareOrigin(LOCAL)]).toEqual([origin, null]);
  expect(asked).toEqual([]);
});

test.for([{ addresses: [] }, { refusal: "badRequest" }, null])(
  "where the server says %j, no address is known",
  async (answer) => {
    expect(await shareOrigin(LOCAL, saying(answer)([]))).toBeNull();
  },
);

test("a server that cannot be reached is no error", async () => {
  expect(await shareOrigin(LOCAL, () => Promise.reject(new TypeError("failed")))).toBeNull();
});
