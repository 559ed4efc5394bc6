import { isEmailAddress } from '#app/kernel/email-address.ts';
import { parseEuro } from '#app/kernel/parse-euro.ts';
import { parsePercentage, parseQuantity } from '#app/kernel/parse-quantity.ts';
import { isRole } from '#app/kernel/role.ts';
import { parseYearSpan } from '#app/kernel/year-span.ts';
import { slugOf } from '#app/modules/organisation/domain/organisation-kind.ts';
import { freeSlug } from '#app/modules/action-plan/web/forms/free-slug.ts';
import { bsnFault, tidyBsn } from '#app/kernel/bsn.ts';
import { textPieces } from '#app/modules/people/domain/name-pieces.ts';
import { emptyIdentityInput, readIdentity } from '#app/modules/people/domain/read-identity.ts';
import { readSearchEntry, searchEntry } from '#app/modules/people/domain/search-entry.ts';
import { mentionsDate } from '#app/modules/people/domain/mentions-date.ts';
import { readIdentityForm } from '#app/modules/people/web/identity-form.ts';
import { readSearchForm } from '#app/modules/people/web/search-form.ts';
import { addForm, endForm, startForm } from '#app/modules/people/web/household-forms.ts';
import { readNumberRange } from '#app/modules/prevention-scan/domain/range.ts';
import { fieldsOf, forms } from '../inputs/forms.ts';
import { texts } from '../inputs/texts.ts';
import { reader, type Reader } from './reader.ts';

const today = Temporal.PlainDate.from('2026-11-20');

const aPerson = {
  werknaam: '',
  voornamen: 'Anna Maria',
  voorletters: 'A.M.',
  voorvoegsel: 'van der',
  achternaam: "'t Hoen-Özdemir",
  geboortedatum: '1988-02-29',
  bsn: '111222333',
  telefoon: '+31 6 1234 5678',
  email: 'anna@voorbeeld.nl',
  geslacht: 'female',
  herkomst: 'GM0505',
};
const unnamed = { ...aPerson, werknaam: 'Man met hond', voornamen: '', voorletters: '', achternaam: '' };

/** Words, numbers and people, as they are typed. */
export const kernelReaders: readonly Reader[] = [
  reader('amount', texts('1.582.500,00', '€ 48,-', '-12,5', 'EUR 81', '9.999.999.999,99'), (text) => [
    parseEuro(text),
    parseEuro(text, { allowNegative: true }),
  ]),
  reader('quantity', texts('128', '12,5', '1.040', '0,0001', '9.999.999,9999'), parseQuantity),
  reader('percentage', texts('25', '2,5 %', '100%', '0,01'), parsePercentage),
  reader('years', texts('2020', '2020-2021', '2020 – 2021', '2020/2021'), parseYearSpan),
  reader(
    'number beside a mark',
    texts('3-4', '19.920', '8 tot 10', '2 jaar', 'circa 12 (eerste helft 2021)'),
    (text) => [readNumberRange(text), readNumberRange(text, 'months')],
  ),
  reader('e-mail address', texts('anna@voorbeeld.nl', 'a.b+c@d.e.f'), isEmailAddress),
  reader('role', texts('regional-policy', 'public'), isRole),
  reader('slug', texts('Welkom in de Buurt!', 'Ærø ß', '---'), (text) => [
    slugOf(text),
    freeSlug(text, new Set(['pilot', 'x', 'x-2']), 'x'),
  ]),
  reader('BSN', texts('111222333', '111.222.333', '12345672'), (text) => bsnFault(tidyBsn(text))),
  reader('name', texts("van 't Hoen", 'Юлия Щербакова', 'Jan-Willem', 'Şükrü'), (text) => [
    ...textPieces(text),
  ]),
  reader('text that may tell a birth date', texts('geboren 29 feb 1988', '29-02-88', '19880229'), (text) =>
    mentionsDate(text, Temporal.PlainDate.from('1988-02-29')),
  ),
  reader('identity', forms(aPerson, unnamed), (pairs) => {
    const { input, ...rest } = readIdentityForm(fieldsOf(pairs));
    const read = readIdentity({ ...emptyIdentityInput, ...input }, today);
    return [rest, read, read.ok ? readSearchEntry(searchEntry(read.value)) : null];
  }),
  reader('search', forms({ naam: 'jansen', geboortedatum: '', bsn: '' }, { ...aPerson, naam: '' }), (pairs) =>
    readSearchForm(fieldsOf(pairs), today),
  ),
  reader(
    'household',
    forms(
      { soort: 'family', rol: 'partner', sinds: '2026-01-31', nummer: '123' },
      { wie: '01a21f48-a763-782a-8d2e-0846fa002fa4', vanaf: '2026-02-28' },
    ),
    (pairs) => [startForm, addForm, endForm].map((form) => form.safeParse(fieldsOf(pairs)).data ?? null),
  ),
];
