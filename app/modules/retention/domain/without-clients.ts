/**
 * Tables in which a name, a telephone number, an e-mail address or a day is never a client's: reference data, and what is
 * kept about workers, organisations and houses. A worker who is called like a client, or a house with the telephone number
 * that a client gave, is no trace, and would keep the file for ever. Ids, file numbers and BSNs are looked for here too.
 * A table in which somebody may write about a client is never in this list (decision 0052).
 */
const withoutClients = {
  'Reference data: the same in every region': [
    'app.person_record',
    'app.person_trace',
    'public.capacity_reason',
    'public.contract_form',
    'public.exit_destination',
    'public.file_opening_purpose',
    'public.homelessness_route',
    'public.living_situation',
    'public.municipality',
    'public.municipality_successor',
    'public.night_exception_reason',
    'public.no_roof_reason',
    'public.out_of_service_reason',
    'public.premises_kind',
    'public.referral_source',
    'public.refusal_reason',
    'public.retention_kind',
    'public.scan_cell',
    'public.scan_instrument',
    'public.unmet_demand_reason',
  ],
  'Workers: who they are and how they sign in': [
    'auth.account_holder',
    'auth.credential',
    'auth.passkey',
    'auth.verification',
    'public.region_user',
    'public.role_proposal',
    'public.role_request',
  ],
  'Organisations and houses: what they are called and where they are reached': [
    'public.organisation',
    'public.premises_contact',
    'public.premises_provider',
    'public.region',
  ],
} as const;

export const tablesWithoutClients: readonly string[] = Object.values(withoutClients).flat();
