/*
 * The letter that tells an applicant what was decided.
 *
 * Rule: a decision says what was asked, what was decided and when, why, how the application was judged and how to object:
 * within six weeks, from the day after it was sent. One that comes in the place of a revoked one says so.
 * Source: Awb 3:45 (a decision says how to object), 3:46 and 3:47 (its reasons), 6:5 (what an objection says), 6:7 and
 * 6:8 (six weeks, from the day after it was made known), 6:16 (the decision holds meanwhile), 7:15 (objecting is free).
 * Example: a rejection has no conditions: `hasConditions({ cents: 0 })` is `false`;
 * an award has: `hasConditions({ cents: 1 })` is `true`.
 */

import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { StoredAward } from '../../data/grants/awards.server.ts';
import { applicationNumber } from '../../domain/grants/application-number.ts';
import type {
  GrantApplication,
  GrantCall,
  GrantScore,
  RankedApplication,
} from '../../domain/grants/grant.ts';
import { averageScore } from '../../domain/grants/grant-scoring.ts';
import type { DocumentBlock } from '../template/document-block.server.ts';
import { letterWords as words } from './grant-letter-words.nl.ts';

/** What the letter is made of. */
export interface GrantLetterSource {
  readonly today: Temporal.PlainDate;
  readonly regionName: string;
  /** The municipality that decides for the region. */
  readonly centre: string;
  readonly applicant: { readonly name: string; readonly organisation: string | null };
  readonly application: GrantApplication & { readonly description: string };
  readonly call: Pick<GrantCall, 'name' | 'criteria' | 'maxScore' | 'minimumPercent' | 'assessorIds'>;
  /** Whom to ask, in a sentence; null where the call does not say it. */
  readonly contact: string | null;
  readonly scores: readonly GrantScore[];
  readonly ranking: readonly RankedApplication[];
  /** The decision that stands. */
  readonly award: StoredAward;
  /** The latest that was revoked; null without. */
  readonly replaced: StoredAward | null;
}

const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
/** Typed text, a paragraph for each line. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An award binds the applicant to something; a rejection does not. */
export function hasConditions({ cents }: Pick<StoredAward, 'cents'>): boolean {
  return cents > 0;
}

/** The letter, block by block. */
export function grantLetter(source: GrantLetterSource): readonly DocumentBlock[] {
  const { today, regionName, centre, applicant, application, call, contact } = source;
  const number = applicationNumber(application.id);
  const sender = words.sender(centre, regionName);
  return [
    { kind: 'heading', level: 1, text: words.title },
    paragraph(words.from(sender)),
    paragraph(words.to(applicant.name, applicant.organisation)),
    paragraph(words.date(today)),
    paragraph(words.reference(number)),
    paragraph(words.subject(application.title, call.name)),
    paragraph(words.dear(applicant.name)),
    ...decisionBlocks(source),
    heading(words.askedTitle),
    paragraph(
      words.asked(
        dutchDayOf(application.submittedAt),
        application.requestedCents,
        application.title,
        call.name,
      ),
    ),
    ...lines(application.description).map(paragraph),
    ...pointBlocks(source),
    ...conditionBlocks(source),
    ...replacedBlocks(source),
    heading(words.objectionTitle),
    paragraph(words.objectionTerm),
    paragraph(words.objectionHow(number)),
    paragraph(words.objectionTo(centre)),
    paragraph(words.objectionHolds),
    heading(words.questionsTitle),
    paragraph(words.questions(contact ?? words.contactMissing, number)),
    paragraph(words.regards),
    paragraph(words.signature(sender)),
  ];
}

function decisionBlocks({ application, award }: GrantLetterSource): readonly DocumentBlock[] {
  const day = dutchDayOf(award.decidedAt);
  const { cents } = award;
  const isLess = cents < application.requestedCents;
  const decided =
    cents === 0
      ? words.rejected(day)
      : [words.awarded(day, cents), isLess ? words.lessThanAsked(application.requestedCents) : '']
          .join(' ')
          .trim();
  const [first = '', ...rest] = lines(award.reason);
  return [
    heading(words.decisionTitle),
    paragraph(decided),
    paragraph(words.because(first)),
    ...rest.map(paragraph),
  ];
}

function pointBlocks({ application, call, scores, ranking }: GrantLetterSource): readonly DocumentBlock[] {
  const own = ranking.find(({ applicationId }) => applicationId === application.id);
  const { criteria, maxScore, minimumPercent } = call;
  return [
    heading(words.pointsTitle),
    paragraph(words.pointsIntro(call.assessorIds.length, maxScore)),
    {
      kind: 'table',
      table: {
        caption: words.points,
        columns: [
          { heading: words.criterion, width: 4 },
          { heading: words.weight, width: 1, isFigure: true },
          { heading: words.given, width: 1.4, isFigure: true },
        ],
        rows: criteria.map(({ id, label, weight }) => [
          label,
          words.weightOf(weight),
          pointsOf(
            scores.filter(
              ({ applicationId, criterionId }) => applicationId === application.id && criterionId === id,
            ),
            maxScore,
          ),
        ]),
      },
    },
    ...(own === undefined
      ? []
      : [
          paragraph(words.total(own.percent, minimumPercent)),
          // Its place among those that stand: who withdrew left a gap in the ranks.
          paragraph(words.place(ranking.indexOf(own) + 1, ranking.length)),
          // What another asked is not this applicant's to know: the reason of a tie names it.
          ...(own.tieReason === null ? [] : [paragraph(words.tie)]),
        ]),
  ];
}

function pointsOf(scores: readonly GrantScore[], maxScore: number): string {
  const average = averageScore(scores);
  return average === null ? '–' : words.givenOf(average, maxScore);
}

function conditionBlocks({ award }: GrantLetterSource): readonly DocumentBlock[] {
  if (!hasConditions(award)) return [];
  return [
    heading(words.conditionsTitle),
    paragraph(words.conditionsIntro),
    { kind: 'list', items: [...lines(award.conditions ?? ''), words.noMoreThanSpent] },
  ];
}

function replacedBlocks({ replaced }: GrantLetterSource): readonly DocumentBlock[] {
  if (replaced === null || replaced.revoked === null) return [];
  const { decidedAt, revoked } = replaced;
  return [
    heading(words.replacesTitle),
    paragraph(words.replaces(dutchDayOf(decidedAt), dutchDayOf(revoked.at), revoked.reason)),
  ];
}
