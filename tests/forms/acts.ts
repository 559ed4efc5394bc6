import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';
import type { RowKey } from '#app/platform/db/seen-row.ts';
import { accessibilityCriteria } from '#app/modules/shelter/domain/intake/accessibility.ts';
import { addIntake, addKept, addRestriction, addStay, addWaiting, type Place } from './subjects.ts';
import type { Visitor } from './visitor.ts';

export interface Setting {
  readonly database: Database;
  readonly place: Place;
  visitor(account: string): Promise<Visitor>;
}

type Values = Readonly<Record<string, string>>;

/** Something a form of the product changes, closes or ends. */
export interface ChangingAct {
  /** The route, and the field or button that says what is asked for. */
  readonly name: string;
  readonly account: string;
  /** Answers that are right. */
  readonly values: Values;
  /** Something typed that must stand on the page of the conflict. */
  readonly kept?: string;
  /** It asks for more than a form: only that the old page is refused is tried. */
  readonly isRefusedOtherwise?: true;
  /** Makes something to change; gives the page with the form, the row it changes and answers that name its parts. */
  prepare(
    setting: Setting,
  ): Promise<{ readonly path: string; readonly row: RowKey; readonly values?: Values }>;
}

const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
const worker = 'opvang.assen';
const admin = 'beheer.assen';
const haarlem = 'beleid-regio.haarlem';
const emmen = 'beleid-regio.emmen';

const stayAct = (
  act: string,
  status: 'reserved' | 'present' | 'departed',
  values: Values,
  kept?: string,
): ChangingAct => ({
  name: `/verblijven/:stayId ${act}`,
  account: worker,
  values,
  ...(kept === undefined ? {} : { kept }),
  async prepare({ database, place }) {
    const stayId = await addStay(database, place, status);
    return { path: `/verblijven/${stayId}`, row: { table: 'stay', key: { stay_id: stayId } } };
  },
});

const houseAct = (page: string, act: string, values: Values, part?: 'outage' | 'change'): ChangingAct => ({
  name: `/opvanglocaties/:ref/${page} ${act}`,
  account: admin,
  values,
  async prepare({ database, place }) {
    const row = { table: 'premises', key: { premises_id: place.premises } } as const;
    const path = `/opvanglocaties/${place.ref}/${page}`;
    if (part === undefined) return { path, row };
    const { rows } = await database.asOwner((tx) =>
      sql<{ id: string }>`select ${sql.ref(part === 'outage' ? 'outage_id' : 'change_id')} as id
        from ${sql.table(part === 'outage' ? 'bed_out_of_service' : 'premises_change')}
        where premises_id = ${place.premises}::uuid
        order by 1 desc limit 1`.execute(tx),
    );
    return { path, row, values: { deel: rows[0]?.id ?? '' } };
  },
});

const waitingAct = (act: string, values: Values): ChangingAct => ({
  name: `/wachtlijst/:entryId ${act}`,
  account: worker,
  values,
  async prepare({ database, place }) {
    const entryId = await addWaiting(database, place);
    return {
      path: `/wachtlijst/${entryId}`,
      row: { table: 'waiting_list_entry', key: { entry_id: entryId } },
    };
  },
});

const intakeAct = (act: string, values: Values, page = ''): ChangingAct => ({
  name: `/aanmeldingen/:intakeId${page} ${act}`,
  account: worker,
  values,
  async prepare({ database, place }) {
    const intakeId = await addIntake(database, place);
    return {
      path: `/aanmeldingen/${intakeId}${page}`,
      row: { table: 'intake', key: { intake_id: intakeId } },
    };
  },
});

let files = 0;

