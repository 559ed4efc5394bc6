import { counted } from '#app/words/counts.ts';
import {
  bullet,
  heading,
  linkTo,
  paragraph,
  table,
  type WordBlock,
} from '#app/platform/documents/word-blocks.server.ts';
import { writeWordDocument } from '#app/platform/documents/word-document.server.ts';
import { findingsByPillar } from '../pillar-findings.ts';
import type { ReportSource } from '../report-source.ts';
import { collectedPeriod, glossary, reportTitle } from '../report-words.nl.ts';
import { findingsBlocks } from './findings-blocks.server.ts';
import { summaryBlocks } from './summary.server.ts';
import { tableBlocks } from './table-blocks.server.ts';

/** The report as an editable Word document: the summary per pillar first, then every table. */
export function writeReportWord(source: ReportSource): Promise<Uint8Array> {
  const { region, round, instrument, report } = source;
  const pillars = findingsByPillar(instrument, report);
  return writeWordDocument({
    title: reportTitle(region, round),
    subtitle: `${counted(report.participants.length, 'gemeente', 'gemeenten')}, antwoorden van ${collectedPeriod(round)}`,
    subject: 'Preventie van dakloosheid',
    colophon: [
      `Vragenlijst: ${instrument.title.nl}, versie ${instrument.version}.`,
      'Gemeenten zijn in dit rapport nummers. Wie de regio kent kan een gemeente soms aan een antwoord herkennen: ga er zorgvuldig mee om.',
    ],
    blocks: [
      ...contents(source),
      heading(1, 'Samenvatting', { anchor: 'samenvatting' }),
      ...summaryBlocks(pillars, report),
      heading(1, 'Sterktes en kansen', { anchor: 'bevindingen' }),
      ...findingsBlocks(pillars),
      heading(1, 'Alle tabellen', { anchor: 'tabellen' }),
      paragraph(
        'Per antwoord staat hoeveel gemeenten het gaven, en welke. Een streepje betekent dat het daar niet is gevraagd.',
      ),
      ...tableBlocks(instrument, report),
      heading(1, 'Opmerkingen bij de antwoorden', { anchor: 'opmerkingen' }),
      ...quality(source),
      heading(1, 'Begrippen', { anchor: 'begrippen' }),
      ...table(
        [
          { heading: 'Begrip', width: 1 },
          { heading: 'Betekenis', width: 3 },
        ],
        glossary.map(({ word, meaning }) => [word, meaning]),
        'Woorden in dit rapport',
      ),
    ],
  });
}

function contents({ instrument }: ReportSource): readonly WordBlock[] {
  return [
    heading(1, 'Inhoud'),
    linkTo('samenvatting', 'Samenvatting'),
    ...instrument.pillars.map(({ id, label }) => linkTo(`pijler-${id}`, `Samenvatting: ${label.nl}`)),
    linkTo('bevindingen', 'Sterktes en kansen'),
    linkTo('tabellen', 'Alle tabellen'),
    ...instrument.questions.map(({ id, section, title }) => linkTo(`tabel-${id}`, `${section} ${title.nl}`)),
    linkTo('opmerkingen', 'Opmerkingen bij de antwoorden'),
    linkTo('begrippen', 'Begrippen'),
  ];
}

function quality({ report }: ReportSource): readonly WordBlock[] {
  if (report.dataQuality.length === 0) return [paragraph('Er zijn geen opmerkingen.')];
  return [
    paragraph(
      'Dit klopt niet of is onduidelijk in de antwoorden zelf. De antwoorden zijn gebruikt zoals ze gegeven zijn.',
    ),
    ...report.dataQuality.map(({ detail }) => bullet(detail)),
  ];
}
