import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const planAudit = {
  actions: {
    'create-plan': 'Plan van aanpak gemaakt',
    'import-plan': 'Plan van aanpak ingelezen',
    'change-plan': 'Plan van aanpak gewijzigd',
    'freeze-plan-version': 'Versie van het plan vastgelegd',
    'record-plan-decision': 'Besluit over het plan vastgelegd',
    'export-plan-report': 'Rapport van het plan gemaakt',
    'export-plan-document': 'Document van het plan opgehaald',
    'change-letter-template': 'Sjabloon van een brief gewijzigd',
    'reset-letter-template': 'Sjabloon van een brief teruggezet',
    'add-measure': 'Maatregel toegevoegd',
    'change-measure': 'Maatregel gewijzigd',
    'change-measure-status': 'Status van een maatregel gewijzigd',
    'link-evidence': 'Bevinding aan een maatregel gekoppeld',
    'unlink-evidence': 'Bevinding van een maatregel losgemaakt',
    'add-budget-line': 'Regel van de begroting toegevoegd',
    'change-budget-line': 'Regel van de begroting gewijzigd',
    'remove-budget-line': 'Regel van de begroting verwijderd',
    'save-funding-source': 'Geldbron gewijzigd',
    'record-realised-amount': 'Uitgaven vastgelegd',
    'withdraw-realised-amount': 'Uitgaven ingetrokken',
    'record-realised-result': 'Resultaat vastgelegd',
    'withdraw-realised-result': 'Resultaat ingetrokken',
    'override-forecast': 'Verwachte uitgaven zelf ingevuld',
    'override-traffic-light': 'Kleur van de voortgang zelf gekozen',
    'plan-evaluation': 'Evaluatie gepland',
    'hold-evaluation': 'Evaluatie vastgelegd',
    'save-pilot': 'Pilot gewijzigd',
    'end-pilot': 'Pilot beëindigd',
    'open-grant-call': 'Subsidieregeling klaargezet of geopend',
    'submit-grant-application': 'Subsidieaanvraag ontvangen',
    'view-grant-applicant': 'Aanvrager van een subsidie bekeken',
    'score-grant-application': 'Subsidieaanvraag gescoord',
    'open-grant-scores': 'Scores van een subsidie geopend',
    'award-grant': 'Besluit over een subsidie genomen',
    'pay-grant': 'Subsidie betaald',
    'account-grant': 'Verantwoording van een subsidie vastgelegd',
    'withdraw-grant-application': 'Subsidieaanvraag ingetrokken',
    'remove-expired-applicants': 'Gegevens van aanvragers gewist na de bewaartermijn',
  },
  objects: {
    plan: 'Plan van aanpak',
    measure: 'Maatregel',
    'budget-line': 'Regel van de begroting',
    'funding-source': 'Geldbron',
    'letter-template': 'Sjabloon',
    evaluation: 'Evaluatie',
    pilot: 'Pilot',
    'realised-amount': 'Uitgaven',
    'realised-result': 'Resultaat',
    'grant-call': 'Subsidieregeling',
    'grant-application': 'Subsidieaanvraag',
    'grant-applicant': 'Aanvrager van een subsidie',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof planAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof planAudit.objects, true> {}
}
