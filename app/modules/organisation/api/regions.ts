import { createRoute } from '@hono/zod-openapi';
import { createApiPart } from '#app/platform/api/api-app.ts';
import { answer, failure, problem } from '#app/platform/api/responses.ts';
import { problemDetails, problemHeaders } from '#app/platform/http/problem-details.ts';
import type { Services } from '#app/platform/http/services.ts';
import { findMemberships, type NamedMembership } from '../data/memberships.server.ts';
import { findRegion, findRegions, type RegionFacts } from '../data/region-facts.server.ts';
import { covers } from '#app/kernel/period.ts';
import { apiMessages } from './messages.nl.ts';
import {
  membersQuery,
  membersSchema,
  noQuery,
  regionParameters,
  regionSchema,
  regionsSchema,
} from './schemas.ts';

const tags = ['Regio’s'];
const noRegion = { 404: problem('Geen regio met deze naam') };

const list = createRoute({
  method: 'get',
  path: '/regios',
  operationId: 'lijstRegios',
  summary: 'Alle regio’s',
  tags,
  request: { query: noQuery },
  responses: {
    200: answer('Regio’s, op naam', regionsSchema),
    400: problem('Onbekende parameter'),
    ...failure,
  },
});

const single = createRoute({
  method: 'get',
  path: '/regios/{regio}',
  operationId: 'haalRegio',
  summary: 'Eén regio',
  tags,
  request: { params: regionParameters, query: noQuery },
  responses: {
    200: answer('De regio', regionSchema),
    400: problem('Geen korte naam van een regio'),
    ...noRegion,
    ...failure,
  },
});

const members = createRoute({
  method: 'get',
  path: '/regios/{regio}/gemeenten',
  operationId: 'lijstRegiogemeenten',
  summary: 'Gemeenten van een regio',
  description:
    'Documenten zijn het niet altijd eens over wie bij een regio hoort. Elk lidmaatschap noemt daarom zijn bron.',
  tags,
  request: { params: regionParameters, query: membersQuery },
  responses: {
    200: answer('Gemeenten, op naam, elk met de bronnen die dat zeggen', membersSchema),
    400: problem('Ongeldige datum, bron of parameter'),
    ...noRegion,
    ...failure,
  },
});

/** `/regios`: public facts, read without a scope. */
export function regionsApi({ database, today }: Pick<Services, 'database' | 'today'>) {
  return createApiPart()
    .openapi(list, async (c) => {
      const regions = await database.readAsUser(null, findRegions);
      return c.json({ regios: regions.map(toDto) }, 200);
    })
    .openapi(single, async (c) => {
      const { regio } = c.req.valid('param');
      const region = await database.readAsUser(null, (tx) => findRegion(tx, regio));
      return region === null
        ? c.json(problemDetails(404, apiMessages.noRegion(regio)), 404, problemHeaders)
        : c.json(toDto(region), 200);
    })
    .openapi(members, async (c) => {
      const { regio } = c.req.valid('param');
      const { opDatum, bron } = c.req.valid('query');
      const found = await database.readAsUser(null, async (tx) => {
        const region = await findRegion(tx, regio);
        return region && { region, memberships: await findMemberships(tx, region.regionId) };
      });
      if (found === null)
        return c.json(problemDetails(404, apiMessages.noRegion(regio)), 404, problemHeaders);
      const { region, memberships } = found;
      if (bron !== undefined && !region.sources.includes(bron)) {
        const detail = apiMessages.unknownSource(region.sources);
        const error = { in: 'query', location: { name: 'bron' }, code: 'unknown_source', detail } as const;
        return c.json(problemDetails(400, detail, [error]), 400, problemHeaders);
      }
      const day = opDatum === undefined ? today() : Temporal.PlainDate.from(opDatum);
      const holding = memberships.filter(
        (membership) => covers(membership, day) && (bron === undefined || membership.source === bron),
      );
      return c.json({ regio, opDatum: day.toString(), gemeenten: membersDto(holding) }, 200);
    });
}

function toDto({ slug, name, centre, sources }: RegionFacts) {
  return {
    regio: slug,
    naam: name,
    centrumgemeente: { code: centre.code, naam: centre.name },
    bronnen: [...sources],
  };
}

function membersDto(memberships: readonly NamedMembership[]) {
  const byMunicipality = Map.groupBy(memberships, (membership) => membership.municipality);
  return [...byMunicipality].map(([code, statements]) => ({
    code,
    naam: statements[0]?.name ?? code,
    lidmaatschappen: statements.map(({ source, from, until }) => ({
      bron: source,
      vanaf: from.toString(),
      tot: until?.toString() ?? null,
    })),
  }));
}
