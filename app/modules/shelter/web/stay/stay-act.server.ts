import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import type { Stay, StayCorrection } from '../../domain/stay.ts';
import { correctStay } from '../../use-cases/correct-stay.server.ts';
import { cancelReservation, recordNoShow } from '../../use-cases/end-reservation.server.ts';
import { moveStay } from '../../use-cases/move-stay.server.ts';
import { recordArrival, undoArrival } from '../../use-cases/record-arrival.server.ts';
import { recordDeparture, undoDeparture } from '../../use-cases/record-departure.server.ts';
import type { Acting } from '../acting.server.ts';
import { stayAddress } from '../addresses.ts';
import { choiceField, dayField, optionalDayField, optionalText, textField } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { stayMessages as text } from './messages-stay.nl.ts';
import { readPlace } from './place-choice.ts';

const arriveForm = z.object({ aangekomen: dayField(text.dayMissing) });
const undoArrivalForm = z.object({ waaromterug: textField(text.correctReasonMissing, 3) });
const undoDepartureForm = z.object({ waaromtoch: textField(text.correctReasonMissing, 3) });
const cancelForm = z.object({ teruggave: optionalText });
const departForm = z.object({
  vertrokken: dayField(text.dayMissing),
  bestemming: choiceField(text.destinationMissing),
  gemeente: optionalText,
  contract: optionalText,
  nazorg: optionalText,
  zonderdak: optionalText,
});
const moveForm = z.object({
  naar: choiceField(text.moveToMissing),
  verplaatst: dayField(text.dayMissing),
  verplaatsttot: optionalDayField(text.dayMissing),
  reden: optionalText,
});
const correctForm = z.object({
  goedaangekomen: optionalDayField(text.dayMissing),
  goedvertrokken: optionalDayField(text.dayMissing),
  goedtot: optionalDayField(text.dayMissing),
  goedbed: optionalText,
  waarom: textField(text.correctReasonMissing, 3),
});

/** What the acts of a stay's page get. */
export interface StayToChange {
  readonly acting: Acting;
  readonly stay: Stay;
  /** The night that goes on. */
  readonly night: Temporal.PlainDate;
}

const common = {
  rows: ({ stay }: StayToChange) => [{ table: 'stay', key: { stay_id: stay.stayId } } as const],
};
const done =
  (saved: string) =>
  (_: unknown, { stay }: StayToChange) =>
    savedAt(stayAddress(stay.stayId), saved);
const requestOf = ({ acting: { act }, stay }: StayToChange) => ({ ...act, stayId: stay.stayId });

export const stayActs = {
  aankomst: formAct({
    ...common,
    fields: arriveForm,
    run: (page: StayToChange, { aangekomen }) =>
      recordArrival(page.acting.database, page.acting.scope, {
        ...requestOf(page),
        on: aangekomen,
        nightAtDoor: page.night,
      }),
    refusals: refusalsAt('aangekomen'),
    done: done('aankomst'),
  }),
  'aankomst-terug': formAct({
    ...common,
    fields: undoArrivalForm,
    run: (page: StayToChange, { waaromterug }) =>
      undoArrival(page.acting.database, page.acting.scope, { ...requestOf(page), reason: waaromterug }),
    refusals: refusalsAt('waaromterug'),
    done: done('aankomst-terug'),
  }),
  'niet-gekomen': formAct({
    ...common,
    fields: z.object({}),
    run: (page: StayToChange) => recordNoShow(page.acting.database, page.acting.scope, requestOf(page)),
    refusals: refusalsAt('stand'),
    done: done('niet-gekomen'),
  }),
  teruggeven: formAct({
    ...common,
    fields: cancelForm,
    run: (page: StayToChange, { teruggave }) =>
      cancelReservation(page.acting.database, page.acting.scope, {
        ...requestOf(page),
        reason: teruggave,
      }),
    refusals: refusalsAt('teruggave'),
    done: done('terug'),
  }),
  vertrek: formAct({
    ...common,
    fields: departForm,
    run: (page: StayToChange, typed) =>
      recordDeparture(page.acting.database, page.acting.scope, {
        ...requestOf(page),
        on: typed.vertrokken,
        departure: {
          destination: typed.bestemming,
          municipality: typed.gemeente,
          contractForm: typed.contract,
          followUp: typed.nazorg,
          noRoofReason: typed.zonderdak,
        },
      }),
    refusals: refusalsAt('vertrokken', {
      'no-roof-reason-missing': 'zonderdak',
      'destination-unknown': 'bestemming',
    }),
    done: done('vertrek'),
  }),
  'vertrek-terug': formAct({
    ...common,
    fields: undoDepartureForm,
    run: (page: StayToChange, { waaromtoch }) =>
      undoDeparture(page.acting.database, page.acting.scope, { ...requestOf(page), reason: waaromtoch }),
    refusals: refusalsAt('waaromtoch'),
    done: done('vertrek-terug'),
  }),
  verplaatsen: formAct({
    ...common,
    fields: moveForm,
    run: (page: StayToChange, { naar, verplaatst, verplaatsttot, reden }) =>
      moveStay(page.acting.database, page.acting.scope, {
        ...requestOf(page),
        ...readPlace(naar),
        on: verplaatst,
        expectedUntil: verplaatsttot,
        needs: null,
        exceptionReason: reden,
      }),
    // What concerns where to stands there, and not with the day.
    refusals: refusalsAt('verplaatst', {
      'does-not-fit': 'reden',
      'premises-unknown': 'naar',
      'bed-unknown': 'naar',
      'bed-taken': 'naar',
      'same-place': 'naar',
      expectedUntil: 'verplaatsttot',
    }),
    done: ({ begun }) => savedAt(stayAddress(begun.stayId), 'verplaatst'),
  }),
  herstellen: formAct({
    ...common,
    fields: correctForm,
    run: (page: StayToChange, typed) =>
      correctStay(page.acting.database, page.acting.scope, {
        ...requestOf(page),
        correction: correctionOf(page.stay, typed),
        reason: typed.waarom,
      }),
    refusals: refusalsAt('waarom', {
      arrivedOn: 'goedaangekomen',
      leftOn: 'goedvertrokken',
      expectedUntil: 'goedtot',
    }),
    done: done('hersteld'),
  }),
};

/** Only what differs from what is recorded: an empty day leaves a known one as it is. */
function correctionOf(stay: Stay, typed: z.infer<typeof correctForm>): StayCorrection {
  const { goedaangekomen, goedvertrokken, goedtot, goedbed } = typed;
  return {
    ...(goedaangekomen === null || stay.arrivedOn === null ? {} : { arrivedOn: goedaangekomen }),
    ...(goedvertrokken === null || stay.leftOn === null ? {} : { leftOn: goedvertrokken }),
    ...(stay.status !== 'present' || sameDay(goedtot, stay.expectedUntil) ? {} : { expectedUntil: goedtot }),
    ...(goedbed === stay.bedRef ? {} : { bedRef: goedbed }),
  };
}

function sameDay(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one?.toString() === other?.toString();
}
