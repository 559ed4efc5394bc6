/** What a table holds, for who reads a proof of removal; one for every table in `app.person_trace`. */
export const tableNames: Readonly<Record<string, string>> = {
  retention_hold: 'Bewaarstops',
  removal_request: 'Verzoeken om verwijdering',
  placement_order: 'Volgordes waarin plekken zijn gegeven',
  night_presence: 'Nachten in de opvang',
  waiting_list_offer: 'Aangeboden plekken',
  stay_support_plan: 'Trajectplannen bij een verblijf',
  stay_revision: 'Eerdere versies van verblijven',
  stay: 'Verblijven',
  waiting_list_entry: 'Plekken op een wachtlijst',
  accessibility_answer: 'Antwoorden bij de beoordeling landelijke toegankelijkheid',
  accessibility_assessment: 'Beoordelingen landelijke toegankelijkheid',
  accessibility_dispute: 'Geschillen over landelijke toegankelijkheid',
  handover: 'Overdrachten',
  intake_step: 'Stappen van aanmeldingen',
  intake_extension: 'Verlengingen van aanmeldingen',
  intake_revision: 'Eerdere versies van aanmeldingen',
  intake: 'Aanmeldingen',
  unmet_demand: 'Vragen zonder plek',
  household_member: 'Leden van huishoudens',
  household: 'Huishoudens',
  person_emergency_review: 'Beoordelingen van noodinzage',
  person_emergency_access: 'Noodinzages',
  person_file_opening: 'Openingen van het dossier',
  person_restriction_reader: 'Wie een afgeschermd dossier mag zien',
  person_restriction: 'Afschermingen',
  person_double: 'Mogelijke dubbele dossiers',
  person_merge_move: 'Wat bij samenvoegen meeging',
  person_merge: 'Samenvoegingen',
  person_legal_basis: 'Grondslagen',
  person_identity_revision: 'Eerdere versies van gegevens van de persoon',
  person_identity: 'Gegevens van de persoon (naam, geboortedatum, BSN)',
  person: 'Dossiers',
  background_task_result: 'Bestanden van taken',
  background_task: 'Taken',
  'pgboss.job': 'Werk dat nog wachtte',
  form_send: 'Verstuurde formulieren',
};

/** In Dutch; a table of a later version that this one does not know by its own name. */
export function tableName(table: string): string {
  return tableNames[table] ?? table;
}
