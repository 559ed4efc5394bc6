import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { fillRegion, testRound, type FilledRegion } from './fill-region.ts';

/* What triggers and functions refuse, whoever asks: each in a state that is made for it, of which nothing stays. */

let test: TestDatabase;
let region: FilledRegion;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
});
afterAll(() => test.close());

class Undone extends Error {}

/** What the last of some statements of the owner of the tables gives, as the worker's act: a number of rows, or why not. */
async function tried(...statements: readonly string[]): Promise<unknown> {
  let told: unknown;
  await test.database
    .asOwner(async (tx) => {
      await sql`select set_config('app.region', ${region.regionId}, true), set_config('app.roles', 'shelter-worker', true),
        set_config('app.user', ${inventedUserId('shelter-worker', 'drechtsteden')}, true)`.execute(tx);
      for (const statement of statements) {
        const { rows } = await sql.raw<{ told: unknown }>(statement).execute(tx);
        told = rows[0]?.told ?? 'done';
      }
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone))
        told = error instanceof Error && 'constraint' in error ? (error.constraint ?? error.message) : error;
    });
  return told;
}

describe('a BSN stands in one file', () => {
  const set = (person: string, more = '') =>
    `update person_identity set bsn_hash = 'bsn', hash_key_id = 'a' ${more} where person_id = '${person}'`;
  const restrict = (period: string) =>
    `insert into person_restriction (region_id, person_id, reason, valid_period)
     values ('${region.regionId}', '${region.ownPerson}', 'Een reden van niets', ${period})`;
  const doubles =
    'select count(*)::int as told from person_double where outcome is null and restricted_person_id = ';

  it('and not in a second', async () => {
    expect(await tried(set(region.ownPerson), set(region.otherPerson))).toBe('person_identity_bsn');
  });

  it('under one key: one of another key is another text', async () => {
    const other = set(region.otherPerson).replace("'a'", "'b'");
    expect(await tried(set(region.ownPerson), other)).toBe('done');
  });

  it('beside one that is searched no longer', async () => {
    expect(await tried(set(region.ownPerson, ', is_searchable = false'), set(region.otherPerson))).toBe(
      'done',
    );
    expect(await tried(set(region.ownPerson), set(region.otherPerson, ', is_searchable = false'))).toBe(
      'done',
    );
  });

  it('that comes back to be searched', async () => {
    const back = `update person_identity set is_searchable = true where person_id = '${region.otherPerson}'`;
    const unsearched = set(region.otherPerson, ', is_searchable = false');
    expect(await tried(set(region.ownPerson), unsearched, back)).toBe('person_identity_bsn');
  });

  it('or in a closed one, of which the privacy officer is told and not the worker', async () => {
    const hidden = [set(region.ownPerson), restrict('daterange(app.dutch_day(), null)')];
    const told = `${doubles}'${region.ownPerson}'`;
    expect(await tried(...hidden, set(region.otherPerson))).toBe('done');
    expect(await tried(`delete from person_double`, ...hidden, set(region.otherPerson), told)).toBe(1);
    const ended = [set(region.ownPerson), restrict('daterange(app.dutch_day() - 5, app.dutch_day())')];
    expect(await tried(...ended, set(region.otherPerson))).toBe('person_identity_bsn');
  });
});

describe('a term is shortened and not lengthened', () => {
  const opened = `insert into scan_identity_access (region_id, round_slug, user_id, purpose)
    select region_id, '${testRound}', app.user_id(), 'Gesprek over kansen' from scan_round`;
  it.each([
    ["- interval '1 minute'", 'done'],
    ["+ interval '1 minute'", 'term_only_shortened'],
  ])('%s', async (change, expected) => {
    expect(await tried(opened, `update scan_identity_access set expires_at = expires_at ${change}`)).toBe(
      expected,
    );
  });
});

describe('a verdict on an emergency', () => {
  const judge = (verdict: string) => `update person_emergency_review set verdict = '${verdict}'`;
  const toInvestigate = [
    'alter table person_emergency_review disable trigger user',
    judge('to-investigate'),
    'alter table person_emergency_review enable trigger user',
  ];

  it('is given once, after it was looked into', async () => {
    expect(await tried(judge('not-justified'))).toBe('person_emergency_review_final');
    expect(await tried(...toInvestigate, judge('justified'))).toBe('done');
    expect(await tried(...toInvestigate, judge('justified'), judge('not-justified'))).toBe(
      'person_emergency_review_final',
    );
  });
});

describe('what is no act of anybody', () => {
  it('is not logged without a region', async () => {
    const call = "select event_no as told from app.record_audit('proef', 'proef', '1', 'done', null, 'test')";
    expect(await tried(call)).toBe(1);
    const nowhere = "select set_config('app.region', '', true)";
    expect(await tried(nowhere, call)).toBe('audit event without region');
  });

  it('holds no row of a table that counts no revisions', async () => {
    const hold = (table: string, key: string) =>
      `select h.revision is not null as told from ${table} t, app.hold_revision('${table}', jsonb_build_object('${key}', t.${key})) h limit 1`;
    expect(await tried(hold('stay', 'stay_id'))).toBe(true);
    expect(await tried(hold('unmet_demand', 'demand_id'))).toMatch(/no revision is counted/u);
  });
});

describe('files are joined', () => {
  const join = `select app.move_person_records(m.merge_id, false) from person_merge m, person p
    where p.person_id = m.kept_person_id and p.person_ref = 'P-1'`;
  const part = join.replace('false', 'true');
  const again = 'update person_merge set undone_at = null, undone_by = null, undo_reason = null';
  const help = `update person set registered_by_organisation = app.organisation_id(), registered_at = now()`;
  const asOrganisation = `select set_config('app.organisation', (select organisation_id::text from organisation where slug = 'proef' and region_id = app.region_id()), true)`;
  const notAllowed = 'merge not allowed';

  it.each([
    ['by who helps both', [asOrganisation, help, again, join], 'done'],
    ['not by who helps one', [asOrganisation, again, join], notAllowed],
    ['not by who helps none', [again, join], notAllowed],
    ['not when it was undone', [asOrganisation, help, join], notAllowed],
    [
      'not in the name of a colleague',
      [asOrganisation, help, again, 'update person_merge set merged_by = gen_random_uuid()', join],
      notAllowed,
    ],
    ['and parted when it was undone', [asOrganisation, part], 'done'],
    ['and not parted before', [asOrganisation, again, part], notAllowed],
    ['nor parted by who does not help them', [part], notAllowed],
  ])('%s', async (_, statements, expected) => {
    expect(await tried(...statements)).toBe(expected);
  });
});
