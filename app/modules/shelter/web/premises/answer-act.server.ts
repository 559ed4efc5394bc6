import { z } from 'zod';
import { askedOfHouses } from '../../domain/house-answers.ts';
import { answerMessages as text } from './messages-answers.nl.ts';

const answerField = z.enum(['', 'yes', 'no', 'unknown'], text.wrong).default('');

/** Which answer is taken back. */
export const undoAnswerFields = z.object({ deel: z.uuid() });

/** The fields of the form with the answers of a house, as the answers that were given. */
export const answerFields = z
  .object({
    takesPets: answerField,
    takesCouples: answerField,
    takesFamilies: answerField,
    isOnGroundFloor: answerField,
    hasSingleRooms: answerField,
    deel: z.string().default(''),
  })
  .transform(({ deel, ...typed }, context) => {
    const answers = askedOfHouses.flatMap((asked) => {
      const said = typed[asked];
      return said === '' ? [] : [{ asked, answer: said === 'unknown' ? null : said === 'yes' }];
    });
    if (answers.length === 0) context.addIssue(text.missing);
    return { deel, answers };
  });
