import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { fundingSourceKinds, type FundingSource } from '../../domain/funding.ts';
import { fundingMessages as text } from '../messages-funding.nl.ts';
import { euroField, FieldReader, type Fields } from './fields.ts';

export function sourceToFields({ label, kind, availableCents, isArchived }: FundingSource): Fields {
  return {
    naam: label,
    soort: kind,
    beschikbaar: euroField(availableCents),
    afgesloten: isArchived ? 'ja' : '',
  };
}

export interface ReadSourceOptions {
  readonly sources: readonly FundingSource[];
  /** The id of the source that is changed; null for a new one, which gets an id from its name. */
  readonly id: string | null;
}

export function parseFundingSource(
  fields: Fields,
  { sources, id }: ReadSourceOptions,
): Result<FundingSource, FormProblems> {
  const read = new FieldReader(fields);
  const label = read.requiredText('naam', text.nameMissing);
  if (sources.some((other) => other.id !== id && sameName(other.label, label)))
    read.refuse('naam', text.nameTaken);
  const source: FundingSource = {
    id: id ?? newId(label, new Set(sources.map((other) => other.id))),
    label,
    kind: read.choice('soort', fundingSourceKinds),
    availableCents: read.optionalEuro('beschikbaar'),
    isArchived: read.text('afgesloten') === 'ja',
  };
  return read.hasProblems ? refuse(read.problems) : succeed(source);
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('nl-NL') === other.toLocaleLowerCase('nl-NL');
}

/** A slug of the name that no source has yet; `nieuw` is the page on which one is added. */
function newId(label: string, taken: ReadonlySet<string>): string {
  const slug = label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40);
  const isFree = (id: string) => id !== '' && id !== 'nieuw' && !taken.has(id);
  let id = slug;
  for (let at = 2; !isFree(id); at += 1) id = `${slug === '' ? 'bron' : slug}-${at}`;
  return id;
}
