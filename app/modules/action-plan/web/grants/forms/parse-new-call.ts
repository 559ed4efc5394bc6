import { noCents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import type { GrantCall } from '../../../domain/grants/grant.ts';
import { FieldReader } from '../../forms/fields.ts';
import { freeSlug } from '../../forms/free-slug.ts';
import { newCallMessages as text } from '../messages-grant.nl.ts';
import { parseCall, type ReadCall } from './parse-grant.ts';

/** A call as it begins: named after its measure, scored from 0 to 5, with six tenths needed. */
export const emptyCallFields = (measure: string): Fields => ({ naam: measure, hoogste: '5', minimum: '60' });

/** A call for a measure that had none; `taken` are the ids of the plan's other calls. */
export function parseNewCall(fields: Fields, taken: readonly string[]): Result<ReadCall, FormProblems> {
  const read = new FieldReader(fields);
  const name = read.requiredText('naam', text.nameMissing);
  const parsed = parseCall(fields, { ...emptyCall, name, id: freeSlug(name, new Set(taken), 'regeling') });
  if (parsed.ok && !read.hasProblems) return succeed(parsed.value);
  return refuse({ ...read.problems, ...(parsed.ok ? {} : parsed.reason) });
}

const emptyCall: Omit<GrantCall, 'id' | 'name'> = {
  ceilingCents: noCents,
  expectedApplications: 0,
  averageCents: noCents,
  budgetCents: noCents,
  supportCents: noCents,
  criteria: [],
  assessorIds: [],
  maxScore: 5,
  minimumPercent: 60,
};
