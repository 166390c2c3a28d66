// Plain JavaScript on purpose: it must be able to speak on the very versions it refuses.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Tickmark's scripts need Node 24 or later; this is Node ${process.versions.node}.\n`
    + 'On Linux and Windows `npm ci` brings it along (without --omit=optional); on macOS install Node 24 and try again.\n',
  );
  process.exit(1);
}
