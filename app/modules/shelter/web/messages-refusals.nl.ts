import { counted, plural } from '#app/words/counts.ts';
import type { Refusals, Told } from '#app/platform/forms/refusals.ts';
import { dayInWords } from '#app/words/days.ts';
import type { AssessmentRefusal } from '../domain/intake/assess-accessibility.ts';
import type { IntakeCorrectionRefusal } from '../domain/intake/correct-intake.ts';
import type { Mismatch } from '../domain/placement.ts';
import type { ImpossibleDay } from '../domain/possible-days.ts';
import type { ChangeRefusal } from '../use-cases/change-recorded-stay.server.ts';
import type { IntakeRefusal } from '../use-cases/record-intake.server.ts';
import type { DisputeRefusal } from '../use-cases/record-accessibility.server.ts';
import type { DoorRefusal } from '../use-cases/record-door.server.ts';
import type { PremisesRefusal } from '../use-cases/keep-premises.server.ts';
import type { SupportPlanRefusal } from '../use-cases/record-support-plan.server.ts';
import type { NewStayRefusal } from '../use-cases/reserve-stay.server.ts';
import type { UndoDoorRefusal } from '../use-cases/undo-door.server.ts';
import type { UnmetDemandRefusal } from '../use-cases/record-unmet-demand.server.ts';
import type { WaitingRefusal } from '../use-cases/keep-waiting-list.server.ts';
import { impossibleDayMessage } from './messages-days.nl.ts';
import { mismatchText } from './stay/messages-fit.nl.ts';

/** Any refusal of a use case: its kind, with the figures that belong to it. */
export interface AnyRefusal {
  readonly kind: string;
  readonly status?: string;
  readonly arrivedOn?: Temporal.PlainDate;
  readonly bars?: readonly Mismatch[];
  readonly limit?: number;
  readonly used?: number;
  readonly impossible?: ImpossibleDay;
}

const statusNames: Readonly<Record<string, string>> = {
  reserved: 'gereserveerd',
  present: 'verblijft hier',
  departed: 'vertrokken',
  'no-show': 'niet gekomen',
  cancelled: 'geannuleerd',
};

/** Every reason that shelter's use cases have to refuse. */
export type ShelterRefusal =
  | NewStayRefusal
  | ChangeRefusal
  | DoorRefusal
  | UndoDoorRefusal
  | SupportPlanRefusal
  | WaitingRefusal
  | PremisesRefusal
  | IntakeRefusal
  | IntakeCorrectionRefusal
  | DisputeRefusal
  | UnmetDemandRefusal
  | { readonly kind: AssessmentRefusal };

type Kind = ShelterRefusal['kind'];

/** Reasons that are told with their figures. */
type ToldWithFigures =
  | 'wrong-status'
  | 'departure-before-arrival'
  | 'does-not-fit'
  | 'nights-used-up'
  | 'impossible-day';

