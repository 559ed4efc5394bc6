import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const web = './modules/prevention-scan/web';
const round = 'preventiescan/:ronde';

export const routes: RouteConfigEntry[] = [
  route('preventiescan', `${web}/rounds.tsx`),
  route('preventiescan/inlezen', `${web}/import.tsx`),
  route('preventiescan/invulblad', `${web}/template.ts`),
  route(round, `${web}/overview.tsx`),
  route(`${round}/tabellen`, `${web}/tables.tsx`),
  route(`${round}/tabellen/:tabel`, `${web}/table.tsx`),
  route(`${round}/tabellen/:tabel/csv`, `${web}/table-csv.ts`),
  route(`${round}/sterk`, `${web}/strengths.tsx`),
  route(`${round}/kansen`, `${web}/opportunities.tsx`),
  route(`${round}/snel`, `${web}/quick-wins.tsx`),
  route(`${round}/bevinding/:tabel/:item/:kolom?`, `${web}/finding.tsx`),
  route(`${round}/mijn-gemeente`, `${web}/own-municipality.tsx`),
  route(`${round}/namen`, `${web}/names.tsx`),
  route(`${round}/gegevenskwaliteit`, `${web}/data-quality.tsx`),
  route(`${round}/begrippen`, `${web}/glossary.tsx`),
  route(`${round}/meenemen`, `${web}/exports.tsx`),
  route(`${round}/meenemen/:vorm`, `${web}/export-file.ts`),
];
