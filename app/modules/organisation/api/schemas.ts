import { z } from '@hono/zod-openapi';
import { isMunicipalityCode } from '../domain/municipality.ts';
import { apiMessages as text } from './messages.nl.ts';

const code = z.string().openapi({ description: 'CBS-code van de gemeente', example: 'GM0505' });
const day = z.iso.date(text.dayWrong);
const name = z.string().openapi({ example: 'Dordrecht' });

export const municipalitySchema = z
  .object({
    code,
    naam: name,
    veiligheidsregio: z
      .string()
      .nullable()
      .openapi({ description: 'Leeg voor een gemeente die eerder ophield', example: 'VR18' }),
    indelingsjaar: z
      .number()
      .int()
      .openapi({ description: 'Jaar van de laatste CBS-lijst waarin zij staat', example: 2023 }),
    geldigVan: day.nullable().openapi({ description: 'Eerste dag; leeg van voor 1990' }),
    geldigTot: day
      .nullable()
      .openapi({ description: 'Eerste dag waarop zij er niet meer is; leeg zolang zij er is' }),
    opvolgers: z
      .array(z.string())
      .openapi({ description: 'CBS-codes van wat zij werd; meer dan een als zij verdeeld is', example: [] }),
  })
  .openapi('Gemeente');

export const municipalitiesSchema = z.object({ gemeenten: z.array(municipalitySchema) }).openapi('Gemeenten');

const municipalityReference = z.object({ code, naam: name }).openapi('Gemeenteverwijzing');

export const regionSchema = z
  .object({
    regio: z.string().openapi({ description: 'Korte naam; verandert nooit', example: 'drechtsteden' }),
    naam: z.string(),
    centrumgemeente: municipalityReference,
    bronnen: z.array(z.string()).openapi({ description: 'Documenten die zeggen wie erbij hoort' }),
  })
  .openapi('Regio');

export const regionsSchema = z.object({ regios: z.array(regionSchema) }).openapi('Regios');

export const membersSchema = z
  .object({
    regio: z.string(),
    opDatum: day,
    gemeenten: z.array(
      z.object({
        code,
        naam: name,
        lidmaatschappen: z.array(
          z.object({
            bron: z.string(),
            vanaf: day.openapi({ description: 'Eerste dag' }),
            tot: day.nullable().openapi({
              description: 'Eerste dag waarop het niet meer geldt; leeg zolang niets anders blijkt',
            }),
          }),
        ),
      }),
    ),
  })
  .openapi('Regiogemeenten');

export const municipalityParameters = z.object({
  code: z
    .string()
    .refine(isMunicipalityCode, text.codeWrong)
    .openapi({ param: { name: 'code', in: 'path' }, pattern: '^GM[0-9]{4}$', example: 'GM0505' }),
});

export const regionParameters = z.object({
  regio: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, text.regionWrong)
    .openapi({ param: { name: 'regio', in: 'path' }, example: 'drechtsteden' }),
});

export const membersQuery = z.strictObject(
  {
    opDatum: day.optional().openapi({
      param: { name: 'opDatum', in: 'query' },
      description: 'Dag waarop het lidmaatschap geldt; vandaag als deze ontbreekt',
      example: '2026-01-01',
    }),
    bron: z
      .string()
      .min(1, text.sourceEmpty)
      .optional()
      .openapi({
        param: { name: 'bron', in: 'query' },
        description: 'Alleen wat dit document zegt; anders wat enig document zegt',
        example: 'Regionaal plan 2024',
      }),
  },
  text.unknownParameter,
);

/** For addresses without parameters: a misspelt one is told, not ignored. */
export const noQuery = z.strictObject({}, text.unknownParameter);
