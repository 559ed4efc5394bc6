import { counted } from '#app/words/counts.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Overseeing } from './acting.ts';
import { listTerms } from './list-terms.server.ts';
import { whatGoes, type WhatGoes } from './what-goes.server.ts';

export interface RetentionReport {
  readonly terms: readonly {
    readonly code: string;
    readonly term: number;
    readonly unit: string;
    readonly from: string;
    readonly source: string;
    readonly isOwnChoice: boolean;
    readonly state: string;
  }[];
  readonly perMonth: WhatGoes['perMonth'];
  /** Files whose term is over by then, and that something keeps. */
  readonly kept: readonly { readonly keptBecause: string; readonly files: number }[];
}

/** Terms, and counts of what goes: nothing by which anybody is told. */
export async function reportRetention(
  database: Database,
  overseeing: Overseeing,
  months: number,
): Promise<RetentionReport> {
  const terms = await listTerms(database, overseeing);
  const { files, perMonth } = await whatGoes(database, overseeing, overseeing.today.add({ months }));
  const kept = Map.groupBy(
    files.filter(({ keptBecause }) => keptBecause !== null),
    ({ keptBecause }) => keptBecause ?? '',
  );
  return {
    terms: terms.map((kind) => ({
      code: kind.code,
      term: kind.chosen?.termValue ?? kind.termValue,
      unit: kind.termUnit,
      from: kind.countedFrom,
      source: kind.source,
      isOwnChoice: kind.chosen !== null,
      state: kind.state,
    })),
    perMonth,
    kept: [...kept].map(([keptBecause, { length }]) => ({ keptBecause, files: length })),
  };
}

export function retentionText({ terms, perMonth, kept }: RetentionReport): string {
  return [
    ...terms.map(
      ({ code, term, unit, from, isOwnChoice, state }) =>
        `${code}: ${term} ${unit} (${from})${isOwnChoice ? ', own choice' : ''}${state === 'later' ? ', not in use yet' : ''}`,
    ),
    ...perMonth.map(
      ({ month, kindCode, files }) => `${month} ${kindCode}: ${counted(files, 'dossier', 'dossiers')}`,
    ),
    ...kept.map(
      ({ keptBecause, files }) => `blijft (${keptBecause}): ${counted(files, 'dossier', 'dossiers')}`,
    ),
    '',
  ].join('\n');
}
