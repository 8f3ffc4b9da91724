// `npm start`. Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
const OLDEST_NODE = 24;

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  console.error(
    `Broken Consort needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

// Invalid settings are reported before anything is built.
const { readSettings } = await import("./app/config.ts");
try {
  readSettings(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const { ensureClientBuild } = await import("./app/client-build.ts");
if (!ensureClientBuild()) process.exit(1);
await import("./main.ts");
