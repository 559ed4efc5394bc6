import { z } from 'zod';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import { seeing, unlessChanged, type Change } from '#app/platform/http/seen.ts';
import type { Stay, StayCorrection } from '../../domain/stay.ts';
import type { ChangedStay } from '../../use-cases/change-recorded-stay.server.ts';
import { correctStay } from '../../use-cases/correct-stay.server.ts';
import { cancelReservation, recordNoShow } from '../../use-cases/end-reservation.server.ts';
import { moveStay } from '../../use-cases/move-stay.server.ts';
import { recordArrival, undoArrival } from '../../use-cases/record-arrival.server.ts';
import { recordDeparture } from '../../use-cases/record-departure.server.ts';
import type { Acting } from '../acting.server.ts';
import { stayAddress } from '../addresses.ts';
import {
  choiceField,
  dayField,
  formText,
  optionalDayField,
  optionalText,
  textField,
} from '../form-fields.ts';
import { refusalText, type AnyRefusal } from '../messages-refusals.nl.ts';
import { stayMessages as text } from './messages-stay.nl.ts';
import { readPlace } from './place-choice.ts';

export type StayOutcome =
  | { readonly kind: 'done'; readonly address: string }
  | { readonly kind: 'problems'; readonly problems: FormProblems };

const arriveForm = z.object({ aangekomen: dayField(text.dayMissing) });
const undoArrivalForm = z.object({ waaromterug: textField(text.correctReasonMissing, 3) });
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

/** Does what a form of the stay's page asks for, unless the stay was changed since the page was made. */
export function actOnStay(acting: Acting, stay: Stay, form: FormData): Promise<StayOutcome | Change> {
  const scope = seeing(acting.scope, form, { table: 'stay', key: { stay_id: stay.stayId } });
  return unlessChanged(() => doAct({ ...acting, scope }, stay, form));
}

/** By the form's field `doen`. */
async function doAct(acting: Acting, stay: Stay, form: FormData): Promise<StayOutcome> {
  const { database, scope, act } = acting;
  const fields = Object.fromEntries(form);
  const request = { ...act, stayId: stay.stayId };
  const here = (saved: string) => `${stayAddress(stay.stayId)}?gelukt=${saved}`;
  switch (formText(form, 'doen')) {
    case 'aankomst':
      return run(arriveForm, fields, here('aankomst'), 'aangekomen', ({ aangekomen }) =>
        recordArrival(database, scope, { ...request, on: aangekomen }),
      );
    case 'aankomst-terug':
      return run(undoArrivalForm, fields, here('aankomst-terug'), 'waaromterug', ({ waaromterug }) =>
        undoArrival(database, scope, { ...request, reason: waaromterug }),
      );
    case 'niet-gekomen':
      return run(z.object({}), fields, here('niet-gekomen'), 'stand', () =>
        recordNoShow(database, scope, request),
      );
    case 'teruggeven':
      return run(cancelForm, fields, here('terug'), 'teruggave', ({ teruggave }) =>
        cancelReservation(database, scope, { ...request, reason: teruggave }),
      );
    case 'vertrek':
      return run(departForm, fields, here('vertrek'), 'vertrokken', (typed) =>
        recordDeparture(database, scope, {
          ...request,
          on: typed.vertrokken,
          departure: {
            destination: typed.bestemming,
            municipality: typed.gemeente,
            contractForm: typed.contract,
            followUp: typed.nazorg,
            noRoofReason: typed.zonderdak,
          },
        }),
      );
    case 'verplaatsen':
      return move(acting, stay, fields);
    default:
      return run(correctForm, fields, here('hersteld'), 'waarom', (typed) =>
        correctStay(database, scope, {
          ...request,
          correction: correctionOf(stay, typed),
          reason: typed.waarom,
        }),
      );
  }
}

async function move(
  { database, scope, act }: Acting,
  { stayId }: Stay,
  fields: Record<string, unknown>,
): Promise<StayOutcome> {
  const parsed = moveForm.safeParse(fields);
  if (!parsed.success) return { kind: 'problems', problems: problemsOf(parsed.error) };
  const { naar, verplaatst, verplaatsttot, reden } = parsed.data;
  const moved = await moveStay(database, scope, {
    ...act,
    stayId,
    ...readPlace(naar),
    on: verplaatst,
    expectedUntil: verplaatsttot,
    needs: null,
    exceptionReason: reden,
  });
  return moved.ok
    ? { kind: 'done', address: `${stayAddress(moved.value.begun.stayId)}?gelukt=verplaatst` }
    : refused(moved.reason, placeRefusals.has(moved.reason.kind) ? 'naar' : 'verplaatst');
}

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

async function run<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, unknown>,
  address: string,
  field: string,
  change: (typed: z.infer<Schema>) => Promise<ChangedStay>,
): Promise<StayOutcome> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return { kind: 'problems', problems: problemsOf(parsed.error) };
  const changed = await change(parsed.data);
  return changed.ok ? { kind: 'done', address } : refused(changed.reason, field);
}

/** Refusals of a move that concern where to, not when. */
const placeRefusals: ReadonlySet<string> = new Set([
  'premises-unknown',
  'bed-unknown',
  'bed-taken',
  'same-place',
]);

/** Refusals that belong to one field, whatever the form; others stand with the form's first field. */
const fieldOf: Readonly<Record<string, string>> = {
  'no-roof-reason-missing': 'zonderdak',
  'destination-unknown': 'bestemming',
  'does-not-fit': 'reden',
};

function refused(refusal: AnyRefusal, field: string): StayOutcome {
  return { kind: 'problems', problems: { [fieldOf[refusal.kind] ?? field]: refusalText(refusal) } };
}
