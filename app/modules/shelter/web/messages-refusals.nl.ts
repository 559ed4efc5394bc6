import type { Mismatch } from '../domain/placement.ts';
import { mismatchText } from './stay/messages-fit.nl.ts';
import { dayName } from './dates.ts';

/** Any refusal of a use case: its kind, with the figures that belong to it. */
export interface AnyRefusal {
  readonly kind: string;
  readonly status?: string;
  readonly arrivedOn?: Temporal.PlainDate;
  readonly bars?: readonly Mismatch[];
  readonly limit?: number;
  readonly used?: number;
}

const statusNames: Readonly<Record<string, string>> = {
  reserved: 'gereserveerd',
  present: 'binnen',
  departed: 'vertrokken',
  'no-show': 'niet gekomen',
  cancelled: 'teruggegeven',
};

const fixed: Readonly<Record<string, string>> = {
  'in-future': 'Deze dag ligt in de toekomst. Vul vandaag of een eerdere dag in.',
  'end-before-start': 'De laatste dag ligt voor de eerste dag. Vul een latere dag in.',
  'hold-already-over': 'De reservering is dan al verlopen. Kies een later moment.',
  'same-place': 'De persoon verblijft al op deze plek. Kies een andere plek.',
  'no-roof-reason-missing': 'Deze persoon vertrekt zonder dak. Kies waarom.',
  'destination-unknown': 'Kies waar de persoon heen gaat.',
  'reason-missing': 'Vertel kort waarom u dit verandert.',
  'nothing-changed': 'U hebt niets veranderd.',
  'premises-unknown': 'Deze locatie staat niet in het register. Kies een andere locatie.',
  'bed-unknown': 'Dit bed is er niet op die dag. Kies een ander bed of laat het leeg.',
  'stay-unknown': 'Dit verblijf is er niet, of het hoort niet bij uw locaties.',
  'not-allowed': 'Dit mag niet vanaf uw werkplek. Er is niets veranderd.',
  'person-has-stay':
    'Deze persoon heeft in deze periode al een plek. Laat die eerst vertrekken, of verplaats het verblijf.',
  'bed-taken': 'Dit bed is in deze periode al van iemand anders. Er is niets vastgelegd. Kies een ander bed.',
  'reference-unknown': 'Een keuze bestaat niet meer. Ververs de pagina en kies opnieuw.',
  'period-overlaps': 'Voor deze dagen staat al iets vastgelegd. Kies een periode die er niet mee overlapt.',
  'already-waiting': 'Deze persoon wacht al op dit soort plek.',
  'already-there': 'Dit staat er al.',
  'values-impossible': 'Deze gegevens kunnen niet samen. Controleer de dagen en de aantallen.',
  busy: 'Iemand anders deed net hetzelfde. Er is niets vastgelegd. Probeer het nog eens.',
  'closed-before-opening': 'De locatie sluit dan voordat zij opent.',
  'change-unknown': 'Dit is al beëindigd.',
  'not-expected': 'Deze persoon staat niet meer op de lijst van deze nacht. Ververs de pagina.',
  'key-used': 'Deze knop was al gebruikt. Ververs de pagina en probeer het opnieuw.',
  'event-unknown': 'Dit is niet meer te vinden. Ververs de pagina.',
  'already-undone': 'Dit was al teruggedraaid.',
};

/** What happened and what to do, in Dutch. */
export function refusalText(refusal: AnyRefusal): string {
  const { kind, arrivedOn, bars, limit, used } = refusal;
  if (kind === 'wrong-status')
    return `Dit kan niet meer: het verblijf staat nu op ‘${statusNames[refusal.status ?? ''] ?? 'onbekend'}’.`;
  if (kind === 'departure-before-arrival' && arrivedOn !== undefined)
    return `Vertrek kan niet voor aankomst (${dayName(arrivedOn)}). Vul die dag of een latere in.`;
  if (kind === 'does-not-fit' && bars !== undefined)
    return `Deze plek past niet: ${bars.map(mismatchText).join('; ')}. Wilt u toch deze plek, vul dan de reden in.`;
  if (kind === 'nights-used-up' && limit !== undefined)
    return `Deze maand zijn ${used ?? limit} van ${limit} nachten gebruikt. Kies waarom deze nacht toch kan.`;
  return fixed[kind] ?? 'Dit kon niet worden vastgelegd. Er is niets veranderd.';
}
