/** [H2] Security headers of every response. */
import type { IncomingMessage } from "node:http";

/**
 * Inline styles are allowed, since the first paint comes before any file arrives. Inline scripts
 * are not.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/**
 * A host that is safe to put into a policy: it contains nothing that would end the list of sources.
 */
const PLAIN_HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/iu;

export function securityHeaders({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const { host = "" } = headers;
  // Older Safari does not count WebSockets of the same origin as 'self'.
  const sockets = PLAIN_HOST.test(host) ? ` ws://${host} wss://${host}` : "";
  return { ...HEADERS, "content-security-policy": `${POLICY}; connect-src 'self'${sockets}` };
}
