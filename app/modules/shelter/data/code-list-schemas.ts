import { z } from 'zod';
import { rvsRoutes } from '../domain/code-list.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Gebruik kleine letters, cijfers en losse streepjes');
const text = z.string().trim().min(1, 'Mag niet leeg zijn');
const entry = z.strictObject({ id, nl: text, en: text, archived: z.boolean() });
const ethosClass = z.union([0, 1, 2, 3, 4, 5, 6, 7].map((value) => z.literal(value)));

function codeList<List extends string, Entry extends z.ZodType>(list: List, entrySchema: Entry) {
  return z.strictObject({ list: z.literal(list), entries: z.array(entrySchema).min(1) });
}

/** Per file of `data/opvanglocaties` that holds a code list: its shape. Kinds and reasons of what the table holds. */
export const codeListFiles = {
  'kinds.json': codeList(
    'premises_kind',
    entry.extend({ hasNights: z.boolean(), hasPlaces: z.boolean(), isForYouth: z.boolean() }),
  ),
  'routes.json': codeList('homelessness_route', entry.extend({ route: z.enum(rvsRoutes) })),
  'situations.json': codeList('living_situation', entry.extend({ ethosClass })),
  'destinations.json': codeList(
    'exit_destination',
    entry.extend({ isWithoutRoof: z.boolean(), isHome: z.boolean() }),
  ),
  'capacity-reasons.json': codeList('capacity_reason', entry),
  'out-of-service-reasons.json': codeList('out_of_service_reason', entry),
  'refusal-reasons.json': codeList('refusal_reason', entry),
  'no-roof-reasons.json': codeList('no_roof_reason', entry),
  'referral-sources.json': codeList('referral_source', entry),
  'contract-forms.json': codeList('contract_form', entry),
  'unmet-demand-reasons.json': codeList('unmet_demand_reason', entry),
  'night-exception-reasons.json': codeList('night_exception_reason', entry),
} as const;

export type CodeListFile = z.infer<(typeof codeListFiles)[keyof typeof codeListFiles]>;
