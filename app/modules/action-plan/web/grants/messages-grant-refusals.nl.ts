import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { AwardRefusal } from '../../use-cases/grants/award-grant.server.ts';
import type { OpenGrantCallRefusal } from '../../use-cases/grants/open-grant-call.server.ts';
import type { OpenScoresRefusal } from '../../use-cases/grants/open-scores.server.ts';
import type { RevokeAwardRefusal } from '../../use-cases/grants/revoke-award.server.ts';
import type { ScoreRefusal } from '../../use-cases/grants/score-application.server.ts';
import type { SettleRefusal } from '../../use-cases/grants/settle-grant.server.ts';
import type { SubmitRefusal } from '../../use-cases/grants/submit-grant-application.server.ts';
import type { WithdrawRefusal } from '../../use-cases/grants/withdraw-application.server.ts';
import { gone, goneRefusals } from '../messages-refusals.nl.ts';
import { fieldOfCallFault } from './forms/parse-grant.ts';
import { applicationMessages, callMessages, publicMessages } from './messages-grant.nl.ts';

export const callRefusals: Refusals<OpenGrantCallRefusal> = {
  ...goneRefusals,
  'applied-already': gone(callMessages.locked),
  faults: ({ faults }) => ({
    problems: Object.fromEntries(faults.map(({ path, reason }) => [fieldOfCallFault(path), reason])),
  }),
};

/** The same for a call that is made: one that is there already is told at its name. */
export const newCallRefusals: Refusals<OpenGrantCallRefusal> = {
  ...callRefusals,
  faults: ({ faults }) => ({
    problems: Object.fromEntries(
      faults.map(({ path, reason }) => [
        path === 'id' || path === 'name' ? 'naam' : fieldOfCallFault(path),
        reason,
      ]),
    ),
  }),
};

const callGone = gone('Deze regeling is er niet meer.');
const notNow = callMessages.openNot;

export const openScoresRefusals: Refusals<OpenScoresRefusal> = {
  'plan-unknown': goneRefusals['plan-unknown'],
  'call-unknown': callGone,
  'scores-open': gone('De scores zijn al geopend.'),
  'still-open': gone(notNow['still-open']),
  'scores-missing': gone(notNow['scores-missing']),
};

const applicationGone = {
  'plan-unknown': goneRefusals['plan-unknown'],
  'call-unknown': callGone,
  'application-unknown': gone('Deze aanvraag is er niet, of is ingetrokken.'),
} as const;

export const scoreRefusals: Refusals<ScoreRefusal> = {
  ...applicationGone,
  'not-an-assessor': { message: 'U bent geen beoordelaar van deze regeling.', status: 403 },
  'unknown-criterion': gone('Een criterium is intussen gewijzigd. Laad de pagina opnieuw.'),
  'out-of-range': 'Een score is te hoog of te laag.',
  'scores-open': gone('De scores zijn geopend en staan vast.'),
};

export const applicantRefusals: Refusals<'applicant-gone'> = {
  'applicant-gone': gone(
    'Deze gegevens zijn er niet meer, of u beoordeelt deze aanvraag en de scores zijn nog niet geopend.',
  ),
};

const negative = 'Een bedrag kan niet onder nul zijn.';
const awardAt = (message: string) => ({ field: 'toekennen', message });

export const awardRefusals: Refusals<AwardRefusal | WithdrawRefusal> = {
  ...applicationGone,
  'decided-already': gone('Over deze aanvraag is al besloten.'),
  'scores-blind': gone('De scores zijn nog niet geopend.'),
  'reason-needed': { field: 'reden', message: applicationMessages.reasonMissing },
  negative: awardAt(negative),
  'above-request': awardAt('Dit is meer dan er is gevraagd.'),
  'above-ceiling': awardAt('Dit is meer dan één aanvraag kan krijgen.'),
  'above-budget': awardAt('Dit is meer dan er nog over is.'),
};

export const revokeRefusals: Refusals<RevokeAwardRefusal> = {
  ...applicationGone,
  'not-decided': gone('Over deze aanvraag is geen besluit (meer) dat geldt.'),
  'accounted-already': gone('Deze subsidie is al verantwoord. Het besluit blijft staan.'),
  'paid-already': gone('Er is al geld betaald. Het besluit blijft staan.'),
  'reason-needed': { field: 'reden-terug', message: applicationMessages.revokeReasonMissing },
};

/** @param amount the field of the amount */
export const settleRefusals = (amount: string): Refusals<SettleRefusal> => ({
  ...applicationGone,
  'not-awarded': gone('Aan deze aanvraag is niets toegekend.'),
  'accounted-already': gone('Deze subsidie is al verantwoord.'),
  'above-award': {
    field: amount,
    message: 'Samen met wat er al is betaald, is dit meer dan toegekend.',
  },
  'not-positive': { field: amount, message: 'Vul een bedrag in boven nul.' },
  negative: { field: amount, message: negative },
  'no-report': { field: 'verslag', message: applicationMessages.reportMissing },
});

/** Why an application of the public is not taken in, apart from there being too many. */
export type NotRight = Exclude<SubmitRefusal, 'too-many' | 'too-many-sender'>;

export const submitRefusals = (ceiling: string): Refusals<NotRight> => ({
  'not-open': { field: 'initiatief', message: publicMessages.closed },
  'not-positive': { field: 'bedrag', message: publicMessages.notPositive },
  'above-ceiling': { field: 'bedrag', message: publicMessages.aboveCeiling(ceiling) },
  'no-title': { field: 'initiatief', message: publicMessages.nameMissing },
  'no-description': { field: 'plan', message: publicMessages.descriptionMissing },
  'no-name': { field: 'naam', message: publicMessages.applicantMissing },
  email: { field: 'email', message: publicMessages.emailWrong },
});
