import { counted } from '#app/words/counts.ts';
import { barChart, formatShare } from '#app/platform/charts/index.server.ts';
import {
  bullet,
  figure,
  heading,
  linkTo,
  paragraph,
  table,
  type WordBlock,
} from '#app/platform/documents/word-blocks.server.ts';
import { listInWords } from '#app/words/lists.ts';
import type { FindingKind, ScanReport } from '../../domain/report.ts';
import type { NamedFinding, NamedGain, PillarFindings } from '../pillar-findings.ts';
import { share } from '../report-words.nl.ts';

/** The answer first: where the prevention gain lies, and per pillar what is strong and what can be done soon. */
export function summaryBlocks(pillars: readonly PillarFindings[], report: ScanReport): readonly WordBlock[] {
  const conditions = pillars
    .flatMap((each) => each.conditions)
    .toSorted((one, other) => one.rank - other.rank);
  const focus = conditions.filter((condition) => condition.focus);
  const count = (kind: FindingKind) => report.findings.filter((finding) => finding.kind === kind).length;
  return [
    paragraph(
      `${counted(report.participants.length, 'gemeente zei', 'gemeenten zeiden')} van ${counted(report.findings.length, 'soort', 'soorten')} aanbod of zij het hebben. ` +
        `In ${count('very-strong')} daarvan is de regio zeer sterk, in ${count('strong')} sterk. Bij ${count('opportunity')} ligt een kans.`,
    ),
    paragraph(
      focus.length === 0
        ? 'Er is geen conditie met preventiewinst.'
        : `De meeste preventiewinst ligt bij: ${names(focus)}.`,
    ),
    ...figure(
      gainChart(
        'preventiewinst',
        'Preventiewinst per conditie: het deel van het gewenste aanbod dat er nog niet is',
        conditions,
      ),
    ),
    ...legalTable(conditions),
    ...pillars.flatMap((pillar) => pillarBlocks(pillar, report.participants.length)),
  ];
}

/** How many examples a list in the summary gives; the section with all findings has the rest. */
const examples = 5;

function pillarBlocks(each: PillarFindings, total: number): readonly WordBlock[] {
  const { pillar, conditions, findings } = each;
  const focus = conditions.filter((condition) => condition.focus);
  const strengths = findings
    .filter(({ kind }) => kind !== 'opportunity')
    .toSorted((one, other) => other.count - one.count);
  const opportunities = findings
    .filter(({ kind }) => kind === 'opportunity')
    .toSorted((one, other) => one.count - other.count);
  const quick = opportunities.filter(({ horizon }) => horizon === 'quick');
  const long = opportunities.filter(({ horizon }) => horizon === 'long');
  return [
    heading(2, pillar.label.nl, { anchor: `pijler-${pillar.id}` }),
    paragraph(figuresText(each)),
    paragraph(
      focus.length === 0
        ? 'Geen conditie van deze pijler staat in de focus.'
        : `In de focus: ${names(focus)}.`,
    ),
    ...(conditions.length === 0
      ? []
      : figure(gainChart(`winst-${pillar.id}`, `Preventiewinst: ${pillar.label.nl}`, conditions))),
    heading(3, 'Waar de regio sterk in is'),
    ...list(strengths, total, examples, 'Geen aanbod is bij meer dan de helft van de gemeenten te vinden.'),
    heading(3, 'Wat op korte termijn kan'),
    ...list(quick, total, quick.length, 'Er zijn geen kansen die op korte termijn te pakken zijn.'),
    heading(3, 'Wat een lange adem vraagt'),
    ...list(long, total, examples, 'Er zijn geen andere kansen.'),
  ];
}

function figuresText({ pillar, conditions, findings }: PillarFindings): string {
  const missing = conditions.reduce((sum, { missingCells }) => sum + missingCells, 0);
  const wanted = conditions.reduce((sum, { wantedCells }) => sum + wantedCells, 0);
  const count = (kind: FindingKind) => findings.filter((finding) => finding.kind === kind).length;
  const lacking = wanted === 0 ? 'niets' : share(missing / wanted);
  return (
    `${pillar.goal.nl}. Van het gewenste aanbod ontbreekt nog ${lacking}. Van ${counted(findings.length, 'soort', 'soorten')} aanbod is de regio ` +
    `in ${count('very-strong')} zeer sterk en in ${count('strong')} sterk; bij ${count('opportunity')} ligt een kans.`
  );
}

function gainChart(id: string, title: string, conditions: readonly NamedGain[]) {
  return barChart(
    {
      bars: conditions.map(({ name, gain, focus }) => ({ label: name, value: gain, needsAttention: focus })),
      labelHeader: 'Conditie',
      valueHeader: 'Preventiewinst',
      format: formatShare,
    },
    { id, title },
  );
}

function legalTable(conditions: readonly NamedGain[]): readonly WordBlock[] {
  return table(
    [
      { heading: 'Plaats', width: 1.6, isFigure: true },
      { heading: 'Conditie', width: 4 },
      { heading: 'Ontbreekt', width: 2, isFigure: true },
      { heading: 'Focus', width: 1.4 },
      { heading: 'Wettelijk kader', width: 5 },
    ],
    conditions.map(({ rank, name, missingCells, wantedCells, focus, legalFramework }) => [
      rank,
      name,
      `${missingCells} van ${wantedCells}`,
      focus ? 'ja' : '',
      legalFramework.join(', '),
    ]),
    'Condities op volgorde van preventiewinst, met hun wettelijk kader',
  );
}

function list(
  findings: readonly NamedFinding[],
  total: number,
  most: number,
  otherwise: string,
): readonly WordBlock[] {
  if (findings.length === 0) return [paragraph(otherwise)];
  const left = findings.length - most;
  return [
    ...findings.slice(0, most).map(({ name, count }) => bullet(`${name}: ${count} van de ${total}`)),
    ...(left > 0 ? [linkTo('bevindingen', `En nog ${left} andere: zie Sterktes en kansen`)] : []),
  ];
}

function names(conditions: readonly NamedGain[]): string {
  const written = conditions.map(({ name, gain }) => `${name.toLowerCase()} (${share(gain)})`);
  return listInWords(written);
}
