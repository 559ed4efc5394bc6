import { hasEnded, isEmpty } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { AuditAction } from '#app/platform/audit/words.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { insertAnswers, undoAnswer } from '../data/house-answers.server.ts';
import { findHouse, type House } from '../data/houses.server.ts';
import {
  completePlannedChange,
  insertPlannedChange,
  insertPremises,
  setCapacity,
  setHouseRules,
  updatePremises,
  type CapacityInput,
  type PlannedChangeInput,
  type PremisesInput,
} from '../data/keep-premises.server.ts';
import { setContact } from '../data/premises-contact.server.ts';
import { setProviders } from '../data/providers.server.ts';
import type { AskedOfHouse } from '../domain/house-answers.ts';
import type { Contact, HouseRules } from '../domain/premises.ts';
import type { Act } from './act.ts';
import { perform } from './perform.server.ts';

/** A change to the register of premises. */
export interface PremisesAct extends Act {
  readonly premisesRef: string;
}

export type PremisesRefusal =
  | DatabaseRefusal
  | { readonly kind: 'premises-unknown' | 'closed-before-opening' | 'change-unknown' | 'answer-undone' };
export type KeptPremises = Result<{ readonly ref: string }, PremisesRefusal>;

interface Providers {
  /** Ids of the organisations that work there; their workers see who stays there. Left out: as it was. */
  readonly providers?: readonly string[];
}

/** Adds a house to the register. A ref that is there already is refused as `already-there`. */
export function addPremises(
  database: Database,
  scope: Scope,
  { premises, providers = [], ...act }: Act & Providers & { readonly premises: PremisesInput },
): Promise<KeptPremises> {
  const log = aboutPremises('add-premises', premises.ref);
  return perform<{ readonly ref: string }, PremisesRefusal>(database, scope, act, log, async (tx) => {
    const premisesId = await insertPremises(tx, scope.regionId, premises);
    await setProviders(tx, scope.regionId, premisesId, providers);
    return succeed({ ref: premises.ref });
  });
}

/** Changes what the register says of a house; its ref stays. */
export function changePremises(
  database: Database,
  scope: Scope,
  {
    premises,
    providers,
    ...act
  }: PremisesAct & Providers & { readonly premises: Omit<PremisesInput, 'ref'> },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'change-premises', async (tx, { premisesId }) => {
    if (!(await updatePremises(tx, scope.regionId, premisesId, premises))) return { kind: 'not-allowed' };
    if (providers !== undefined) await setProviders(tx, scope.regionId, premisesId, providers);
    return null;
  });
}

/** From a day on, another number of places or overflow places, with the reason. */
export function changeCapacity(
  database: Database,
  scope: Scope,
  { capacity, ...act }: PremisesAct & { readonly capacity: CapacityInput },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'change-capacity', async (tx, { premisesId }) => {
    await setCapacity(tx, scope.regionId, premisesId, capacity, scope.userId);
    return null;
  });
}

/** From a day on, other house rules. */
export function changeHouseRules(
  database: Database,
  scope: Scope,
  request: PremisesAct & {
    readonly rules: HouseRules;
    readonly from: Temporal.PlainDate;
    readonly source: string | null;
  },
): Promise<KeptPremises> {
  return keep(database, scope, request, 'change-house-rules', async (tx, { premisesId }) => {
    await setHouseRules(tx, scope.regionId, premisesId, request);
    return null;
  });
}

/** From a day on, another telephone number, someone else to ask for or other hours. */
export function changeContact(
  database: Database,
  scope: Scope,
  request: PremisesAct & { readonly contact: Contact; readonly from: Temporal.PlainDate },
): Promise<KeptPremises> {
  return keep(database, scope, request, 'change-contact', async (tx, { premisesId }) => {
    await setContact(tx, scope.regionId, premisesId, request);
    return null;
  });
}

/** Records what a house answered when it was asked; the register itself stays as it is. */
export function recordHouseAnswers(
  database: Database,
  scope: Scope,
  request: PremisesAct & {
    readonly answers: readonly { readonly asked: AskedOfHouse; readonly answer: boolean | null }[];
  },
): Promise<KeptPremises> {
  return keep(database, scope, request, 'record-house-answers', async (tx, { premisesId }) => {
    await insertAnswers(tx, scope.regionId, premisesId, request.answers);
    return null;
  });
}

