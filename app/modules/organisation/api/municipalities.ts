import { createRoute } from '@hono/zod-openapi';
import { createApiPart } from '#app/platform/api/api-app.ts';
import { answer, failure, problem } from '#app/platform/api/responses.ts';
import { problemDetails, problemHeaders } from '#app/platform/http/problem-details.ts';
import type { Services } from '#app/platform/http/services.ts';
import { findMunicipalities, findMunicipality } from '../data/municipalities.server.ts';
import type { Municipality } from '../domain/municipality.ts';
import { apiMessages } from './messages.nl.ts';
import { municipalitiesSchema, municipalityParameters, municipalitySchema, noQuery } from './schemas.ts';

const tags = ['Gemeenten'];

const list = createRoute({
  method: 'get',
  path: '/gemeenten',
  operationId: 'lijstGemeenten',
  summary: 'Alle gemeenten van vandaag',
  tags,
  request: { query: noQuery },
  responses: {
    200: answer('Gemeenten van Nederland, op naam', municipalitiesSchema),
    400: problem('Onbekende parameter'),
    ...failure,
  },
});

const single = createRoute({
  method: 'get',
  path: '/gemeenten/{code}',
  operationId: 'haalGemeente',
  summary: 'Eén gemeente',
  tags,
  request: { params: municipalityParameters, query: noQuery },
  responses: {
    200: answer('De gemeente', municipalitySchema),
    400: problem('Geen CBS-code'),
    404: problem('Geen gemeente met deze code'),
    ...failure,
  },
});

/** `/gemeenten`: public facts, read without a scope. */
export function municipalitiesApi({ database }: Pick<Services, 'database'>) {
  return createApiPart()
    .openapi(list, async (c) => {
      const rows = await database.readAsUser(null, (tx) => findMunicipalities(tx));
      return c.json({ gemeenten: rows.map(toDto) }, 200);
    })
    .openapi(single, async (c) => {
      const { code } = c.req.valid('param');
      const row = await database.readAsUser(null, (tx) => findMunicipality(tx, code));
      return row === null
        ? c.json(problemDetails(404, apiMessages.noMunicipality(code)), 404, problemHeaders)
        : c.json(toDto(row), 200);
    });
}

function toDto(row: Municipality) {
  return {
    code: row.code,
    naam: row.name,
    veiligheidsregio: row.safetyRegion,
    indelingsjaar: row.listYear,
    geldigVan: row.from?.toString() ?? null,
    geldigTot: row.until?.toString() ?? null,
    opvolgers: [...row.successors],
  };
}
