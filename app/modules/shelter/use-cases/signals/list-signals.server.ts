import { birthDatesOf } from '#app/modules/people/index.server.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { LoggedTransaction } from '#app/platform/acts/logged.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { nightFigures } from '../../data/occupancy.server.ts';
import { staysThatSignal } from '../../data/stays.server.ts';
import { supportPlansOf } from '../../data/support-plans.server.ts';
import { findSignals } from '../../domain/find-signals.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Moment } from '../../domain/moment.ts';

export interface SignalRequest {
  readonly moment: Moment;
  /** To decrypt the birth dates of who is there; only of files that the scope may see by name. */
  readonly keys: KeyRing;
}

/** A signal with the person it is about, where it is about one. */
export type ListedSignal = Signal & { readonly personId: string | null };

/** That someone who is there has a support plan, since when. */
export interface StatedPlan {
  readonly stayId: string;
  readonly personId: string;
  readonly premisesRef: string;
  readonly agreedOn: Temporal.PlainDate;
}

export interface ListedSignals {
  /** What asks for action at the houses whose stays the user may see, the longest overdue first. */
  readonly signals: readonly ListedSignal[];
  /** Support plans of those who are there, by person. */
  readonly plans: readonly StatedPlan[];
  /** How many birth dates were decrypted for it: for the audit log. */
  readonly birthDatesRead: number;
}

/** Finds what asks for action; reading it reads birth dates, which the caller writes in the audit log. */
export async function listSignals(
  tx: LoggedTransaction,
  regionId: string,
  { moment, keys }: SignalRequest,
): Promise<ListedSignals> {
  const source = await signalSource(tx, regionId, moment);
  const { stays, plans } = source;
  const personOf = new Map(stays.map(({ stayId, personId }) => [stayId, personId]));
  const present = stays.filter(({ status }) => status === 'present');
  const birthDates = await birthDatesOf(
    tx,
    keys,
    regionId,
    present.map(({ personId }) => personId),
  );
  const signals = findSignals({ ...source, birthDates }, moment);
  return {
    plans: present.flatMap(({ stayId, personId, premisesRef }) => {
      const agreedOn = plans.get(personId);
      return agreedOn === undefined ? [] : [{ stayId, personId, premisesRef, agreedOn }];
    }),
    birthDatesRead: birthDates.size,
    signals: signals.map((signal) => ({
      ...signal,
      personId: signal.stayId === null ? null : (personOf.get(signal.stayId) ?? null),
    })),
  };
}

/** What signals are derived from, but for birth dates: those are encrypted, and reading them is logged. */
async function signalSource(tx: ReadTransaction, regionId: string, { today }: Moment) {
  const stays = (await staysThatSignal(tx, regionId)).map(({ stay }) => stay);
  const houses = await listHouses(tx, regionId, today);
  const tonight = [...(await nightFigures(tx, today)).values()];
  const plans = await supportPlansOf(
    tx,
    regionId,
    stays.map(({ stayId }) => stayId),
  );
  return {
    stays,
    plans,
    houses: new Map(houses.map((house) => [house.ref, house])),
    withPlan: new Set(plans.keys()),
    tonight,
  };
}

/** The signals that can be told without reading anyone's birth date, and the stays they were found among. */
export async function signalsWithoutBirthdays(tx: ReadTransaction, regionId: string, moment: Moment) {
  const source = await signalSource(tx, regionId, moment);
  return { signals: findSignals({ ...source, birthDates: new Map() }, moment), stays: source.stays };
}
