import { counted } from '#app/words/counts.ts';
import type { Signal, SignalKind } from '../../domain/signal.ts';

export const signalMessages = {
  title: 'Signalen',
  lead: (count: number) =>
    count === 0
      ? 'Er is nu niets dat om actie vraagt.'
      : `${counted(count, 'signaal vraagt', 'signalen vragen')} om actie. Wat het minst kan wachten, staat bovenaan.`,
  emptyTitle: 'Geen signalen',
  empty: 'Verblijven, reserveringen en plekken zijn op orde.',
  todo: {
    'reservation-expired': 'Leg vast of de persoon kwam, of annuleer de reservering.',
    'capacity-exceeded': 'Zoek een andere plek voor wie er te veel is, of pas het aantal plekken aan.',
    'expected-departure-passed': 'Leg het vertrek vast, of vul een nieuwe dag van vertrek in.',
    'stay-too-long': 'Bespreek met de persoon welke plek hierna past.',
    'no-support-plan': 'Spreek een plan af, en leg vast dat het er is.',
    'birthday-changes-place': 'Kijk of de plek daarna nog past.',
  } satisfies Readonly<Record<SignalKind, string>>,
  turn: (actor: string) => `Aan zet: ${actor}.`,
  others: (count: number) => `Nog ${count}`,
  othersOf: (title: string) => `${title}: de andere`,
  what: 'Wat',
  who: 'Wie',
  where: 'Waar',
  since: 'Sinds',
  when: 'Wanneer',
  actors: {
    'shelter-worker': 'opvangmedewerker',
    'case-worker': 'trajecthouder',
    'regional-policy': 'beleidsadviseur',
  } satisfies Record<Signal['actor'], string>,
  days: (days: number) =>
    days === 0
      ? 'vandaag'
      : days > 0
        ? counted(days, 'dag', 'dagen')
        : `over ${counted(-days, 'dag', 'dagen')}`,
  birthdayNote:
    'Verjaardagen van 18 en 23 jaar, en de leeftijd waarop iemand niet meer bij de huisregels past, staan hier vanaf dertig dagen van tevoren. Alleen bij mensen van wie u de geboortedatum mag zien en van wie die bekend is.',
  followingNote:
    'U ziet waar een trajecthouder aan zet is, op de locaties van uw organisatie, met het nummer van het dossier en zonder naam. Een dossier opent u met een reden. Verjaardagen staan er niet bij.',
  fileOf: (personRef: string) => `Dossier ${personRef}`,
  auditPurpose: (birthDates: number) => `Signalen bekijken; gelezen geboortedatums: ${birthDates}`,
  doing: 'Vastleggen',
  recordPlan: 'Er is een plan',
  recordPlanOf: (name: string) => `Er is een plan voor ${name}`,
  plansTitle: 'Met ondersteuningsplan',
  plansCaption: 'Wie hier verblijft en een ondersteuningsplan heeft',
  agreedOn: 'Afgesproken op',
  changePlan: 'Wijzigen',
  changePlanOf: (name: string) => `Wijzigen: plan van ${name}`,
  noPlans: 'Van niemand die hier verblijft is een ondersteuningsplan vastgelegd.',
  planSaved: 'Het is vastgelegd.',
} as const;

export const supportPlanMessages = {
  title: 'Ondersteuningsplan',
  lead: (name: string) => `Is er een ondersteuningsplan voor ${name}?`,
  explanation:
    'Onderdak bewaart het plan zelf nog niet. U legt alleen vast dat het er is, en sinds wanneer. Uw naam en de dag van vandaag worden erbij bewaard.',
  question: 'Is er een plan?',
  yes: 'Ja, het plan is afgesproken',
  no: 'Nee, er is toch geen plan',
  choiceMissing: 'Kies of er een plan is.',
  agreedOn: 'Afgesproken op',
  dayMissing: 'Vul de dag in waarop het plan is afgesproken, bijvoorbeeld 20-11-2026.',
  submit: 'Vastleggen',
  back: 'Terug naar de signalen',
  auditPurpose: 'Ondersteuningsplan vastleggen',
} as const;

const units: Readonly<
  Record<NonNullable<Signal['detail']['unit']>, readonly [one: string, several: string]>
> = {
  day: ['dag', 'dagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  place: ['plek', 'plekken'],
  year: ['jaar', 'jaar'],
};

/** What differs among signals of one kind; empty where the kind says it all. */
export function signalText(kind: SignalKind, { limit, unit, actual, isUncertain }: Signal['detail']): string {
  const term = limit === undefined ? '' : counted(limit, ...units[unit ?? 'day']);
  switch (kind) {
    case 'capacity-exceeded':
      return `${counted(actual ?? 0, 'mens', 'mensen')} meer dan de ${term}`;
    case 'stay-too-long':
      return `mag hier ${term} zijn`;
    case 'birthday-changes-place':
      return isUncertain
        ? `wordt misschien ${limit ?? ''} jaar: eerst navragen, de geboortedag is niet bekend`
        : `wordt ${limit ?? ''} jaar`;
    case 'reservation-expired':
    case 'expected-departure-passed':
    case 'no-support-plan':
      return '';
    default:
      return kind satisfies never;
  }
}
