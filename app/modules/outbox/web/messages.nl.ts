import { counted } from '#app/words/counts.ts';
import type { MessageState } from '../domain/message-state.ts';
import type { HandleRefusal } from '../use-cases/handle-message.server.ts';

export const stateNames: Readonly<Record<MessageState, string>> = {
  written: 'Geschreven',
  queued: 'In de wachtrij',
  deferred: 'Wordt opnieuw geprobeerd',
  sent: 'Verstuurd',
  failed: 'Mislukt',
  bounced: 'Teruggekomen',
  withheld: 'Niet verstuurd',
  settled: 'Afgehandeld',
};

/** What happened, as the history of a message says it. */
export const eventNames: Readonly<Record<string, string>> = {
  ...stateNames,
  deferred: 'Nog niet gelukt',
  again: 'Opnieuw versturen gevraagd',
};

/** Why, in plain words. */
export const reasons: Readonly<Record<string, string>> = {
  refused:
    'De mailserver van de ontvanger wil dit bericht niet aannemen. Vraag de technisch beheerder waarom.',
  'address-refused':
    'De mailserver kent dit adres niet, of neemt er geen mail voor aan. Controleer het adres bij de persoon zelf.',
  'no-address': 'Het adres van dit account kan geen mail krijgen. Controleer het bij de persoon zelf.',
  'no-connection': 'De mailserver was niet te bereiken. Onderdak probeert het ruim een dag lang opnieuw.',
  'no-tls':
    'De mailserver kan niet versleuteld verbinden. De technisch beheerder moet de instelling nakijken.',
  'not-signed-in':
    'De mailserver liet Onderdak niet inloggen. De technisch beheerder moet de instelling nakijken.',
  busy: 'De mailserver nam het nu niet aan, bijvoorbeeld omdat de mailbox vol is. Onderdak probeert het opnieuw.',
  'no-server': 'Er is geen mailserver ingesteld. Berichten gaan dan niet weg.',
  'not-wanted': 'De ontvanger heeft dit soort berichten uitgezet.',
  'address-stopped': 'Eerdere mail aan dit adres kwam terug. Herinneringen wachten tot het adres weer werkt.',
  'no-longer-needed': 'De link in dit bericht was niet meer nodig, of mag niet meer.',
  'no-account': 'Het account bestaat niet meer.',
  'unknown-kind': 'Dit soort bericht bestaat niet meer.',
  'bounced-hard':
    'Het bericht kwam terug: het adres bestaat niet (meer). Controleer het bij de persoon zelf.',
  'bounced-soft': 'Het bericht kwam terug, bijvoorbeeld omdat de mailbox vol is.',
};

export const outboxMessages = {
  title: 'Berichten',
  lead: 'Wat Onderdak in de laatste dertig dagen per mail verstuurde aan mensen in uw regio. Hoe het ging, ziet u per bericht.',
  noServer: 'Er gaat nu niets weg',
  noServerBody:
    'Er is geen mailserver ingesteld. Uitnodigingen en links geeft u zelf aan mensen. De technisch beheerder stelt mail in met ONDERDAK_SMTP en ONDERDAK_MAIL_FROM, en probeert het met: onderdak mail test.',
  caption: 'Berichten, nieuwste eerst',
  filter: 'Zoeken in de berichten',
  kind: 'Soort',
  state: 'Stand',
  from: 'Vanaf',
  until: 'Tot en met',
  name: 'Naam van de ontvanger',
  all: 'Alle',
  notArrivedOption: 'Niet aangekomen (mislukt of teruggekomen)',
  submit: 'Zoeken',
  clear: 'Alles tonen',
  dayWrong: 'Dit is geen dag. Een dag ziet eruit als 29-11-2026.',
  when: 'Geschreven',
  who: 'Ontvanger',
  unknownReader: 'Onbekend account',
  emptyTitle: 'Er zijn nog geen berichten',
  empty: 'Nodig iemand uit, dan staat het bericht hier.',
  emptyAct: 'Iemand uitnodigen',
  noneFoundTitle: 'Geen berichten gevonden',
  noneFound: 'Er is geen bericht dat hierbij past. Zoek ruimer.',
  wordings: 'Teksten aanpassen',
  notArrived: (count: number) => `${counted(count, 'bericht kwam', 'berichten kwamen')} niet aan`,
  crumb: 'Bericht',
  says: 'Wat er staat',
  saysIntro:
    'Waar [link] staat, stond een link die alleen de ontvanger krijgt. Onderdak bewaart die link niet.',
  history: 'Wat ermee gebeurde',
  at: 'Wanneer',
  what: 'Wat',
  why: 'Waarom',
  by: 'Door',
  program: 'Onderdak',
  again: 'Opnieuw versturen',
  againIntro: 'De ontvanger krijgt een nieuw bericht. Een link uit het eerdere bericht werkt dan niet meer.',
  settle: 'Afgehandeld',
  settleIntro: 'Hebt u het op een andere manier opgelost? Dan vraagt dit bericht geen aandacht meer.',
  stopped: (since: string) =>
    `Mail aan deze persoon komt niet aan, sinds ${since}. Herinneringen wachten tot de persoon inlogt, of tot u zegt dat het adres werkt.`,
  resume: 'Het adres werkt weer',
  act: 'Wat u kunt doen',
  saved: {
    opnieuw: 'Het bericht gaat opnieuw weg',
    afgehandeld: 'Het bericht is afgehandeld',
    hervat: 'Herinneringen gaan weer naar dit adres',
  },
} as const;

export const handleRefusals = {
  unknown: 404,
  'on-its-way': {
    message: 'Dit bericht is al onderweg. Wacht tot het verstuurd of mislukt is.',
    status: 409,
  },
  'nothing-wrong': { message: 'Hier is niets (meer) af te handelen. Er is niets veranderd.', status: 409 },
  'no-server': {
    message: 'Er is geen mailserver ingesteld. Vraag de technisch beheerder om dat te doen.',
    status: 409,
  },
} as const satisfies Record<HandleRefusal, unknown>;

export const choiceMessages = {
  title: 'Mijn berichten',
  lead: 'Kies welke berichten u per mail wilt krijgen.',
  optional: 'Deze berichten kunt u uitzetten',
  wanted: 'Ik wil deze berichten',
  always: 'Deze berichten krijgt u altijd',
  alwaysIntro: 'Ze horen bij de beveiliging van uw account, of het werk kan er niet zonder.',
  kind: 'Bericht',
  why: 'Waarom',
  save: 'Opslaan',
  saved: 'Uw keuze is opgeslagen',
  stopTitle: 'Berichten uitzetten',
  stopLead: 'Wilt u dit soort berichten van Onderdak niet meer per mail krijgen?',
  stop: 'Niet meer ontvangen',
  stopped: 'U krijgt dit soort berichten niet meer',
  stoppedMore: 'Na inloggen kunt u uw keuze bij Mijn berichten veranderen.',
  unknownLink: 'Deze link werkt niet',
  unknownLinkBody: 'Log in en kies bij Mijn berichten wat u wilt krijgen.',
  toSignIn: 'Naar Mijn berichten',
} as const;
