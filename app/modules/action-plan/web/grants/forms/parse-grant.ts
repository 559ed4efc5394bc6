import { formatEuro } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { parseQuantity } from '#app/kernel/parse-quantity.ts';
import type { Period } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { GrantCall, GrantCriterion } from '../../../domain/grants/grant.ts';
import { hearsEarly } from '../../../domain/grants/hears-early.ts';
import type { CallNotice } from '../../../data/grants/grants.server.ts';
import { checkRequest } from '../../../domain/grants/grant-award.ts';
import { applicationMessages, callMessages as text, publicMessages } from '../messages-grant.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { choicesOf, euroField, FieldReader, quantityField } from '../../forms/fields.ts';
import { filledRows, idsOfRows, rowsToFields } from '../../forms/filled-rows.ts';

export const criterionList = 'criterium';
const criterionParts = ['naam', 'gewicht'];

/** A call as its form gives it. */
export interface ReadCall {
  readonly call: GrantCall;
  /** Days on which it takes applications; null while it does not. */
  readonly openPeriod: Period | null;
  readonly notice: CallNotice;
}

/** A call as it stands in its form. */
export function callToFields(call: GrantCall, openPeriod: Period | null, notice: CallNotice): Fields {
  return {
    doel: notice.purpose ?? '',
    contact: notice.contact ?? '',
    bericht: notice.hearBy?.toString() ?? '',
    plafond: euroField(call.ceilingCents),
    budget: euroField(call.budgetCents),
    ...rowsToFields(
      criterionList,
      call.criteria.map(({ id, label, weight }) => ({ id, naam: label, gewicht: quantityField(weight) })),
    ),
    beoordelaars: call.assessorIds.join(' '),
    hoogste: quantityField(call.maxScore),
    minimum: quantityField(call.minimumPercent),
    van: openPeriod?.from.toString() ?? '',
    tot: openPeriod?.until.subtract({ days: 1 }).toString() ?? '',
  };
}

/** The rules of a call as its form gives them, and the days on which it is open. */
export function parseCall(fields: Fields, before: GrantCall): Result<ReadCall, FormProblems> {
  const read = new FieldReader(fields);
  const call: GrantCall = {
    ...before,
    ceilingCents: read.euro('plafond'),
    budgetCents: read.euro('budget'),
    criteria: readCriteria(read, before.criteria),
    assessorIds: choicesOf(fields, 'beoordelaars'),
    maxScore: read.quantity('hoogste'),
    minimumPercent: read.quantity('minimum'),
  };
  const openPeriod = readOpenPeriod(read);
  const notice = readNotice(read, openPeriod);
  return read.hasProblems ? refuse(read.problems) : succeed({ call, openPeriod, notice });
}

/** What the public is told. */
function readNotice(read: FieldReader, openPeriod: Period | null): CallNotice {
  const hearBy = read.optionalDay('bericht');
  if (hearsEarly(hearBy, openPeriod)) read.refuse('bericht', text.hearByEarly);
  return { purpose: read.optionalText('doel'), contact: read.optionalText('contact'), hearBy };
}

/** A criterion without a weight weighs one. */
function readCriteria(read: FieldReader, before: readonly GrantCriterion[]): readonly GrantCriterion[] {
  const ids = idsOfRows(
    before.map(({ id }) => id),
    'criterium',
  );
  return filledRows(read.fields, criterionList, criterionParts).map((row) => {
    const typed = read.text(row.name('gewicht'));
    const weight = parseQuantity(typed === '' ? '1' : typed);
    const isRight = weight.ok && weight.value > 0;
    if (!isRight) read.refuse(row.name('gewicht'), text.weightWrong(row.number));
    return {
      id: ids(row),
      label: read.requiredText(row.name('naam'), text.criterionWithoutName(row.number)),
      weight: isRight ? weight.value : 1,
    };
  });
}

/** The criteria as one text, to lay two versions of them side by side. */
export function criteriaInWords(fields: Fields): Fields {
  const criteria = filledRows(fields, criterionList, criterionParts).map((row) =>
    [fields[row.name('naam')], fields[row.name('gewicht')]].filter(Boolean).join(': '),
  );
  return { ...fields, criteria: criteria.join('; ') };
}

function readOpenPeriod(read: FieldReader): Period | null {
  const from = read.optionalDay('van');
  const last = read.optionalDay('tot');
  if (from === null && last === null) return null;
  if (from === null || last === null) {
    read.refuse(from === null ? 'van' : 'tot', text.daysBoth);
    return null;
  }
  if (Temporal.PlainDate.compare(last, from) < 0) read.refuse('tot', text.daysReversed);
  return { from, until: last.add({ days: 1 }) };
}

/** The field of a call's form at which a fault stands. */
export function fieldOfCallFault(path: string): string {
  return callFields.get(path) ?? 'criterium-1-naam';
}

const callFields: ReadonlyMap<string, string> = new Map([
  ['ceilingCents', 'plafond'],
  ['budgetCents', 'budget'],
  ['maxScore', 'hoogste'],
  ['minimumPercent', 'minimum'],
  ['criteria', 'criterium-1-naam'],
  ['assessorIds', 'beoordelaars'],
]);

/** One assessor's scores, by criterion. */
export function parseScores(
  fields: Fields,
  { criteria, maxScore }: Pick<GrantCall, 'criteria' | 'maxScore'>,
): Result<ReadonlyMap<string, number>, FormProblems> {
  const read = new FieldReader(fields);
  const scores = criteria.map(({ id }): readonly [string, number] => {
    const typed = read.text(`score-${id}`);
    const score = /^\d{1,4}$/u.test(typed) ? Number(typed) : -1;
    if (score < 0 || score > maxScore) read.refuse(`score-${id}`, applicationMessages.scoreWrong(maxScore));
    return [id, score];
  });
  return read.hasProblems ? refuse(read.problems) : succeed(new Map(scores));
}

export interface PublicApplication {
  readonly title: string;
  readonly description: string;
  readonly requestedCents: Cents;
  readonly applicant: {
    readonly name: string;
    readonly organisation: string | null;
    readonly email: string;
    readonly phone: string | null;
  };
}

/** An application by someone without an account. */
export function parseApplication(
  fields: Fields,
  ceilingCents: Cents,
): Result<PublicApplication, FormProblems> {
  const read = new FieldReader(fields);
  // In the order of the form: so stands what is wrong with it.
  const title = read.requiredText('initiatief', publicMessages.nameMissing);
  const description = read.requiredText('plan', publicMessages.descriptionMissing);
  const requestedCents = read.euro('bedrag');
  const asked = checkRequest({ ceilingCents }, requestedCents);
  if (!asked.ok)
    read.refuse(
      'bedrag',
      asked.reason === 'not-positive'
        ? publicMessages.notPositive
        : publicMessages.aboveCeiling(formatEuro(ceilingCents)),
    );
  const name = read.requiredText('naam', publicMessages.applicantMissing);
  const organisation = read.optionalText('organisatie');
  const email = read.text('email');
  if (!/^[^@\s]+@[^@\s]+$/u.test(email)) read.refuse('email', publicMessages.emailWrong);
  const applicant = { name, organisation, email, phone: read.optionalText('telefoon') };
  return read.hasProblems
    ? refuse(read.problems)
    : succeed({ title, description, requestedCents, applicant });
}
