import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { fundingSourceKinds, type FundingSource } from '../../../domain/lines/funding.ts';
import { fundingMessages as text } from '../messages-funding.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { euroField, FieldReader } from '../../forms/fields.ts';
import { freeSlug } from '../../forms/free-slug.ts';

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
    // `nieuw` is the page on which a source is added.
    id: id ?? freeSlug(label, new Set(['nieuw', ...sources.map((other) => other.id)]), 'bron'),
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