/** Takes back an answer that was recorded by mistake: the one before it holds again, and both stay on record. */
export function undoHouseAnswer(
  database: Database,
  scope: Scope,
  { answerId, ...act }: PremisesAct & { readonly answerId: string },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'undo-house-answer', async (tx, { premisesId }) =>
    (await undoAnswer(tx, scope.regionId, premisesId, answerId)) ? null : { kind: 'answer-undone' },
  );
}

/** Notes a planned opening, move, closure or conversion. */
export function planPremisesChange(
  database: Database,
  scope: Scope,
  { change, ...act }: PremisesAct & { readonly change: PlannedChangeInput },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'plan-premises-change', async (tx, { premisesId }) => {
    await insertPlannedChange(tx, scope.regionId, premisesId, change);
    return null;
  });
}

/**
 * Closes a house: `on` is the first day on which nobody sleeps there. Stays are not ended by it. The reason is kept as
 * a closure among the changes of the house.
 */
export function closePremises(
  database: Database,
  scope: Scope,
  { on, reason, ...act }: PremisesAct & { readonly on: Temporal.PlainDate; readonly reason?: string },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'close-premises', async (tx, house) => {
    const refusal = await openUntil(tx, scope, house, on);
    if (refusal !== null || reason === undefined) return refusal;
    const change = { kind: 'closure' as const, plannedOn: on, note: reason };
    const changeId = await insertPlannedChange(tx, scope.regionId, house.premisesId, change);
    const isThere = Temporal.PlainDate.compare(on, act.moment.today) <= 0;
    if (isThere) await completePlannedChange(tx, scope.regionId, house.premisesId, changeId, on);
    return null;
  });
}

/**
 * A planned change that is done. A move may bring a new location; from the day of an opening the house is open, and
 * from the day of a closure it is closed.
 */
export function completePremisesChange(
  database: Database,
  scope: Scope,
  request: PremisesAct & {
    readonly changeId: string;
    readonly doneOn: Temporal.PlainDate;
    readonly location: string | null;
  },
): Promise<KeptPremises> {
  return keep(database, scope, request, 'complete-premises-change', async (tx, house) => {
    const { changeId, doneOn, location } = request;
    const kind = await completePlannedChange(tx, scope.regionId, house.premisesId, changeId, doneOn);
    if (kind === null) return { kind: 'change-unknown' };
    if (kind === 'closure') return openUntil(tx, scope, house, doneOn);
    if (kind === 'opening') return openFrom(tx, scope, house, doneOn);
    return location === null ? null : rewrite(tx, scope, house, { ...house, location });
  });
}

function openFrom(tx: WriteTransaction, scope: Scope, house: House, from: Temporal.PlainDate) {
  const openPeriod = { from, until: hasEnded(house.openPeriod, from) ? null : house.openPeriod.until };
  return rewrite(tx, scope, house, { ...house, openPeriod });
}

async function openUntil(
  tx: WriteTransaction,
  scope: Scope,
  house: House,
  until: Temporal.PlainDate,
): Promise<PremisesRefusal | null> {
  const { from } = house.openPeriod;
  if (isEmpty({ from, until })) return { kind: 'closed-before-opening' };
  return rewrite(tx, scope, house, { ...house, openPeriod: { from, until } });
}

async function rewrite(
  tx: WriteTransaction,
  scope: Scope,
  { premisesId }: House,
  input: Omit<PremisesInput, 'ref'>,
): Promise<PremisesRefusal | null> {
  return (await updatePremises(tx, scope.regionId, premisesId, input)) ? null : { kind: 'not-allowed' };
}

/** Runs a change to one house that gives the reason it was refused, or null. */
export function keep(
  database: Database,
  scope: Scope,
  { premisesRef, ...act }: PremisesAct,
  action: AuditAction,
  change: (tx: WriteTransaction, house: House) => Promise<PremisesRefusal | null>,
): Promise<KeptPremises> {
  const log = aboutPremises(action, premisesRef);
  return perform<{ readonly ref: string }, PremisesRefusal>(database, scope, act, log, async (tx) => {
    const house = await findHouse(tx, scope.regionId, premisesRef, act.moment.today);
    if (house === null) return refuse({ kind: 'premises-unknown' });
    const refusal = await change(tx, house);
    if (refusal !== null) return refuse(refusal);
    return succeed({ ref: premisesRef });
  });
}

const aboutPremises = (action: AuditAction, ref: string) =>
  ({ action, objectKind: 'premises', objectId: ref }) as const;
