/** Debian's Caddy with the Caddyfile that is deployed, in front of processes on this machine, with TLS of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { freePort } from "../run/free-port.ts";
import { obtain } from "../run/programs.ts";
import { readDeployed } from "./compose.ts";
import { listens } from "./listens.ts";

export interface Caddy {
  /** Host and port, as SITE has it. */
  readonly site: string;
  close(): Promise<void>;
}

/** `ports`: of the processes that the Caddyfile calls p1 and p2. Rejects with a plain sentence when there is no Caddy. */
export async function startCaddy(ports: readonly [number, number]): Promise<Caddy> {
  const program = obtain("caddy");
  const folder = mkdtempSync(join(tmpdir(), "consort-caddy-"));
  const [http, https] = [await freePort(), await freePort()];
  const file = join(folder, "Caddyfile");
  const options = `admin off\n http_port ${http}\n https_port ${https}\n skip_install_trust\n`;
  const [first, second] = ports;
  const deployed = readDeployed("Caddyfile")
    .replaceAll("p1:2567", `127.0.0.1:${first}`)
    .replaceAll("p2:2567", `127.0.0.1:${second}`)
    .replace(/^\{$/mu, `{\n ${options}`);
  writeFileSync(file, deployed);
  const site = `localhost:${https}`;
  let said = "";
  const server = spawn(program, ["run", "--adapter", "caddyfile", "--config", file], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      SITE: site,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
  });
  server.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const root = join(folder, "caddy", "pki", "authorities", "local", "root.crt");
  while (!existsSync(root) || !(await listens(https))) {
    if (server.exitCode !== null) throw new Error(`Caddy ended instead of starting: ${said}`);
    await after(20);
  }
  const usual = getCACertificates("default");
  setDefaultCACertificates([...usual, readFileSync(root, "utf8")]);
  // It listens before it has a certificate for this name.
  while (!(await answers(site))) {
    if (server.exitCode !== null) throw new Error(`Caddy ended instead of answering: ${said}`);
    await after(20);
  }
  return {
    site,
    async close() {
      setDefaultCACertificates(usual);
      if (server.exitCode === null) {
        server.kill();
        await once(server, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whatever it says: its processes may not run yet. */
const answers = (site: string): Promise<boolean> =>
  fetch(`https://${site}/`).then(
    () => true,
    () => false,
  );
