import { z } from 'zod';
import { parseDay } from '#app/kernel/parse-day.ts';
import { isEmpty, type OpenPeriod } from '#app/kernel/period.ts';
import { plannedChangeKinds } from '../domain/premises.ts';
import { parseTelephone } from '../domain/telephone.ts';

const text = z
  .string()
  .trim()
  .min(1, 'Mag niet leeg zijn')
  .refine((value) => value.isWellFormed(), {
    error: 'Hier staat een half teken (een losse \\ud800 tot en met \\udfff); typ het teken opnieuw',
  });
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Gebruik kleine letters, cijfers en losse streepjes');
const reference = z.string().regex(/^\S{1,40}$/u, 'Gebruik 1 tot 40 tekens zonder spaties');
const day = z.string().transform((value, context) => {
  const read = parseDay(value);
  if (read !== null) return read;
  context.addIssue(`‘${value}’ is geen dag; schrijf bijvoorbeeld 2024-01-31`);
  return z.NEVER;
});
const period = { from: day, until: day.nullable() };
const inOrder = (dated: OpenPeriod) => !isEmpty(dated);
const order = { path: ['until'], error: '‘until’ is de eerste dag erna en ligt dus na ‘from’' };
const count = z.int().nonnegative();
const age = z.int().min(0).max(120);

const characteristics = z.strictObject({
  hasSingleRooms: z.boolean().nullable().default(null),
  isOnGroundFloor: z.boolean().nullable().default(null),
  takesCouples: z.boolean().nullable().default(null),
  takesFamilies: z.boolean().nullable().default(null),
  takesPets: z.boolean().nullable().default(null),
  isForWomenOnly: z.boolean().default(false),
});

const rules = z
  .strictObject({
    minimumAge: age.nullable().default(null),
    maximumAge: age.nullable().default(null),
    longestStay: z
      .strictObject({ value: z.int().positive(), unit: z.enum(['day', 'week', 'month']) })
      .nullable()
      .default(null),
    nightsPerMonth: z.int().min(1).max(31).nullable().default(null),
    contractForm: slug.nullable().default(null),
    source: text.nullable().default(null),
  })
  .refine(({ minimumAge, maximumAge }) => (minimumAge ?? 0) <= (maximumAge ?? 120), {
    path: ['maximumAge'],
    error: 'De hoogste leeftijd is lager dan de laagste',
  });

const telephone = z.string().transform((typed, context) => {
  const dialled = parseTelephone(typed);
  if (dialled !== null) return dialled;
  context.addIssue(
    `«${typed}» is geen telefoonnummer; schrijf een nummer van 10 cijfers of een nummer met + en de landcode`,
  );
  return z.NEVER;
});
const shortText = text.pipe(z.string().max(200, 'Schrijf hoogstens 200 tekens'));
const contact = z
  .strictObject({
    telephone: telephone.nullable().default(null),
    askFor: shortText.nullable().default(null),
    openingHours: shortText.nullable().default(null),
    from: day.nullable().default(null),
    until: day.nullable().default(null),
  })
  .refine(inOrder, order);

const flow = z.strictObject({ nl: text, ref: reference.nullable() });

const premises = z.strictObject({
  ref: reference,
  name: text,
  kind: slug,
  location: text.nullable(),
  municipality: shortText.nullable(),
  targetGroup: z.strictObject({ nl: text, en: text }).nullable(),
  sources: z.array(text).default([]),
  providers: z.array(z.strictObject({ name: text, organisation: slug.nullable() })),
  services: z.array(text).default([]),
  unit: text.nullable().default(null),
  capacity: z.array(z.strictObject({ places: count, ...period }).refine(inOrder, order)).default([]),
  overflow: z
    .array(z.strictObject({ places: count, reason: slug, ...period }).refine(inOrder, order))
    .default([]),
  beds: z.array(z.strictObject({ ref: reference, ...period }).refine(inOrder, order)).default([]),
  characteristics: characteristics.prefault({}),
  rules: rules.prefault({}),
  contact: z.array(contact).default([]),
  inflow: z.array(flow).default([]),
  outflow: z.array(flow).default([]),
  supervision: text.nullable().default(null),
  hoursPerWeek: z.int().positive().nullable().default(null),
  formNote: text.nullable().default(null),
  changes: z
    .array(z.strictObject({ kind: z.enum(plannedChangeKinds), plannedOn: day.nullable(), note: z.string() }))
    .default([]),
});

/** The shape that `import premises <file>` takes; data/opvanglocaties/README.md explains each field. */
export const premisesFileSchema = z.strictObject({
  region: slug,
  title: text,
  organisations: z.array(
    z.strictObject({
      slug,
      name: text,
      kind: z.enum([
        'municipality',
        'shelter-provider',
        'care-provider',
        'housing-corporation',
        'public-health',
        'other',
      ]),
    }),
  ),
  premises: z.array(premises).min(1),
  remarks: z
    .array(z.strictObject({ ref: reference, premises: z.array(reference), nl: text, en: text }))
    .default([]),
});

export type PremisesFile = z.infer<typeof premisesFileSchema>;
