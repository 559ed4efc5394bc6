import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { EvaluationRefusal } from '../../use-cases/progress/evaluate.server.ts';
import { gone, goneRefusals } from '../messages-refusals.nl.ts';

export const evaluationMessages = {
  title: 'Evaluaties',
  lead: (open: number) =>
    open === 0
      ? 'Er staat geen evaluatie open. Plan er een om op tijd te besluiten hoe het verdergaat.'
      : open === 1
        ? 'Er staat 1 evaluatie open.'
        : `Er staan ${open} evaluaties open.`,
  listTitle: 'Evaluaties, gepland en gehouden',
  none: 'Er is nog geen evaluatie gepland.',
  planTitle: 'Evaluatie plannen',
  label: 'Naam',
  labelHint: 'Bijvoorbeeld: evaluatie na een half jaar',
  labelMissing: 'Geef de evaluatie een naam.',
  day: 'Dag',
  reminders: 'Herinnering',
  remindersHint: 'Hoeveel dagen ervoor, bijvoorbeeld: 28, 7',
  remindersWrong: 'Schrijf dagen als getallen met een komma ertussen, zoals 28, 7.',
  plan: 'Plannen',
  holdTitle: 'Evaluatie vastleggen',
  which: 'Welke evaluatie',
  heldOn: 'Gehouden op',
  findings: 'Bevindingen',
  findingsMissing: 'Schrijf op wat er uit de evaluatie kwam.',
  decision: 'Besluit',
  decisionHint: 'Bij stoppen en vast onderdeel maken verandert ook de status van de maatregel.',
  reason: 'Reden van het besluit',
  reasonHint: 'Nodig bij bijstellen, stoppen en vast onderdeel maken',
  hold: 'Vastleggen',
  saved: {
    gepland: 'De evaluatie is gepland.',
    gehouden: 'De evaluatie is vastgelegd.',
    besluit: 'Het besluit over het einde is vastgelegd.',
    voorwaarde: 'De voorwaarde is bijgewerkt.',
    pilot: 'De pilot is opgeslagen.',
    contact: 'De afspraak met de buurt is bijgewerkt.',
  },
} as const;

const reasonNeeded = { field: 'reden', message: 'Schrijf op waarom dit is besloten.' };

export const evaluationRefusals: Refusals<EvaluationRefusal> = {
  'plan-unknown': goneRefusals['plan-unknown'],
  'subject-unknown': gone('Deze maatregel of pilot is er niet meer.'),
  'evaluation-unknown': { field: 'evaluatie', message: 'Kies een evaluatie.' },
  'no-label': { field: 'naam', message: evaluationMessages.labelMissing },
  'already-held': { field: 'evaluatie', message: 'Deze evaluatie is al vastgelegd. Kies een andere.' },
  'planned-already': {
    field: 'naam',
    message: 'Deze evaluatie staat al op deze dag. Kies een andere naam of een andere dag.',
  },
  'no-findings': { field: 'bevindingen', message: evaluationMessages.findingsMissing },
  'no-reason': reasonNeeded,
  same: { field: 'besluit', message: 'De maatregel heeft deze status al.' },
  'not-allowed': {
    field: 'besluit',
    message: 'Dit besluit past niet bij de status van de maatregel. Wijzig eerst de status.',
  },
  'reason-needed': reasonNeeded,
};