/** A new file of the worker. */
async function newFile({ visitor }: Setting): Promise<string> {
  const person = await visitor(worker);
  files += 1;
  const body = new URLSearchParams({
    doen: 'nieuw',
    achternaam: `Proefpersoon${'abcdefghijklmnopqrst'[files % 20] ?? ''}${'abcdefghijklmnopqrst'[Math.floor(files / 20)] ?? ''}`,
    bevestigd: 'ja',
  });
  await person.send({ path: '/personen/nieuw', body });
  return /\/personen\/([0-9a-f-]{36})/.exec(person.path)?.[1] ?? '';
}

const personRow = (personId: string) => ({ table: 'person', key: { person_id: personId } }) as const;

async function merged(setting: Setting): Promise<{ readonly kept: string; readonly mergeId: string }> {
  const [kept, other] = [await newFile(setting), await newFile(setting)];
  const person = await setting.visitor(worker);
  await person.read(`/personen/${kept}/samenvoegen?met=${other}`);
  const form = person.forms.find((each) => each.querySelector('[name=behoud]') !== null);
  if (form === undefined) throw new Error('no form to merge');
  await person.send(person.fill(form, { reden: 'Dezelfde persoon, twee keer ingevoerd' }));
  const { rows } = await setting.database.asOwner((tx) =>
    sql<{ merge_id: string }>`select merge_id from person_merge where kept_person_id = ${kept}::uuid`.execute(
      tx,
    ),
  );
  return { kept, mergeId: rows[0]?.merge_id ?? '' };
}

async function householdOfTwo(setting: Setting) {
  const [personId, memberId] = [await newFile(setting), await newFile(setting)];
  const person = await setting.visitor(worker);
  const path = `/personen/${personId}/huishouden`;
  const { rows: refs } = await setting.database.asOwner((tx) =>
    sql<{ ref: string }>`select person_ref as ref from person where person_id = ${memberId}::uuid`.execute(
      tx,
    ),
  );
  const start = { soort: 'family', rol: 'adult', sinds: '2026-01-01' };
  await person.send({ path, body: new URLSearchParams({ doen: 'beginnen', ...start }) });
  const join = { nummer: refs[0]?.ref ?? '', rol: 'partner', sinds: '2026-01-01' };
  await person.send({ path, body: new URLSearchParams({ doen: 'erbij', ...join }) });
  const { rows } = await setting.database.asOwner((tx) =>
    sql<{
      id: string;
    }>`select household_id as id from household_member where person_id = ${personId}::uuid`.execute(tx),
  );
  return { path, memberId, householdId: rows[0]?.id ?? '' };
}

/** A row of a plan, found by its table; the page is made of its key. */
const planAct = (
  account: string,
  name: string,
  values: Values,
  table: RowKey['table'],
  columns: readonly string[],
  path: (key: Values) => string,
  options: Pick<ChangingAct, 'kept' | 'isRefusedOtherwise'> & { readonly where?: string } = {},
): ChangingAct => ({
  name,
  account,
  values,
  ...(options.kept === undefined ? {} : { kept: options.kept }),
  ...(options.isRefusedOtherwise === undefined ? {} : { isRefusedOtherwise: true }),
  async prepare({ database }) {
    const { rows } = await database.asOwner((tx) =>
      sql<
        Record<string, string>
      >`select ${sql.join(['region_id', ...columns].map((column) => sql.ref(column)))}
        from ${sql.table(table)} join region using (region_id)
        where slug = ${account.split('.')[1]} and ${sql.raw(options.where ?? 'true')}
        order by ${sql.join(columns.map((column) => sql.ref(column)))} limit 1`.execute(tx),
    );
    const [key] = rows;
    if (key === undefined) throw new Error(`no ${table} for ${name}`);
    return { path: path(key), row: { table, key } };
  },
});

