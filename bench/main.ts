import '../server/node-environment.ts';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../app/platform/db/database.server.ts';
import { projectRoot } from '../app/platform/project-root.server.ts';
import { readConfig } from '../server/config.ts';
import { startServer } from '../server/start.ts';
import { openOwnDatabase } from '../server/open-database.ts';
import { isMet, toText, type Figure } from './figures.ts';
import { benchPage } from './pages.ts';
import { benchPlan } from './plan.ts';
import { benchRenewal } from './renewal.ts';
import { benchScanReport } from './scan-report.ts';
import { benchSearch } from './search.ts';
import { benchStays } from './stays.ts';
import { signInForBench } from './sign-in.ts';
import { benchWeight } from './weight.ts';

/*
 * `npm run bench`: measures what docs/measurements.md reports, on a new database under var/ that goes afterwards: what an
 * earlier run left would be measured too, and its people's names have a key that the program does not know.
 * Times depend on the machine; what counts are the ratios, whose limit is taken in the same run.
 */

/** What a shelter worker opens all evening. */
const workerPages = [
  ['start page of a shelter worker', '/'],
  ['door', '/vannacht/A03'],
  ['signals', '/signalen'],
] as const;

const folder = join(projectRoot, 'var', 'bench');
await mkdir(folder, { recursive: true });
const place = await mkdtemp(join(folder, 'run-'));
// The user of the private database has to get in.
await chmod(place, 0o755);
const config = readConfig({ PORT: '0', ONDERDAK_VAR: place });
const say = (message: string) => process.stderr.write(`${message}\n`);

const server = await startServer({ config, isDevelopment: false, onMessage: say });
const own = await openOwnDatabase(config, say);
const database = openDatabase(own.url);
const figures: Figure[] = [];
try {
  const region = await database.asOwner((tx) =>
    tx.selectFrom('region').select('region_id').where('slug', '=', 'emmen').executeTakeFirstOrThrow(),
  );
  const scope = {
    regionId: region.region_id,
    userId: '00000000-0000-0000-0000-000000000000',
    roles: ['regional-policy'] as const,
    organisationId: null,
    municipalityCode: null,
  };
  say(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`);
  figures.push(...(await benchScanReport(database, scope)));
  figures.push(...(await benchPlan(database, scope, 'emmen')));
  const cookie = await signInForBench(server.address, 'beleid-regio.drechtsteden');
  const seconds = 5;
  const target = { perSecond: 200, p99: 100 };
  const scan = `${server.address}/preventiescan/2022`;
  figures.push(...(await benchPage('start page', `${server.address}/`, cookie, { seconds })));
  figures.push(...(await benchPage('scan overview', scan, cookie, { seconds, target })));
  const table = `${scan}/tabellen/shelter-options`;
  figures.push(...(await benchPage('scan table', table, cookie, { seconds, target })));
  const worker = await signInForBench(server.address, 'opvang.assen');
  for (const [name, path] of workerPages)
    figures.push(...(await benchPage(name, `${server.address}${path}`, worker, { seconds })));
  figures.push(...(await benchWeight(server.address)));
  // Before the search, because it empties the tables of people and stays, and is slower after much else was written.
  const count = Number(process.env['ONDERDAK_BENCH_STAYS'] ?? 1_000_000);
  figures.push(...(await benchStays(database, own.url, { ...scope, roles: ['region-admin'] }, count)));
  const people = Number(process.env['ONDERDAK_BENCH_PEOPLE'] ?? 20_000);
  figures.push(...(await benchSearch(database, { ...scope, roles: ['shelter-worker'] }, [3000, people])));
  figures.push(...(await benchRenewal(database, { url: `${server.address}/vannacht/A03`, cookie: worker })));
} finally {
  await database.close();
  await own.close();
  await server.stop();
  await rm(place, { recursive: true });
}
process.stdout.write(
  process.argv.includes('--format=json') ? `${JSON.stringify(figures, null, 2)}\n` : `${toText(figures)}\n`,
);
process.exit(figures.every(isMet) ? 0 : 1);
