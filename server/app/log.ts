/** [H21] The log of the process: lines for people, or JSON for machines. It holds no name, code, link or secret. */
import type { Fault } from "./fault-log.ts";
import { scrubbed } from "./scrub.ts";

export const LOG_FORMATS = ["text", "json"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Figures beside a line. */
export type Facts = Readonly<Record<string, number | string>>;

export interface Log {
  info(line: string, facts?: Facts): void;
  warn(line: string, facts?: Facts): void;
  fault(fault: Fault): void;
}

/** `print` takes whole lines. */
export async function openLog(format: LogFormat, print: (line: string) => void): Promise<Log> {
  return format === "json" ? jsonLog(print) : textLog(print);
}

/** Lines for people: only what asks for something to be done, and what failed. */
export function textLog(print: (line: string) => void): Log {
  return {
    info() {},
    warn: (line) => print(scrubbed(line)),
    fault({ name, message, code, places, before }) {
      const what = [name, message, code].filter((part) => (part ?? "") !== "").join(": ");
      const lines = [what, ...places.map((place) => `    at ${place}`)];
      print([...lines, ...(before > 0 ? [`    … and ${before} times before`] : [])].join("\n"));
    },
  };
}

/** One JSON object a line, as pino writes them. Pino is loaded only where it is used: every start would wait for it. */
async function jsonLog(print: (line: string) => void): Promise<Log> {
  const { pino } = await import("pino");
  const logger = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line: string) => print(line.trimEnd()) },
  );
  return {
    info: (line, facts = {}) => logger.info(facts, scrubbed(line)),
    warn: (line, facts = {}) => logger.warn(facts, scrubbed(line)),
    fault: ({ message, name, ...fault }) => logger.error({ error: name, ...fault }, message),
  };
}
