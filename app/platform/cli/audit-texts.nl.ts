import { counted } from '#app/words/counts.ts';
import { isBroken, isForged, isIntact, type ChainVerdict } from '../audit/verify-chain.ts';

const mostNumbers = 10;

/** What `audit verify` and `audit accept` say to the operator. */
export const auditTexts = {
  accepted: (label: string, eventNo: number) =>
    `${label}: aangenomen zoals het nu is, tot en met gebeurtenis ${eventNo}.`,
  reasonTooShort: (least: number) => `Geef een reden van minstens ${counted(least, 'teken', 'tekens')}.`,
  forgedNotAccepted: (labels: readonly string[]) =>
    [
      `In ${labels.join(', ')} zijn gebeurtenissen veranderd of niet door Onderdak geschreven. Een teruggezette reservekopie verklaart dat niet.`,
      'Er is niets aangenomen. Meld dit als beveiligingsincident en leg een kopie van de database en van de map met ankers veilig. Kijk met: onderdak audit verify.',
      'Is het uitgezocht en wilt u het logboek toch zo aannemen? Geef dan ook --even-forged.',
    ].join('\n'),
  regionGone:
    'de regio van dit logboek staat niet meer in de database. Onderdak verwijdert geen regio’s: iemand heeft dat in de database gedaan. Zet een reservekopie terug en meld dit als beveiligingsincident.',
  verdict: verdictLines,
} as const;

/** The outcome in sentences, the most severe first, each with what to do. */
function verdictLines(verdict: ChainVerdict): readonly string[] {
  const { events, broken, unsealed, cut, anchoredTo, notAnchored, writtenBeforeAnchors } = verdict;
  const lines = [
    isIntact(verdict)
      ? `klopt: ${counted(events, 'gebeurtenis', 'gebeurtenissen')}, ${
          anchoredTo === null
            ? 'en op deze machine staan geen ankers.'
            : `verankerd tot en met gebeurtenis ${anchoredTo.eventNo} (${anchoredTo.at.toString()}), ${notAnchored} nog niet verankerd.`
        }`
      : isBroken(verdict)
        ? `klopt NIET (${counted(events, 'gebeurtenis', 'gebeurtenissen')}).`
        : `kan niet helemaal worden gecontroleerd (${counted(events, 'gebeurtenis', 'gebeurtenissen')}).`,
    broken.length > 0 ? `veranderd of verwijderd: gebeurtenis ${numbers(broken)}.` : null,
    unsealed.length > 0 ? `niet door Onderdak geschreven: gebeurtenis ${numbers(unsealed)}.` : null,
    isForged(verdict)
      ? 'Meld dit als beveiligingsincident en leg een kopie van de database en van de map met ankers veilig.'
      : null,
    cut === null
      ? null
      : `gebeurtenis ${cut.eventNo}, verankerd op ${cut.at.toString()}, is er niet meer of is een andere.${
          isForged(verdict)
            ? ''
            : ' Hebt u een reservekopie teruggezet? Dan klopt dat: kijk hoe u dat vastlegt met onderdak audit accept --help. Anders is het einde van het logboek weggehaald.'
        }`,
    anchorFault(verdict),
    writtenBeforeAnchors === null
      ? null
      : `Onderdak schreef gebeurtenis ${writtenBeforeAnchors} voordat op deze machine het eerste anker kwam. Staat de map met ankers ergens anders, zet dan ONDERDAK_ANCHORS goed. Is deze machine nieuw, leg dat dan vast met onderdak audit accept. Anders zijn de ankers weggehaald: zet ze terug uit een reservekopie.`,
    ...verdict.keysAbsent.map(
      ({ keyId, events: sealed, anchors }) =>
        `${counted(sealed, 'gebeurtenis', 'gebeurtenissen')} en ${counted(anchors, 'anker', 'ankers')} kunnen niet worden gecontroleerd: sleutel ${keyId} is hier niet. Zet die sleutel uit de kluis in ONDERDAK_KEYS, achter de eerste, en controleer opnieuw.`,
    ),
    ...verdict.accepted.map(
      ({ at, eventNo, reason }) =>
        `aangenomen bij gebeurtenis ${eventNo} op ${at.toString()}. Reden: ${reason ?? ''}`,
    ),
  ];
  return lines.filter((line) => line !== null);
}

function anchorFault({ alteredAnchors, unreadableAnchors, lostAnchors }: ChainVerdict): string | null {
  if (alteredAnchors + unreadableAnchors + lostAnchors === 0) return null;
  const parts = [
    [alteredAnchors, 'niet van Onderdak'],
    [unreadableAnchors, 'niet te lezen'],
    [lostAnchors, 'weggehaald'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return `in het bestand met ankers zijn regels veranderd: ${parts.join(', ')}. Zet het bestand terug uit een reservekopie van ONDERDAK_ANCHORS en zoek uit wie erbij kon.`;
}

function numbers(all: readonly number[]): string {
  const rest = all.length - mostNumbers;
  return all.slice(0, mostNumbers).join(', ') + (rest > 0 ? ` en nog ${rest}` : '');
}
