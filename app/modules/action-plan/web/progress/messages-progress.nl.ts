import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { OverrideRefusal } from '../../use-cases/progress/override-progress.server.ts';
import type {
  RecordProgressRefusal,
  WithdrawProgressRefusal,
} from '../../use-cases/progress/record-progress.server.ts';
import { gone, goneRefusals } from '../messages-refusals.nl.ts';

export const progressMessages = {
  title: 'Voortgang vastleggen',
  crumb: 'Voortgang',
  lead: (measure: string) => `Wat is er in een periode uitgegeven en bereikt voor ‘${measure}’?`,
  entriesTitle: 'Wat er is vastgelegd',
  noEntries: 'Er is nog niets vastgelegd.',
  period: 'Periode',
  subject: 'Waarvoor',
  value: 'Waarde',
  source: 'Bron',
  note: 'Toelichting',
  act: 'Doen',
  amountTitle: 'Uitgegeven geld',
  resultTitle: 'Bereikt resultaat',
  from: 'Eerste dag',
  until: 'Laatste dag',
  amount: 'Bedrag',
  amountHint: 'Zoals 12.500 of 12.500,50. Een terugbetaling heeft een minteken.',
  line: 'Regel van de begroting',
  lineHint: 'Laat leeg als u het alleen voor de hele maatregel weet.',
  wholeMeasure: 'De hele maatregel',
  result: 'Resultaat',
  reached: 'Aantal',
  reachedHint: 'Wat er in deze periode bij kwam',
  sourceHint: 'Bijvoorbeeld: jaarrekening 2021, opgave van de aanbieder',
  sourceMissing: 'Schrijf op waar dit getal vandaan komt.',
  recordAmount: 'Bedrag vastleggen',
  recordResult: 'Resultaat vastleggen',
  periodReversed: 'De laatste dag ligt vóór de eerste.',
  resultMissing: 'Kies een resultaat.',
  noResults: 'Deze maatregel heeft nog geen verwachte resultaten. Voeg ze toe bij Wijzigen.',
  lightTitle: 'Stoplicht met de hand zetten',
  lightIntro: 'De regels geven een kleur. Weet u het beter, zet dan een eigen kleur met een reden.',
  colour: 'Kleur',
  colourRule: 'Volg de regels',
  reason: 'Reden',
  reasonMissing: 'Schrijf op waarom.',
  setLight: 'Stoplicht zetten',
  forecastTitle: 'Eigen verwachting',
  forecastIntro: (rule: string) => `De berekening zegt: ${rule}`,
  forecast: 'Verwacht aan het eind',
  forecastHint: 'Laat leeg om de berekening te volgen.',
  setForecast: 'Verwachting opslaan',
  withdraw: 'Intrekken',
  withdrawTitle: 'Een melding intrekken',
  withdrawIntro: 'De melding telt dan niet meer mee. In de geschiedenis blijft hij staan.',
  entry: 'Melding',
  because: 'Waarom',
  saved: {
    bedrag: 'Het bedrag is vastgelegd.',
    resultaat: 'Het resultaat is vastgelegd.',
    stoplicht: 'Het stoplicht is gezet.',
    verwachting: 'De verwachting is opgeslagen.',
    ingetrokken: 'De melding is ingetrokken.',
  },
} as const;

/** Names of the days of a period, which both forms of the page ask. */
export const periodFieldLabels: Readonly<Record<string, string>> = {
  van: progressMessages.from,
  tot: progressMessages.until,
  'resultaat-van': progressMessages.from,
  'resultaat-tot': progressMessages.until,
};

export const progressRefusals: Refusals<RecordProgressRefusal | OverrideRefusal | WithdrawProgressRefusal> = {
  ...goneRefusals,
  'line-unknown': { field: 'regel', message: 'Deze regel is er niet meer. Kies een andere.', status: 409 },
  'result-unknown': {
    field: 'resultaat',
    message: 'Dit resultaat is er niet meer. Kies een ander.',
    status: 409,
  },
  'not-your-measure': {
    message: 'Deze maatregel gaat niet over uw gemeente. Vraag het de centrumgemeente.',
    status: 403,
  },
  'no-source': progressMessages.sourceMissing,
  'recorded-already': {
    field: 'bedrag',
    message:
      'Dit bedrag staat er al, over dezelfde dagen. Is het een tweede? Zet dan in de toelichting wat het is.',
  },
  'entry-unknown': gone('Deze melding is er niet, of u mag hem niet intrekken.'),
  'reason-needed': progressMessages.reasonMissing,
};
