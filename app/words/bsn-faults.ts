import type { BsnFault } from '#app/kernel/bsn.ts';

/** What is wrong with a citizen service number and what to do about it; never with what was typed. */
export const bsnFaultTexts: Readonly<Record<BsnFault, string>> = {
  'bsn-not-nine-digits': 'Een BSN heeft 9 cijfers. Laat het leeg als u het niet weet.',
  'bsn-fails-eleven-test':
    'Dit BSN klopt niet: er is een cijfer verkeerd. Controleer het op het identiteitsbewijs.',
  'bsn-all-zeros': 'Dit is geen BSN. Laat het leeg als u het niet weet.',
};
