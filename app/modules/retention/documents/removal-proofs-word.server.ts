import { heading, paragraph, table, type WordBlock } from '#app/platform/documents/word-blocks.server.ts';
import { writeWordDocument } from '#app/platform/documents/word-document.server.ts';
import type { ListedRemoval } from '../use-cases/list-removals.server.ts';

/** Words of the document, so that it says the same as the page. */
export interface ProofWords {
  readonly title: string;
  readonly made: string;
  readonly intro: string;
  readonly tables: string;
  readonly rows: string;
  tableName(table: string): string;
  readonly none: string;
  /** Above a proof: when, why, and by which term. */
  head(removal: ListedRemoval): string;
  /** Beneath it: how it can be checked. */
  check(removal: ListedRemoval): string;
}

/** The proofs of removal as evidence, one after the other. */
export function writeProofs(removals: readonly ListedRemoval[], words: ProofWords): Promise<Uint8Array> {
  return writeWordDocument({
    title: words.title,
    subtitle: words.made,
    subject: 'AVG artikel 5 en 17; Wmo 2015 artikel 5.3.4 en 5.3.5',
    colophon: [],
    layout: 'letter',
    blocks: [
      paragraph(words.intro),
      ...(removals.length === 0 ? [paragraph(words.none)] : removals.flatMap((each) => proof(each, words))),
    ],
  });
}

function proof(removal: ListedRemoval, words: ProofWords): readonly WordBlock[] {
  const rows = Object.entries(removal.counts)
    .map(([name, count]) => [words.tableName(name), count] as const)
    .toSorted(([one], [other]) => one.localeCompare(other, 'nl'));
  return [
    heading(1, words.head(removal), { startsPage: false }),
    ...table(
      [
        { heading: words.tables, width: 4 },
        { heading: words.rows, width: 1, isFigure: true },
      ],
      rows,
      words.tables,
    ),
    paragraph(words.check(removal), { isSmall: true }),
  ];
}