const organisationAct = (
  name: string,
  values: Values,
  table: 'organisation' | 'region_user' | 'role_assignment',
  find: string,
): ChangingAct => ({
  name,
  account: admin,
  values,
  async prepare({ database, place }) {
    const { rows } = await database.asOwner((tx) =>
      sql<{ path: string; id: string }>`select path, id from (${sql.raw(find)}) found
        where region_id = ${place.region}::uuid limit 1`.execute(tx),
    );
    const column = {
      organisation: 'organisation_id',
      region_user: 'user_id',
      role_assignment: 'assignment_id',
    };
    const { path = '', id = '' } = rows[0] ?? {};
    return { path, row: { table, key: { region_id: place.region, [column[table]]: id } } };
  },
});

const restrictionAct = (act: string, isRefusedOtherwise?: true): ChangingAct => ({
  ...(isRefusedOtherwise === undefined ? {} : { isRefusedOtherwise }),
  name: `/privacy/afscherming ${act}`,
  account: 'privacy.assen',
  values: { doen: act },
  async prepare({ database, place }) {
    // The page lists all; the form that is found first must be of this one.
    await database.asOwner((tx) =>
      tx.updateTable('person_restriction').set({ valid_period: '[2026-01-01,2026-01-02)' }).execute(),
    );
    const id = await addRestriction(database, place);
    return {
      path: '/privacy/afscherming',
      row: { table: 'person_restriction', key: { restriction_id: id } },
    };
  },
});

/** A message that did not arrive. */
const messageAct: ChangingAct = {
  name: '/beheer/berichten/:messageId afgehandeld',
  account: admin,
  values: {},
  async prepare({ database, place }) {
    const { rows } = await database.asOwner((tx) =>
      sql<{ id: string }>`with written as (
          insert into mail_message (region_id, kind, user_id) values (${place.region}::uuid, 'task-done', ${place.worker}::uuid)
          returning message_id)
        select message_id as id from written`.execute(tx),
    );
    const id = rows[0]?.id ?? '';
    await database.asOwner((tx) =>
      sql`insert into mail_event (region_id, message_id, event_no, what)
        values (${place.region}::uuid, ${id}::uuid, 0, 'failed')`.execute(tx),
    );
    return { path: `/beheer/berichten/${id}`, row: { table: 'mail_message', key: { message_id: id } } };
  },
};

const wordingAct = (act: string, values: Values, kept?: string): ChangingAct => ({
  name: `/beheer/berichten/teksten/:deel ${act}`,
  account: admin,
  values,
  ...(kept === undefined ? {} : { kept }),
  async prepare({ database, place }) {
    await database.asOwner((tx) =>
      sql`insert into mail_wording (region_id, part, body) values (${place.region}::uuid, 'aanhef', 'Hallo,')
        on conflict (region_id, part) do update set body = 'Hallo,'`.execute(tx),
    );
    return {
      path: '/beheer/berichten/teksten/aanhef',
      row: { table: 'mail_wording', key: { part: 'aanhef' } },
    };
  },
});

const keepingAct = (
  name: string,
  table: 'retention_hold' | 'removal_request',
  values: Values,
  columns: Readonly<Record<string, string>>,
): ChangingAct => ({
  name: `/privacy/bewaren/${name}`,
  account: 'privacy.assen',
  values,
  async prepare({ database, place }) {
    const id = await addKept(database, place, table, columns);
    const key = table === 'retention_hold' ? { hold_id: id } : { request_id: id };
    return { path: `/privacy/bewaren/${name.split(' ')[0] ?? ''}`, row: { table, key } };
  },
});

const templateAct = (act: string, values: Values, kept?: string): ChangingAct => ({
  name: `/plannen/:plan/verantwoording/sjabloon/:soort ${act}`,
  account: emmen,
  values,
  ...(kept === undefined ? {} : { kept }),
  async prepare({ database }) {
    const { rows } = await database.asOwner(async (tx) => {
      await tx.deleteFrom('letter_template').execute();
      return sql<Record<string, string>>`
        insert into letter_template (region_id, template_id, name, body, changed_by)
        select region_id, 'raadsbrief', 'raadsbrief', 'Beste raad', user_id
        from region join region_user using (region_id)
        where slug = 'emmen' and email like 'beleid-regio.%'
        returning region_id, template_id`.execute(tx);
    });
    const path = '/plannen/2020/verantwoording/sjabloon/raadsbrief';
    return { path, row: { table: 'letter_template', key: rows[0] ?? {} } };
  },
});

