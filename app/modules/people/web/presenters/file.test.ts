import { expect, it } from 'vitest';
import { bornOn, readBirthDate } from '#app/kernel/birth-date.ts';
import type { IdentityRevision } from '../../data/revisions.server.ts';
import type { Identity } from '../../domain/identity.ts';
import type { PersonFile } from '../../use-cases/view-file.server.ts';
import { presentFile } from './file.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const at = (text: string) => Temporal.Instant.from(text);

const identity: Identity = {
  workingName: null,
  name: { givenNames: 'Jan', initials: null, prefix: null, familyName: 'Jansen' },
  birthDate: bornOn(Temporal.PlainDate.from('1988-02-09')),
  bsn: '111222333',
  contact: { phone: null, email: null },
};

const revision = (changes: Partial<IdentityRevision>): IdentityRevision => ({
  revisionNo: 1,
  identity,
  sex: null,
  originMunicipalityName: null,
  kind: 'register',
  reason: null,
  changedBy: 'me',
  changedAt: at('2026-11-20T10:00:00Z'),
  ...changes,
});

const file: PersonFile = {
  revision: '1',
  person: {
    personId: 'p',
    personRef: 'K7M-4QX',
    birthYear: 1988,
    sex: null,
    originMunicipality: null,
    originMunicipalityName: null,
    mergedInto: null,
    registeredAt: at('2026-11-20T10:00:00Z'),
    registeredBy: 'me',
  },
  identity,
  openedFor: { code: 'stay', label: 'Opvang' },
  emergencyUntil: null,
  household: null,
  bases: [],
  keepUntil: null,
  restrictedSince: null,
  revisions: [revision({})],
  merges: [],
  authors: new Map([['me', 'Femke']]),
  labels: new Map(),
};

it('says who it is, and what is not known', () => {
  const view = presentFile(file, today);
  expect(view).toMatchObject({
    title: 'Jan Jansen',
    kicker: 'Dossier K7M-4QX',
    lead: 'Geopend voor: opvang.',
    canChange: true,
  });
  expect(view.identity).toContainEqual({ term: 'Geboortedatum', details: '9 februari 1988 (38 jaar)' });
  expect(view.identity).toContainEqual({ term: 'Telefoon', details: 'Niet bekend' });
});

it.each([
  ['1988', '1988 (37 of 38 jaar)'],
  ['1988-02', 'februari 1988 (38 jaar)'],
  ['1988-11', 'november 1988 (37 of 38 jaar)'],
  ['2026', '2026 (0 jaar)'],
  ['~1988@2020-03-01', 'naar schatting 32 jaar (geschat op 1 maart 2020)'],
])('tells %s as it is known: %s', (text, details) => {
  const partly = { ...file, identity: { ...identity, birthDate: readBirthDate(text) } };
  expect(presentFile(partly, today).identity).toContainEqual({ term: 'Geboortedatum', details });
});

it('tells what each correction changed, newest first, and never an earlier BSN', () => {
  const corrected = revision({
    revisionNo: 2,
    identity: { ...identity, bsn: '123456782', birthDate: bornOn(Temporal.PlainDate.from('1988-09-02')) },
    kind: 'correct',
    reason: 'Paspoort gezien',
    changedBy: 'someone who left',
  });
  expect(presentFile({ ...file, revisions: [revision({}), corrected] }, today).history).toMatchObject([
    {
      who: 'Een collega',
      what: 'Verbeterd; geboortedatum: 9 februari 1988 → 2 september 1988; bsn gewijzigd',
      why: 'Paspoort gezien',
    },
    { who: 'Femke', what: 'Dossier gemaakt', why: '' },
  ]);
});

it('lets nothing be changed in an emergency or after a merge', () => {
  const emergency = presentFile({ ...file, emergencyUntil: at('2026-11-20T20:14:00Z') }, today);
  expect(emergency).toMatchObject({ canChange: false });
  expect(emergency.emergency).toContain('21.14 uur');
  const merged = presentFile({ ...file, person: { ...file.person, mergedInto: 'q' } }, today);
  expect(merged).toMatchObject({ canChange: false, mergedInto: { personId: 'q', label: 'Niet bekend' } });
});
