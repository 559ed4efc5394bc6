import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { savePilotRows } from '../../data/pilots/pilots.server.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import { checkPilot, decideEnd } from '../../domain/pilots/pilot-rules.ts';
import { pilotActs } from '../plan/recorded-acts.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';

export interface SavePilotRequest extends PlanEdit {
  /** New when the plan has no pilot with this id. Evaluations and the end decision stay as they are. */
  readonly pilot: Omit<Pilot, 'evaluations' | 'endDecision'>;
}

export interface EndPilotRequest extends PlanEdit {
  readonly pilotId: string;
  readonly decision: NonNullable<Pilot['endDecision']>;
  /** Why, for the history. */
  readonly reason: string;
  readonly today: Temporal.PlainDate;
}

export type PilotRefusal =
  | PlanUnknown
  | {
      readonly kind: 'faults';
      readonly faults: readonly { readonly path: string; readonly reason: string }[];
    }
  | {
      readonly kind:
        | 'pilot-unknown'
        | 'already-decided'
        | 'evaluation-open'
        | 'checklist-open'
        | 'reason-needed';
    };

type Saved = Result<{ readonly pilotId: string }, PilotRefusal>;

/** Adds a pilot to a plan, or changes what is said of it: place, people, conditions and talks with neighbours. */
export async function savePilot(database: Database, scope: Scope, request: SavePilotRequest): Promise<Saved> {
  const act: PlanAct = { action: 'save-pilot', objectKind: 'pilot', objectId: request.pilot.id };
  return editPlan<{ readonly pilotId: string }, PilotRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const before = plan.pilots.find(({ id }) => id === request.pilot.id);
      const pilot: Pilot = {
        ...request.pilot,
        evaluations: before?.evaluations ?? [],
        endDecision: before?.endDecision ?? null,
      };
      const faults = [
        ...checkPilot(pilot),
        ...(before === undefined ? nameFaults(pilot, plan.pilots) : []),
        ...ownFaults(
          pilot,
          plan.measures.map(({ id }) => id),
        ),
      ];
      if (faults.length > 0) return refuse({ kind: 'faults', faults });
      await savePilotRows(tx, key, pilot, plan.pilots.length + 1);
      await insertChanges(tx, key, userId, pilotActs(before ?? null, pilot));
      return succeed({ pilotId: pilot.id });
    },
  );
}

/** Ends a pilot with a decision, once its evaluations are held and its conditions looked at. */
export async function endPilot(database: Database, scope: Scope, request: EndPilotRequest): Promise<Saved> {
  const { pilotId, decision, today } = request;
  const reason = request.reason.trim();
  const act: PlanAct = { action: 'end-pilot', objectKind: 'pilot', objectId: pilotId };
  return editPlan<{ readonly pilotId: string }, PilotRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const pilot = plan.pilots.find(({ id }) => id === pilotId);
      if (pilot === undefined) return refuse({ kind: 'pilot-unknown' });
      if (reason === '') return refuse({ kind: 'reason-needed' });
      const ended = decideEnd(pilot, decision, today);
      if (!ended.ok) return refuse({ kind: ended.reason });
      await savePilotRows(tx, key, ended.value, 0);
      await insertChanges(tx, key, userId, [
        {
          measureId: pilot.measureId,
          lineId: null,
          subject: `pilot ${pilotId}`,
          field: 'end-decision',
          before: null,
          after: decision,
          differenceCents: null,
          reason,
        },
      ]);
      return succeed({ pilotId });
    },
  );
}

const bare = (name: string) => name.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** A second pilot of one name is mostly a form that was sent twice. */
function nameFaults({ name }: Pilot, others: readonly Pilot[]) {
  return others.some((other) => bare(other.name) === bare(name))
    ? [
        {
          path: 'name',
          reason: 'Er is al een pilot met deze naam. Kies een andere naam, of wijzig die pilot.',
        },
      ]
    : [];
}

function ownFaults(
  pilot: Pilot,
  measureIds: readonly string[],
): readonly { readonly path: string; readonly reason: string }[] {
  return [
    ...(pilot.name.trim() === '' ? [{ path: 'name', reason: 'Geef de pilot een naam.' }] : []),
    ...(pilot.location.trim() === '' ? [{ path: 'location', reason: 'Vul in waar de pilot is.' }] : []),
    ...(pilot.measureId === null || measureIds.includes(pilot.measureId)
      ? []
      : [{ path: 'measureId', reason: `Er is geen maatregel ‘${pilot.measureId}’.` }]),
    ...repeated(pilot.checklist, 'checklist'),
    ...repeated(pilot.communication, 'communication'),
  ];
}

function repeated(entries: readonly { readonly id: string }[], list: string) {
  const ids = entries.map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [{ path: `${list}[${at}].id`, reason: `Dubbel: ‘${id}’ is er al.` }],
  );
}
