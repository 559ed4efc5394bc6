import { z } from 'zod';

const text = (what: string) => z.string({ error: `hier hoort ${what}` });
const number = z.number({ error: 'hier hoort een getal' });
const list = <Each extends z.ZodType>(each: Each, what: string) =>
  z.array(each, { error: `hier hoort een lijst met ${what}` });

const writtenValue = z.object(
  {
    text: z.union([z.string(), z.number()], { error: 'hier hoort tekst' }).nullish(),
    min: number.nullish(),
    max: number.nullish(),
    period: text('een periode zoals "2021-H1"').nullish(),
    basis: text('"registration" of "estimate"').nullish(),
  },
  { error: 'hier hoort een waarde met "text", en zo nodig "min" en "max"' },
);

const cell = z.object(
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
  { error: 'hier hoort een kolom met "nrs"' },
);

const item = z.object(
  {
    id: text('het id van een antwoord'),
    columns: z.record(z.string(), cell, { error: 'hier horen kolommen' }),
  },
  { error: 'hier hoort een antwoord met "id" en "columns"' },
);

const table = z.object(
  { id: text('het id van een vraag'), items: list(item, 'antwoorden') },
  { error: 'hier hoort een vraag met "id" en "items"' },
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
  { error: 'hier hoort een ronde: tekst, of "slug", "title", "collectedFrom" en "collectedUntil"' },
);

const note = z.object({
  // Without one the message is that of any other value that is no number.
  nr: z.unknown().default(null),
  table: text('het id van een vraag'),
  note: text('een toelichting'),
});

/** The shape of the report's JSON as far as an import needs it; what else is in the file is left alone. */
export const jsonScanSchema = z.object(
  {
    instrument: text('het id van het instrument').optional(),
    round: round.optional(),
    participants: list(z.unknown(), 'nummers van deelnemende gemeenten'),
    tables: list(table, 'vragen'),
    notes: list(note, 'toelichtingen').optional(),
  },
  { error: 'hier hoort een ronde met "participants" en "tables"' },
);

export type JsonScan = z.infer<typeof jsonScanSchema>;
export type JsonScanCell = z.infer<typeof cell>;
