import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const organisationAudit = {
  actions: {
    'invite-user': 'Gebruiker uitgenodigd of rol gegeven',
    'ask-role': 'Rol gevraagd die op antwoord wacht',
    'confirm-role': 'Rol bevestigd door tweede beheerder',
    'refuse-role-request': 'Verzoek om een rol geweigerd of ingetrokken',
    'accept-role': 'Rol aangenomen door de persoon zelf',
    'give-wrong-code': 'Verkeerde code ingevuld bij een rol',
    'decline-role': 'Rol geweigerd door de persoon zelf',
    'ask-password-reset': 'Nieuw wachtwoord gevraagd voor een ander, code getoond',
    'approve-password-reset': 'Nieuw wachtwoord goedgekeurd, link getoond',
    'refuse-password-reset': 'Verzoek om nieuw wachtwoord geweigerd of ingetrokken',
    'reset-by-operator': 'Nieuw wachtwoord gegeven door technisch beheerder',
    'propose-role': 'Rol voorgesteld door de eigen organisatie',
    'agree-to-proposal': 'Voorgestelde rol gegeven',
    'refuse-proposal': 'Voorgestelde rol geweigerd door een beheerder',
    'decline-proposal': 'Voorgestelde rol geweigerd door de persoon zelf',
    'note-group-gone': 'Eigen organisatie stelt de rol niet meer voor',
    'sign-out-user': 'Gebruiker overal uitgelogd',
    'choose-work-place': 'Werkplek gekozen',
    'renew-invitation': 'Nieuwe uitnodigingslink gemaakt',
    'end-role': 'Rol beëindigd',
    'take-back-role': 'Rol ingetrokken',
    'correct-name': 'Naam van gebruiker verbeterd',
    'add-organisation': 'Organisatie toegevoegd',
    'change-organisation': 'Organisatie gewijzigd',
    'choose-door-lock': 'Gekozen na hoeveel minuten gedeelde toestellen vergrendelen',
  },
  objects: {
    user: 'Gebruiker',
    organisation: 'Organisatie',
    'door-lock': 'Vergrendeling van gedeelde toestellen',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof organisationAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof organisationAudit.objects, true> {}
}
