import { z } from 'zod';
import { isMunicipalityCode } from '../domain/municipality.ts';

const municipalityCode = z.string().refine(isMunicipalityCode, 'not a CBS municipality code such as GM0505');

const calendarDay = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

const safetyRegion = z.string().regex(/^VR\d{2}$/, 'not a safety region code such as VR18');

/** `data/gemeenten/gemeenten-<year>.json`. */
export const municipalitiesFile = z.strictObject({
  year: z.int(),
  source: z.string().min(1),
  licence: z.string().min(1),
  municipalities: z
    .array(
      z.strictObject({
        code: municipalityCode,
        name: z.string().min(1),
        safetyRegion,
      }),
    )
    .min(1),
});

/** `data/gemeenten/tijdlijn.json`, and lists of municipalities to come. */
export const timelineFile = z.strictObject({
  source: z.string().min(1),
  licence: z.string().min(1),
  municipalities: z
    .array(
      z.strictObject({
        code: municipalityCode,
        name: z.string().min(1),
        from: calendarDay.nullable(),
        until: calendarDay.nullable(),
        successors: z.array(municipalityCode),
        safetyRegion: safetyRegion.nullable().default(null),
      }),
    )
    .min(1),
});

/** `data/regios/<slug>.json`. */
export const regionFile = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a slug: small letters, digits and hyphens'),
  name: z.string().min(1),
  centreMunicipality: municipalityCode,
  memberships: z
    .array(
      z.strictObject({
        municipality: municipalityCode,
        source: z.string().min(1),
        from: calendarDay,
        until: calendarDay.nullable(),
      }),
    )
    .min(1),
  note: z.string(),
});
