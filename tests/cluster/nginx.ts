/**
 * Debian's nginx with the nginx.conf that is deployed, in front of processes on this machine: any process at the root, or
 * at a path that is cut off, and each at a path of its own below that, cut off too.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { freePort } from "../run/free-port.ts";
import { obtain } from "../run/programs.ts";
import { readDeployed } from "./compose.ts";
import { listens } from "./listens.ts";

export interface Nginx {
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
  /** Public address of the process at that index of `ports`. */
  addressOf(index: number): string;
  close(): Promise<void>;
}

interface Kind {
  /** Below which the site is served, from the first slash on; "": at the root. */
  readonly path?: string;
  /** With a certificate that this process trusts; browsers do not. */
  readonly tls?: boolean;
}

/** `ports`: of the processes, one or two. Rejects with a plain sentence when nginx is missing and cannot be installed. */
export async function startNginx(
  ports: readonly number[],
  { path = "", tls = true }: Kind = {},
): Promise<Nginx> {
  const program = obtain("nginx-light");
  const folder = mkdtempSync(join(tmpdir(), "consort-nginx-"));
  const certified = tls ? certify(folder) : null;
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  mkdirSync(join(folder, "temporary"));
  writeFileSync(file, settings({ folder, port, certified, ports, path }));
  const server = spawn(program, ["-p", folder, "-c", file, "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  while (!(await listens(port))) {
    if (server.exitCode !== null)
      throw new Error(
        `nginx ended instead of starting: ${readFileSync(join(folder, "error.log"), "utf8")}`,
      );
    await after(20);
  }
  return {
    origin: `${tls ? "https" : "http"}://127.0.0.1:${port}${path}`,
    addressOf: (index) => `127.0.0.1:${port}${path}/p${index + 1}`,
    async close() {
      certified?.forget();
      if (server.exitCode === null) {
        server.kill();
        await once(server, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Certified {
  /** Files. */
  readonly key: string;
  readonly certificate: string;
  /** This process trusts it no more. */
  forget(): void;
}

/** Makes a certificate that this process trusts from now on. */
function certify(folder: string): Certified {
  const openssl = obtain("openssl");
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const made = ["-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=consort"];
  execFileSync(
    openssl,
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      ...made,
      "-addext",
      "subjectAltName=IP:127.0.0.1",
    ],
    { stdio: "ignore" },
  );
  const usual = getCACertificates("default");
  setDefaultCACertificates([...usual, readFileSync(certificate, "utf8")]);
  return { key, certificate, forget: () => setDefaultCACertificates(usual) };
}

interface Asked {
  readonly folder: string;
  readonly port: number;
  readonly certified: Certified | null;
  readonly ports: readonly number[];
  readonly path: string;
}

/** The nginx.conf that is deployed, with places on this machine, and below the path as its comment says. */
function settings({ folder, port, certified, ports, path }: Asked): string {
  const [first = 0, second = first] = ports;
  const deployed = readDeployed("nginx.conf")
    .replaceAll("127.0.0.1:7401", `127.0.0.1:${first}`)
    .replaceAll("127.0.0.1:7402", `127.0.0.1:${second}`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port}${certified === null ? "" : " ssl"};`)
    .replace(/ssl_certificate .*;/u, certified ? `ssl_certificate ${certified.certificate};` : "")
    .replace(/ssl_certificate_key .*;/u, certified ? `ssl_certificate_key ${certified.key};` : "")
    .replaceAll("location /", `location ${path}/`)
    .replace('X-Forwarded-Prefix ""', `X-Forwarded-Prefix "${path}"`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/temporary/${kind};`,
  );
  return `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  ${temporary.join("\n  ")}
  ${deployed}
}
`;
}

/** Debian has nginx where only root looks. */
