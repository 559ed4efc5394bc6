import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { YearSpan } from '#app/kernel/year-span.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { FundingSource } from '../../../domain/lines/funding.ts';
import { reservedSlugs } from '../../addresses.ts';
import { newPlanMessages as text } from '../../messages.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { choicesOf, FieldReader } from '../../forms/fields.ts';

/** The sources that plans usually have; a region takes those that apply. */
export const usualSources: readonly FundingSource[] = [
  source('rijk', 'national-programme', 'Rijksmiddelen dak- en thuisloosheid'),
  source('ander-ministerie', 'other-ministry', 'Middelen van een ander ministerie'),
  source('gemeenten', 'own-means', 'Eigen geld van gemeenten'),
  source('wlz', 'care-act', 'Wet langdurige zorg'),
  source('corporatie', 'corporation', 'Woningcorporatie'),
  source('bewoners', 'residents', 'Huur van bewoners'),
];

function source(id: string, kind: FundingSource['kind'], label: string): FundingSource {
  return { id, kind, label, isArchived: false, availableCents: null };
}

export interface NewPlan {
  readonly title: string;
  readonly slug: string;
  readonly years: YearSpan;
  readonly vision: string | null;
  readonly bottlenecks: readonly string[];
  readonly sources: readonly FundingSource[];
}

/** The slug stands in every address and key of the plan, and a key has a largest size. */
const longest = { title: 300, slug: 60 } as const;

export function parseNewPlan(fields: Fields): Result<NewPlan, FormProblems> {
  const read = new FieldReader(fields);
  const title = read.requiredText('titel', text.nameMissing);
  const slug = read.requiredText('naam', text.slugMissing);
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(slug)) read.refuse('naam', text.slugWrong);
  if (title.length > longest.title) read.refuse('titel', text.nameTooLong);
  if (slug.length > longest.slug) read.refuse('naam', text.slugTooLong);
  if (reservedSlugs.has(slug)) read.refuse('naam', text.slugReserved);
  const first = read.year('eerstejaar');
  const last = read.year('laatstejaar');
  if (last < first) read.refuse('laatstejaar', text.yearsReversed);
  const chosen = new Set(choicesOf(fields, 'bronnen'));
  const plan: NewPlan = {
    title,
    slug,
    years: { first, last },
    vision: read.optionalText('visie'),
    bottlenecks: read.lines('knelpunten'),
    sources: usualSources.filter(({ id }) => chosen.has(id)),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(plan);
}
