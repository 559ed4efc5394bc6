import type { RouterContextProvider } from 'react-router';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';
import { onceFor } from '#app/platform/kept.ts';
import {
  currentIdentityAccess,
  findIdentities,
  type IdentityAccess,
  type ParticipantIdentity,
} from '../data/identities.server.ts';
import { findScanReport, type KeptScanReport } from '../use-cases/kept-report.server.ts';
import { collectedPeriodName, momentName } from './presenters/collected-period.ts';
import type { PlacedReport } from './presenters/findings.ts';
import { indexInstrument } from './presenters/instrument-index.ts';
import type { Names } from './presenters/municipality-names.ts';
import { countScan } from './presenters/overview.ts';
import type { Frame } from './parts/round-frame.tsx';

export interface RoundRequest {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
  readonly params: { readonly ronde: string };
}

export interface OpenedRound {
  readonly workPlace: WorkPlace;
  readonly made: KeptScanReport;
  readonly placed: PlacedReport;
  /** What every page of the round shows around its content. */
  readonly frame: Frame;
  /** All that what is shown of the round depends on: its content, the visitor's role and the names they may see. */
  readonly key: string;
}

/** The policy officer's place; others are sent to the sign-in page or get a 403. */
export function requirePolicyOfficer({ context, request }: Omit<RoundRequest, 'params'>): WorkPlace {
  return requireWorkPlace(context, request, 'regional-policy', 'municipal-policy');
}

/** A place of the regional policy officer alone. */
export function requireRegionalOfficer({ context, request }: Omit<RoundRequest, 'params'>): WorkPlace {
  return requireWorkPlace(context, request, 'regional-policy');
}

/**
 * Opens a round for one of its pages: reads its answers once and derives the report, with the names that the
 * visitor may see.
 * @throws Response 404 when the region has no such round
 */
export async function openRound(arguments_: RoundRequest): Promise<OpenedRound> {
  const workPlace = requirePolicyOfficer(arguments_);
  const { scope } = workPlace;
  const slug = arguments_.params.ronde;
  const { database } = arguments_.context.get(servicesContext);
  const opened = await database.read(scope, async (tx) => {
    const made = await findScanReport(tx, scope.regionId, slug);
    if (made === null) return null;
    return { made, ...(await findNames(tx, workPlace, slug)) };
  });
  if (opened === null) throw notFound();
  const { made, identities, access } = opened;
  const names = namesFor(workPlace, identities);
  return {
    workPlace,
    made,
    placed: { round: slug, index: indexOf(made.instrument), report: made.report, names },
    frame: frameOf(workPlace, made, names, access),
    key: keyOf(workPlace, made, names),
  };
}

/** The names that the visitor may see. Who may see them after stating a purpose alone is asked nothing before that. */
async function findNames(tx: ReadTransaction, { role, scope }: WorkPlace, slug: string) {
  const { regionId } = scope;
  if (role !== 'regional-policy')
    return { identities: await findIdentities(tx, regionId, slug), access: null };
  const access = await currentIdentityAccess(tx, regionId, slug);
  return { identities: access === null ? [] : await findIdentities(tx, regionId, slug), access };
}

function keyOf({ role, scope }: WorkPlace, { round }: KeptScanReport, { ownNr, byNr }: Names): string {
  return JSON.stringify([scope.regionId, round.contentRevision, role, ownNr, [...byNr]]);
}

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

const indexOf = onceFor(indexInstrument);
const countsOf = onceFor(countScan);
const periodOf = onceFor(({ collectedFrom, collectedUntil }: KeptScanReport['round']) =>
  collectedPeriodName(collectedFrom, collectedUntil),
);

function namesFor({ role, scope }: WorkPlace, identities: readonly ParticipantIdentity[]): Names {
  const own = identities.find(({ municipalityCode }) => municipalityCode === scope.municipalityCode);
  return {
    byNr: new Map(identities.map(({ nr, municipalityName }) => [nr, municipalityName])),
    ownNr: role === 'municipal-policy' ? (own?.nr ?? null) : null,
  };
}

function frameOf(
  { role, regionName }: WorkPlace,
  { round, report }: KeptScanReport,
  names: Names,
  access: IdentityAccess | null,
): Frame {
  return {
    round: { slug: round.slug, title: round.title },
    region: regionName,
    period: periodOf(round),
    isRegional: role === 'regional-policy',
    counts: { ...countsOf(report), tables: report.tables.length },
    names: {
      until: access === null ? null : momentName(access.expiresAt),
      own: names.ownNr === null ? null : (names.byNr.get(names.ownNr) ?? null),
      isInvented: round.hasInventedIdentities,
    },
  };
}
