import type { FundingShare, FundingSource } from '../../../domain/lines/funding.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import { fundingKindField } from './line-fields.ts';
import type { Fields } from '#app/platform/forms/fields.ts';

/** A source as a form offers it. */
export interface SourceChoice {
  readonly id: string;
  readonly label: string;
  /** Whether everybody may choose it: it is open, or pays already. */
  readonly isOffered: boolean;
}

export function sourceChoices(
  sources: readonly FundingSource[],
  paying: readonly FundingShare[],
): readonly SourceChoice[] {
  const own = new Set(paying.map(({ sourceId }) => sourceId));
  return sources.map(({ id, label, isArchived }) => ({
    id,
    label: isArchived ? text.archived(label) : label,
    isOffered: !isArchived || own.has(id),
  }));
}

/** The sources that a form shows: also one that was chosen in it before it was closed, to say so at its field. */
export function shownSources(
  sources: readonly SourceChoice[],
  typed: Fields | undefined,
): readonly SourceChoice[] {
  return sources.filter(({ id, isOffered }) => isOffered || (typed?.[fundingKindField(id)] ?? '') !== '');
}
