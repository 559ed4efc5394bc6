import { counted, plural } from '#app/words/counts.ts';

/** What waits in the prevention scan, with how many and without names. */
export const attentionMessages = {
  remarks: (count: number, round: string) =>
    `${counted(count, 'opmerking', 'opmerkingen')} bij de antwoorden van de scan: ${round}`,
  ownRemarks: (count: number, round: string) =>
    `${counted(count, 'antwoord', 'antwoorden')} van uw gemeente ${plural(count, 'roept', 'roepen')} een vraag op: ${round}`,
  noRound: 'Uw regio heeft nog geen preventiescan: lees de antwoorden in',
} as const;
