import { expect, it } from 'vitest';
import { tellAccounts } from './tell-accounts.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const today = day('2026-11-28');

const person = (userId: string, from: string, until: string | null) => ({
  userId,
  assignments: [
    {
      assignmentId: `r-${userId}`,
      userId,
      role: 'desk-worker' as const,
      municipalityName: null,
      organisationName: null,
      from: day(from),
      until: until === null ? null : day(until),
    },
  ],
});
const invited = (until: string | null) => ({
  hasPassword: false,
  hasOwner: false,
  invitedUntil: until === null ? null : Temporal.Instant.from(`${until}T12:00Z`),
});
const active = { hasPassword: true, hasOwner: true, invitedUntil: null };

it('tells accounts that were never used, invitations that lapse in two days, and roles that end within thirty', () => {
  const lines = tellAccounts(
    [
      person('lapsed', '2026-01-01', null),
      person('gone', '2026-01-01', '2026-11-01'),
      person('soon', '2026-11-01', null),
      person('later', '2026-11-01', null),
      person('ends', '2026-01-01', '2026-12-29'),
      person('stays', '2026-01-01', '2026-12-30'),
    ],
    new Map([
      ['gone', invited(null)],
      ['soon', invited('2026-11-30')],
      ['later', invited('2026-12-01')],
      ['ends', active],
      ['stays', active],
    ]),
    today,
  );
  expect(lines.map(({ text, href, due }) => [text, href, due?.toString() ?? null])).toEqual([
    ['1 account is nooit gebruikt en de uitnodiging is verlopen', '/beheer/gebruikers/lapsed', null],
    ['1 uitnodiging verloopt bijna', '/beheer/gebruikers/soon', '2026-11-30'],
    ['1 rol eindigt binnenkort', '/beheer/gebruikers/ends', '2026-12-28'],
  ]);
});
