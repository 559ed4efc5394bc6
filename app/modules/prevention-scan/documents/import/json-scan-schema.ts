import { z } from 'zod';

/** A string of JSON can hold half of a character, which no database keeps as it is. */
const halfCharacter =
  'hier staat een half teken (een losse \\ud800 tot en met \\udfff): typ het teken opnieuw';
const text = (what: string) =>
  z.string({ error: `hier hoort ${what}` }).refine((value) => value.isWellFormed(), { error: halfCharacter });

/** Fields that are not known would be lost: they are named. */
const known = (what: string) => ({
  error: (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `dit veld kennen wij niet: ${(issue.keys ?? []).map((key) => `‘${key}’`).join(', ')}. Verbeter de naam of haal het weg`
      : `hier hoort ${what}`,
});
const number = z.number({ error: 'hier hoort een getal' });
const list = <Each extends z.ZodType>(each: Each, what: string) =>
  z.array(each, { error: `hier hoort een lijst met ${what}` });

const writtenValue = z.strictObject(
  {
    text: z
      .union([z.string(), z.number()], { error: 'hier hoort tekst' })
      .refine((value) => typeof value === 'number' || value.isWellFormed(), { error: halfCharacter })
      .nullish(),
    min: number.nullish(),
    max: number.nullish(),
    period: text('een periode zoals ‘2021-H1’').nullish(),
    basis: text('‘registration’ of ‘estimate’').nullish(),
  },
  known('een waarde met ‘text’, en zo nodig ‘min’ en ‘max’'),
);

const cell = z.strictObject(
  {
    count: z
      .int({ error: 'hier hoort een geheel getal' })
      .min(0, { error: 'een aantal is 0 of meer' })
      .optional(),
    publishedCount: z
      .int({ error: 'hier hoort een geheel getal' })
      .min(0, { error: 'een aantal is 0 of meer' })
      .optional(),
    nrs: list(z.unknown(), 'nummers'),
    asked: z.boolean().optional(),
    values: z.record(z.string(), writtenValue, { error: 'hier horen waarden per nummer' }).optional(),
  },
  known('een kolom met ‘nrs’'),
);

const item = z.strictObject(
  {
    id: text('het id van een antwoord'),
    // The report says it; the instrument decides.
    role: z.unknown().optional(),
    columns: z.record(z.string(), cell, { error: 'hier horen kolommen' }),
  },
  known('een antwoord met ‘id’ en ‘columns’'),
);

const table = z.strictObject(
  { id: text('het id van een vraag'), items: list(item, 'antwoorden') },
  known('een vraag met ‘id’ en ‘items’'),
);

const round = z.union(
  [
    z.string(),
    z.object({
      slug: z.string().optional(),
      title: z.string().optional(),
      collectedFrom: z.string().optional(),
      collectedUntil: z.string().optional(),
    }),
  ],
  { error: 'hier hoort een ronde: tekst, of ‘slug’, ‘title’, ‘collectedFrom’ en ‘collectedUntil’' },
);

const note = z.strictObject(
  {
    // Without one the message is that of any other value that is no number.
    nr: z.unknown().default(null),
    table: text('het id van een vraag'),
    note: text('een toelichting'),
  },
  known('een toelichting met ‘nr’, ‘table’ en ‘note’'),
);

/** The shape of the report's JSON as far as an import needs it; what else is in the file is left alone. */
export const jsonScanSchema = z.object(
  {
    instrument: text('het id van het instrument').optional(),
    round: round.optional(),
    participants: list(z.unknown(), 'nummers van deelnemende gemeenten'),
    tables: list(table, 'vragen'),
    notes: list(note, 'toelichtingen').optional(),
  },
  { error: 'hier hoort een ronde met ‘participants’ en ‘tables’' },
);

export type JsonScan = z.infer<typeof jsonScanSchema>;
export type JsonScanCell = z.infer<typeof cell>;