const fixed: Readonly<Record<Exclude<Kind, ToldWithFigures>, string>> = {
  'in-future': 'Deze dag ligt in de toekomst. Vul vandaag of een eerdere dag in.',
  'end-before-start': 'De laatste dag ligt voor de eerste dag. Vul een latere dag in.',
  'reservation-in-past': 'Deze dag is voorbij. Kies vandaag of een latere dag voor de reservering.',
  'hold-already-over': 'De reservering is dan al verlopen. Kies een later moment.',
  'same-place': 'De persoon verblijft al op deze plek. Kies een andere plek.',
  'no-roof-reason-missing': 'Deze persoon vertrekt zonder dak. Kies waarom.',
  'destination-unknown': 'Kies waar de persoon heen gaat.',
  'place-given': 'De plek is intussen aan iemand anders gegeven. Leg een nieuwe aankomst vast.',
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
  'answer-undone': 'Dit antwoord is al ongedaan gemaakt.',
  'change-unknown': 'Dit is al beëindigd.',
  'not-expected': 'Deze persoon staat niet meer op de lijst van deze nacht. Ververs de pagina.',
  'key-used': 'Deze knop was al gebruikt. Ververs de pagina en probeer het opnieuw.',
  'event-unknown': 'Dit is niet meer te vinden. Ververs de pagina.',
  'already-undone': 'Dit was al teruggedraaid.',
  'entry-unknown': 'Deze plek op de wachtlijst is er niet, of hoort bij een andere organisatie.',
  'entry-ended': 'Deze persoon staat niet meer op de wachtlijst.',
  'offer-unknown': 'Dit aanbod is er niet.',
  'offer-answered': 'Dit aanbod was al beantwoord.',
  'refusal-reason-missing': 'Kies waarom de persoon weigert.',
  'no-organisation': 'Uw werkplek hoort niet bij een organisatie. Vraag de beheerder dat te regelen.',
  'before-report': 'Deze dag ligt voor de melding. Vul de dag van de melding of later in.',
  'report-after-step':
    'Er is al een stap vastgelegd op een dag voor deze melding. Kies een eerdere dag, of verbeter eerst die stap.',
  'intake-unknown': 'Deze aanmelding is er niet, of hoort bij een andere organisatie.',
  'intake-that-day':
    'Voor deze persoon is op deze dag al een aanmelding vastgelegd. Is dit toch een tweede aanmelding? Kruis dat dan aan.',
  'step-order': 'Deze stap is nu niet aan de beurt. Ververs de pagina.',
  'explanation-missing': 'Leg kort uit waarom.',
  'region-missing': 'Vul in welke regio.',
};

/** What happened and what to do, in Dutch. */
export function refusalText(refusal: AnyRefusal): string {
  const { kind, arrivedOn, bars, limit, used, impossible } = refusal;
  if (kind === 'wrong-status')
    return `Dit kan niet meer: het verblijf staat nu op ‘${statusNames[refusal.status ?? ''] ?? 'onbekend'}’.`;
  if (kind === 'departure-before-arrival' && arrivedOn !== undefined)
    return `Vertrek kan niet voor aankomst (${dayInWords(arrivedOn)}). Vul die dag of een latere in.`;
  if (kind === 'does-not-fit' && bars !== undefined)
    return `${placeText(bars)} Wilt u toch deze plek, vul dan de reden in.`;
  if (kind === 'impossible-day' && impossible !== undefined) return impossibleDayMessage(impossible);
  if (kind === 'nights-used-up' && limit !== undefined)
    return `Deze maand ${plural(used ?? limit, 'is', 'zijn')} ${used ?? limit} van ${counted(limit, 'nacht', 'nachten')} gebruikt. Kies waarom deze nacht toch kan.`;
  return isTold(kind) ? fixed[kind] : 'Dit kon niet worden vastgelegd. Er is niets veranderd.';
}

function placeText(reasons: readonly Mismatch[]): string {
  const isCertain = reasons.some(({ severity }) => severity === 'bar');
  return `${isCertain ? 'Deze plek past niet' : 'Eerst navragen'}: ${reasons.map(mismatchText).join('; ')}.`;
}

function isTold(kind: string): kind is keyof typeof fixed {
  return Object.hasOwn(fixed, kind);
}

const kinds: readonly string[] = [
  ...Object.keys(fixed),
  ...([
    'wrong-status',
    'departure-before-arrival',
    'does-not-fit',
    'nights-used-up',
    'impossible-day',
  ] satisfies ToldWithFigures[]),
];

/** Words for every reason, at the field that `fields` names for it or for the day it is about, and otherwise at the form's `first`. */
export function refusalsAt(
  first: string,
  fields: Partial<Readonly<Record<Kind | ImpossibleDay['field'], string>>> = {},
): Refusals<ShelterRefusal> {
  const at: Readonly<Record<string, string>> = fields;
  return refusalsTold((refusal) => ({
    field: at[refusal.impossible?.field ?? refusal.kind] ?? first,
    message: refusalText(refusal),
  }));
}

/** Every reason, told in the same way. */
export function refusalsTold(tell: (refusal: AnyRefusal) => Told): Refusals<ShelterRefusal> {
  return Object.fromEntries(kinds.map((kind) => [kind, tell])) as Readonly<Record<Kind, typeof tell>>;
}
