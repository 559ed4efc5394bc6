import { heading, table, type WordBlock } from '#app/platform/documents/word-blocks.server.ts';
import type { PillarFindings } from '../pillar-findings.ts';
import { horizonWords, kindWords, nrList } from '../report-words.nl.ts';

/** Every finding, per pillar: how strong the region is in it, and who lacks it. */
export function findingsBlocks(pillars: readonly PillarFindings[]): readonly WordBlock[] {
  return pillars.flatMap(({ pillar, findings }) => [
    heading(2, `Sterktes en kansen: ${pillar.label.nl}`),
    ...table(
      [
        { heading: 'Aanbod', width: 6 },
        { heading: 'Oordeel', width: 2 },
        { heading: 'Aantal', width: 1.4, isFigure: true },
        { heading: 'Termijn', width: 2 },
        { heading: 'Ontbreekt bij', width: 3 },
      ],
      findings.map(({ name, kind, count, horizon, missing }) => [
        name,
        kindWords[kind],
        count,
        kind === 'opportunity' ? horizonWords[horizon] : '',
        nrList(missing),
      ]),
      pillar.label.nl,
    ),
  ]);
}
