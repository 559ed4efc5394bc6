import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Period } from '#app/kernel/period.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type {
  ForecastOverride,
  LightColour,
  RealisedAmount,
  RealisedResult,
} from '../../../domain/progress/progress.ts';
import { lightColours } from '../../../domain/progress/progress.ts';
import { progressMessages as text } from '../messages-progress.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader } from '../../forms/fields.ts';

/** Each of the page's forms has fields of its own, so that problems stand at the right one. */
export function parseAmount(
  fields: Fields,
  measureId: string,
): Result<Omit<RealisedAmount, 'id'>, FormProblems> {
  const read = new FieldReader(fields);
  const amount = {
    measureId,
    lineId: read.optionalText('regel'),
    period: readPeriod(read, 'van', 'tot'),
    cents: read.euro('bedrag', { allowNegative: true }),
    source: read.requiredText('bron', text.sourceMissing),
    note: read.optionalText('toelichting'),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(amount);
}

export function parseResult(
  fields: Fields,
  measureId: string,
): Result<Omit<RealisedResult, 'id'>, FormProblems> {
  const read = new FieldReader(fields);
  const result = {
    measureId,
    resultId: read.requiredText('resultaat', text.resultMissing),
    period: readPeriod(read, 'resultaat-van', 'resultaat-tot'),
    value: read.quantity('aantal'),
    source: read.requiredText('resultaat-bron', text.sourceMissing),
    note: read.optionalText('resultaat-toelichting'),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(result);
}

/** A colour with its reason; null to follow the rules again. */
export function parseLight(
  fields: Fields,
): Result<{ readonly colour: LightColour; readonly reason: string } | null, FormProblems> {
  const read = new FieldReader(fields);
  if (read.text('kleur') === '') return succeed(null);
  const light = {
    colour: read.choice('kleur', lightColours),
    reason: read.requiredText('kleur-reden', text.reasonMissing),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(light);
}

/** Somebody's own forecast with its reason; null to follow the calculation again. */
export function parseForecast(fields: Fields): Result<ForecastOverride | null, FormProblems> {
  const read = new FieldReader(fields);
  if (read.text('verwachting') === '') return succeed(null);
  const forecast = {
    cents: read.euro('verwachting'),
    reason: read.requiredText('verwachting-reden', text.reasonMissing),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(forecast);
}

/** The form asks the last day; periods are half-open. */
function readPeriod(read: FieldReader, from: string, last: string): Period {
  const first = read.day(from);
  const end = read.day(last);
  if (!(from in read.problems) && !(last in read.problems) && Temporal.PlainDate.compare(end, first) < 0)
    read.refuse(last, text.periodReversed);
  return { from: first, until: end.add({ days: 1 }) };
}