const measurePath = (page: string) => (key: Values) =>
  `/plannen/${key['plan_slug'] ?? ''}/maatregelen/${key['measure_id'] ?? ''}/${page}`;
const pilotPath = (page: string) => (key: Values) =>
  `/plannen/${key['plan_slug'] ?? ''}/pilots/${key['pilot_id'] ?? ''}${page}`;
const linePath = (page: string) => (key: Values) =>
  `/plannen/${key['plan_slug'] ?? ''}/regels/${key['line_id'] ?? ''}${page}`;
const ofMeasure = ['plan_slug', 'measure_id'];

export const changingActs: readonly ChangingAct[] = [
  stayAct('aankomst', 'reserved', { aangekomen: today }),
  stayAct('niet-gekomen', 'reserved', {}),
  stayAct('teruggeven', 'reserved', { teruggave: 'Toch niet nodig' }, 'Toch niet nodig'),
  stayAct('aankomst-terug', 'present', { waaromterug: 'Verkeerde persoon' }, 'Verkeerde persoon'),
  stayAct('vertrek-terug', 'departed', { waaromtoch: 'Verkeerde persoon' }, 'Verkeerde persoon'),
  stayAct(
    'vertrek',
    'present',
    { vertrokken: today, bestemming: 'own-home', nazorg: 'Belt maandag' },
    'Belt maandag',
  ),
  stayAct(
    'verplaatsen',
    'present',
    { naar: 'huis=A01', verplaatst: today, reden: 'Dichter bij werk' },
    'Dichter bij werk',
  ),
  stayAct(
    'herstellen',
    'present',
    { goedtot: '2027-12-20', waarom: 'verlengd na overleg' },
    '20 december 2027',
  ),
  {
    name: '/signalen/ondersteuningsplan/:stayId vastleggen',
    account: worker,
    values: { plan: 'ja', afgesproken: today },
    async prepare({ database, place }) {
      const stayId = await addStay(database, place, 'present');
      return {
        path: `/signalen/ondersteuningsplan/${stayId}`,
        row: { table: 'stay', key: { stay_id: stayId } },
      };
    },
  },
  houseAct('plaatsen', 'plaatsen', { soort: 'places', aantal: '7', reden: 'regular', vanaf: today }),
  houseAct('plaatsen', 'contact', { telefoon: '0592 55 01 23', contactvanaf: today }),
  houseAct('plaatsen', 'regels', { minimumleeftijd: '18', regelsvanaf: today }),
  houseAct('plaatsen', 'winter-klaar', { winterstop: today }),
  houseAct('plaatsen', 'in-gebruik', { terugop: today }, 'outage'),
  houseAct('plaatsen', 'uitvoeren', { gedaan: today }, 'change'),
  houseAct('wijzigen', 'wijzigen', { naam: 'Huis aan de proefweg' }),
  houseAct('wijzigen', 'sluiten', { sluiten: '2030-01-01', sluitreden: 'Sloop van het gebouw' }),
  waitingAct('aanbieden', { locatie: 'A01' }),
  waitingAct('antwoord', { antwoord: 'withdrawn' }),
  waitingAct('van-de-lijst', { einde: 'withdrawn' }),
  intakeAct('verbeteren', { gevonden: 'Onder de brug', waarom: 'Later gehoord' }, '/verbeteren'),
  intakeAct('stap', { stap: 'receipt', gedaan: today }),
  intakeAct('verlengen', { termijn: 'investigation', dagen: '7', waarom: 'Wachten op een gesprek' }),
  intakeAct('afronden', { afgerond: today }),
  intakeAct('ontvangen', { ontvangen: today }),
  intakeAct('geschil-klaar', { geeindigd: today, uitkomst: 'Eens geworden' }),
  intakeAct(
    'vastleggen',
    {
      ...Object.fromEntries(accessibilityCriteria.map((criterion) => [criterion, 'here'])),
      uitkomst: 'here',
      uitleg: 'Werk en familie zijn hier',
      beoordeeld: today,
    },
    '/toegankelijkheid',
  ),
  intakeAct('overdragen', { regio: 'Haarlem', ontvanger: 'Loket', afgesproken: today }),
  {
    name: '/personen/:personId/verbeteren verbeteren',
    account: worker,
    values: { geboortedatum: '1960-02-01', reden: 'dag en maand verwisseld' },
    kept: '1 februari 1960',
    async prepare(setting) {
      const personId = await newFile(setting);
      return { path: `/personen/${personId}/verbeteren`, row: personRow(personId) };
    },
  },
  {
    name: '/personen/:personId/huishouden eind',
    account: worker,
    values: { vanaf: today },
    async prepare(setting) {
      const { path, memberId, householdId } = await householdOfTwo(setting);
      const row = { table: 'household', key: { household_id: householdId } } as const;
      return { path, row, values: { wie: memberId } };
    },
  },
  {
    name: '/personen/:personId/samenvoegen samenvoegen',
    account: worker,
    values: { reden: 'Dezelfde persoon, twee keer ingevoerd' },
    kept: 'Dezelfde persoon, twee keer ingevoerd',
    async prepare(setting) {
      const [personId, otherId] = [await newFile(setting), await newFile(setting)];
      return { path: `/personen/${personId}/samenvoegen?met=${otherId}`, row: personRow(otherId) };
    },
  },
  {
    name: '/personen/:personId/samenvoegingen/:mergeId scheiden',
    account: worker,
    values: { reden: 'Het waren toch twee mensen' },
    kept: 'Het waren toch twee mensen',
    async prepare(setting) {
      const { kept, mergeId } = await merged(setting);
      return { path: `/personen/${kept}/samenvoegingen/${mergeId}`, row: personRow(kept) };
    },
  },
  keepingAct('bewaarstops einde', 'retention_hold', { doen: 'einde', reden: 'De zaak is klaar' }, {}),
  keepingAct('verzoeken besluit', 'removal_request', { doen: 'besluit', besluit: 'withdrawn' }, {}),
  restrictionAct('lezers'),
  restrictionAct('einde', true),
  organisationAct(
    '/beheer/organisaties/:organisationId wijzigen',
    { naam: 'Stichting Proefnaam' },
    'organisation',
    "select region_id, '/beheer/organisaties/' || organisation_id as path, organisation_id as id from organisation",
  ),
  organisationAct(
    '/beheer/gebruikers/:userId naam',
    { naam: 'Nieuwe Naam' },
    'region_user',
    "select region_id, '/beheer/gebruikers/' || user_id as path, user_id as id from region_user where email like 'corporatie.%'",
  ),
  organisationAct(
    '/beheer/gebruikers/:userId/rollen/:assignmentId beeindigen',
    { tot: '2027-06-01', reden: 'Andere baan' },
    'role_assignment',
    "select region_id, '/beheer/gebruikers/' || user_id || '/rollen/' || assignment_id as path, assignment_id as id from role_assignment where role = 'municipal-policy'",
  ),
  planAct(
    emmen,
    '/plannen/:plan/wijzigen wijzigen',
    { titel: 'Plan met een andere naam' },
    'plan',
    ['plan_slug'],
    (key) => `/plannen/${key['plan_slug'] ?? ''}/wijzigen`,
    { kept: 'Plan met een andere naam' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/maatregelen/:id/wijzigen wijzigen',
    { naam: 'Andere naam', reden: 'Overleg' },
    'measure',
    ofMeasure,
    measurePath('wijzigen'),
    { kept: 'Andere naam' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/maatregelen/:id/status status',
    { status: 'proposed', reden: 'Het college besloot' },
    'measure',
    ofMeasure,
    measurePath('status'),
    { kept: 'Het college besloot', isRefusedOtherwise: true },
  ),
  planAct(
    emmen,
    '/plannen/:plan/maatregelen/:id/voortgang stoplicht',
    { kleur: 'amber', 'kleur-reden': 'Later begonnen' },
    'measure',
    ofMeasure,
    measurePath('voortgang'),
    { kept: 'Later begonnen' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/maatregelen/:id/voortgang verwachting',
    { verwachting: '1.000', 'verwachting-reden': 'Meer vraag' },
    'measure',
    ofMeasure,
    measurePath('voortgang'),
    { kept: 'Meer vraag' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/regels/:regel opslaan',
    { inplan: '', reden: 'Nieuwe prijs' },
    'budget_line',
    ['plan_slug', 'line_id'],
    linePath(''),
    { kept: 'Nieuwe prijs' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/regels/:regel/verwijderen verwijderen',
    { reden: 'Vervalt' },
    'budget_line',
    ['plan_slug', 'line_id'],
    linePath('/verwijderen'),
    { kept: 'Vervalt', isRefusedOtherwise: true },
  ),
  planAct(
    emmen,
    '/plannen/:plan/geldbronnen/:bron opslaan',
    { naam: 'Andere bron' },
    'funding_source',
    ['plan_slug', 'source_id'],
    (key) => `/plannen/${key['plan_slug'] ?? ''}/geldbronnen/${key['source_id'] ?? ''}`,
    { kept: 'Andere bron' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/pilots/:id/wijzigen wijzigen',
    { naam: 'Andere pilot' },
    'pilot',
    ['plan_slug', 'pilot_id'],
    pilotPath('/wijzigen'),
    { kept: 'Andere pilot' },
  ),
  planAct(
    emmen,
    '/plannen/:plan/pilots/:id nieuw-contact',
    { wat: 'Praatje in de straat', soort: 'meeting' },
    'pilot',
    ['plan_slug', 'pilot_id'],
    pilotPath(''),
    { isRefusedOtherwise: true },
  ),
  planAct(
    emmen,
    '/plannen/:plan/pilots/:id houden',
    { gehouden: today, bevindingen: 'Het werkt', besluit: 'go-on' },
    'pilot',
    ['plan_slug', 'pilot_id'],
    pilotPath(''),
    { isRefusedOtherwise: true },
  ),
  planAct(
    emmen,
    '/plannen/:plan/pilots/:id einde',
    { einde: 'go-on', 'einde-reden': 'Het werkt' },
    'pilot',
    ['plan_slug', 'pilot_id'],
    pilotPath(''),
    { isRefusedOtherwise: true },
  ),
  planAct(
    emmen,
    '/plannen/:plan/subsidies/:oproep opslaan',
    { minimum: '40' },
    'grant_call',
    ['plan_slug', 'call_id'],
    (key) => `/plannen/${key['plan_slug'] ?? ''}/subsidies/${key['call_id'] ?? ''}`,
    { isRefusedOtherwise: true },
  ),
  messageAct,
  wordingAct('opslaan', { tekst: 'Beste collega,' }, 'Beste collega,'),
  wordingAct('terug', { doen: 'terug' }),
  templateAct('opslaan', { tekst: 'Geachte raad' }, 'Geachte raad'),
  templateAct('terug', { doen: 'terug' }),
  planAct(
    haarlem,
    '/plannen/:plan/maatregelen/:id/evaluaties houden',
    { gehouden: today, bevindingen: 'Het werkt', besluit: 'go-on' },
    'measure',
    ofMeasure,
    measurePath('evaluaties'),
    {
      isRefusedOtherwise: true,
      where:
        'exists (select from evaluation_moment e where e.region_id = measure.region_id and e.plan_slug = measure.plan_slug and e.measure_id = measure.measure_id and e.held_on is null)',
    },
  ),
];

const adds = 'adds something; what is there stays as it is';
const asks = 'asks, searches or works out; changes nothing';
const own = 'of the visitor alone';
const statement = 'a statement of its own, beside the earlier ones';

/** The acts of the other forms, and why they need no revision. */
export const otherActs: Readonly<Record<string, string>> = {
  '/plannen/:plan/pilots/:id voorwaarde': 'as nieuw-contact: one action with one check; not tried apart yet',
  '/plannen/:plan/pilots/:id contact': 'as nieuw-contact: one action with one check; not tried apart yet',
  '/aanmeldingen/:intakeId geschil': adds,
  '/inloggen': own,
  '/inloggen/wachtwoord-vergeten': asks,
  '/privacy/bewaren/verzoeken intrekken':
    'what was granted changes by this act alone, and once: the database refuses any other',
  '/account/berichten': own,
  '/account/gedeeld-toestel pincode': own,
  '/account/gedeeld-toestel delen': own,
  '/beheer/gedeelde-toestellen minuten': 'each choice is kept, and the newest holds',
  '/berichten/afmelden/:token': own,
  '/beheer/berichten/:messageId opnieuw':
    'only there with a mail server: tried in tests/accounts/outbox.test.ts, on an old page too',
  '/beheer/berichten/:messageId hervatten': 'ended once, where it is not ended yet',
  '/beheer/berichten/teksten/:deel voorbeeld': asks,
  '/uitloggen': own,
  '/inloggen/:provider': own,
  '/account/sessies': own,
  '/werkplek': own,
  '/inloggen/tweede-stap': own,
  '/bevestigen': own,
  '/account wachtwoord': own,
  '/account herstelcodes': own,
  '/account verwijderen': own,
  '/account/herstelcodes': asks,
  '/account/tweede-stap app': own,
  '/account/tweede-stap koppelen': own,
  '/account/tweede-stap passkey': own,
  '/vannacht uur': 'the hour at which the own screen goes to the next night',
  '/vannacht/:ref': 'a press at the door: an event that counts once (decision 0023)',
  '/vannacht/:ref/aankomst opnemen': adds,
  '/vannacht/:ref/aankomst zoek': asks,
  '/vannacht/:ref/aankomst nieuw': adds,
  '/plek-zoeken reserveren': adds,
  '/opvang/persoon zoek': asks,
  '/opvang/persoon nieuw': adds,
  '/opvang/persoon naamloos': adds,
  '/gevraagd tellen': adds,
  '/wachtlijst/nieuw toevoegen': adds,
  '/aanmeldingen/nieuw aanmelden': adds,
  '/aanmeldingen/:intakeId/toegankelijkheid advies': asks,
  '/opvanglocaties/nieuw toevoegen': adds,
  '/opvanglocaties/:ref antwoord': statement,
  '/opvanglocaties/:ref antwoord-terug':
    'takes back one answer by its own id, once; the answers stay as they are',
  '/opvanglocaties/:ref/plaatsen winter': adds,
  '/opvanglocaties/:ref/plaatsen buiten-gebruik': adds,
  '/opvanglocaties/:ref/plaatsen bed': adds,
  '/opvanglocaties/:ref/plaatsen plannen': adds,
  '/personen zoeken': asks,
  '/personen/nieuw nieuw': adds,
  '/personen/nieuw overnemen': asks,
  '/personen/:personId openen': 'the purpose for which the visitor opens the file',
  '/personen/:personId nood': 'the emergency for which the visitor opens the file',
  '/personen/:personId/huishouden beginnen': adds,
  '/personen/:personId/huishouden erbij': adds,
  '/personen/:personId/samenvoegen zoek': asks,
  '/personen/:personId/samenvoegen bekijk': asks,
  '/privacy/afscherming afschermen': adds,
  '/privacy/afscherming dubbel': 'settled once; the database refuses a second',
  '/privacy/logboek controleren': asks,
  '/privacy/logboek dossier': asks,
  '/privacy/wie-keek dossier': asks,
  '/privacy/bewaren termijn': adds,
  '/privacy/bewaren/bewaarstops stop': adds,
  '/privacy/bewaren/verzoeken verzoek': adds,
  '/privacy/bewaren/verzoeken uitvoeren':
    'of a request that was granted, which the database lets nobody change',
  '/personen/:personId/verwijderen verzoek': adds,
  '/privacy/wie-keek namen': adds,
  '/privacy/noodtoegang oordeel': 'a verdict, given once; the database refuses a second',
  '/beheer/organisaties toevoegen': adds,
  '/beheer/gebruikers/uitnodigen uitnodigen': adds,
  '/beheer/gebruikers/:userId uitnodiging': 'a new link, in place of the one nobody used',
  '/beheer/gebruikers/:userId uitloggen': 'ends sessions, whatever they are',
  '/beheer/verzoeken voorstel-akkoord': 'the database takes one answer',
  '/beheer/verzoeken voorstel-weigeren': 'the database takes one answer',
  '/beheer/gebruikers/:userId wachtwoord': 'asks a second person for a new link',
  '/preventiescan/inlezen controleren': asks,
  '/preventiescan/inlezen inlezen': adds,
  '/preventiescan/:ronde/meenemen word': adds,
  '/preventiescan/:ronde/namen tonen': own,
  '/preventiescan/:ronde/namen verbergen': own,
  '/plannen/nieuw maken': adds,
  '/plannen/bij-bevinding koppelen': adds,
  '/plannen/:plan/geschiedenis vastleggen': adds,
  '/plannen/:plan/maatregelen/nieuw toevoegen': adds,
  '/plannen/:plan/maatregelen/nieuw resultaat-erbij': asks,
  '/plannen/:plan/maatregelen/nieuw mijlpaal-erbij': asks,
  '/plannen/:plan/maatregelen/:id/wijzigen resultaat-erbij': asks,
  '/plannen/:plan/maatregelen/:id/wijzigen mijlpaal-erbij': asks,
  '/plannen/:plan/maatregelen/:id/subsidieregeling criterium-erbij': asks,
  '/plannen/:plan/maatregelen/:id/subsidieregeling toevoegen': adds,
  '/plannen/:plan/subsidies/:oproep criterium-erbij': asks,
  '/plannen/:plan/maatregelen/:id/voortgang bedrag': statement,
  '/plannen/:plan/maatregelen/:id/voortgang resultaat': statement,
  '/plannen/:plan/maatregelen/:id/voortgang intrekken': 'withdrawn once, where it is not withdrawn yet',
  '/plannen/:plan/maatregelen/:id/evaluaties plannen': adds,
  '/plannen/:plan/maatregelen/:id/regel-toevoegen opslaan': adds,
  '/plannen/:plan/maatregelen/:id/regel-toevoegen doorrekenen': asks,
  '/plannen/:plan/regels/:regel doorrekenen': asks,
  '/plannen/:plan/pilots/nieuw toevoegen': adds,
  '/plannen/:plan/pilots/:id plannen': adds,
  '/plannen/:plan/verantwoording/sjabloon/:soort voorbeeld': asks,
  '/plannen/:plan/subsidies/:oproep/aanvragen/:aanvraag scoren': own,
  '/plannen/:plan/subsidies/:oproep/aanvragen/:aanvraag aanvrager': asks,
  '/plannen/:plan/subsidies/:oproep/aanvragen/:aanvraag betalen': adds,
  '/plannen/:plan/subsidies/:oproep/aanvragen/:aanvraag verantwoorden': adds,
};
