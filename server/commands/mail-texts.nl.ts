import type { NoBounce } from '../../app/platform/mail/read-bounce.server.ts';
import type { RefusedBecause } from '../../app/platform/mail/smtp-refusal.ts';

/** What the commands for mail say. */
export const mailTexts = {
  notSet: 'Er is geen mailserver ingesteld. Geef ONDERDAK_SMTP en ONDERDAK_MAIL_FROM.',
  isSet: 'Mail: een mailserver is ingesteld. Probeer hem met: onderdak mail test --to <adres>',
  taken: 'De mailserver nam het bericht aan. Hij antwoordde:',
  refused: {
    refused: 'De mailserver wil dit bericht niet aannemen. Hij antwoordde:',
    'address-refused': 'De mailserver neemt geen mail aan voor dit adres. Hij antwoordde:',
    'no-address': 'Aan dit adres kan geen mail worden verstuurd.',
    'no-connection': 'De mailserver is niet te bereiken. Controleer de machine en poort in ONDERDAK_SMTP:',
    'no-tls': 'De mailserver kan niet versleuteld verbinden, en zonder versleuteling gaat er niets weg:',
    'not-signed-in': 'De mailserver laat niet inloggen. Controleer naam en wachtwoord in ONDERDAK_SMTP:',
    busy: 'De mailserver neemt het nu niet aan. Hij antwoordde:',
  } satisfies Readonly<Record<RefusedBecause, string>>,
  nothing: {
    'not-ours': 'Dit bericht hoort niet bij een bericht van hier. Er is niets veranderd.',
    'no-report': 'Dit bericht zegt niets over aankomst. Er is niets veranderd.',
  } satisfies Readonly<Record<NoBounce, string>>,
  delayed: 'De mailserver van de ontvanger probeert het nog. Er is niets veranderd.',
  noted: 'Genoteerd dat het bericht terugkwam.',
  gone: 'Het bericht is er niet meer, of is intussen opnieuw verstuurd. Er is niets veranderd.',
} as const;
