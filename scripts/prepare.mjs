// Runs before npm's own scripts: installs and builds what is out of date. Plain JavaScript in old syntax up to the
// version check, because it starts on whatever Node the machine has and with nothing installed.
var needed = 20;
var major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  process.stderr.write(
    'Onderdak heeft Node ' +
      needed +
      ' of nieuwer nodig om te starten; deze machine heeft Node ' +
      process.versions.node +
      '. Er is niets gewijzigd. Installeer een nieuwere Node (https://nodejs.org) en probeer het opnieuw.\n',
  );
  process.exitCode = 1;
} else {
  void import('./prepare-run.mjs').then(function (run) {
    return run.prepareFromCommandLine(process.argv.slice(2));
  });
}
