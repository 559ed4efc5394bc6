import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Use lower-case letters, digits and single hyphens');
const text = z.string().trim().min(1, 'Must not be empty');
const label = z.strictObject({ nl: text, en: text });
const column = z.strictObject({ id, label });
const threshold = z
  .strictObject({
    numerator: z.int().positive(),
    denominator: z.int().positive(),
    inclusive: z.boolean(),
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, 'Must be a share of at most 1');

/** `instrument.json`: everything but the questions, and the files they are in, in the order of the report. */
export const instrumentFileSchema = z.strictObject({
  id,
  version: text,
  title: label,
  thresholds: z.strictObject({ veryStrong: threshold, strong: threshold }),
  focusShare: threshold,
  pillars: z
    .array(
      z.strictObject({
        id,
        label,
        goal: label,
        prevention: text,
        conditions: z.array(z.strictObject({ id, label, legalFramework: z.array(text) })).min(1),
      }),
    )
    .min(1),
  sections: z.array(column),
  themes: z.array(z.strictObject({ id, pillarId: id, label })),
  questionFiles: z
    .array(z.string().regex(/^questions\/[a-z0-9.-]+\.json$/u, 'Name a file as questions/<name>.json'))
    .min(1),
});

const itemSchema = z.strictObject({
  id,
  label,
  role: z.enum(['option', 'other', 'none', 'unknown']),
  direction: z.enum(['more', 'less', 'neutral']).optional(),
  horizon: z.enum(['quick', 'long']).optional(),
  conditionId: id.nullable().optional(),
  columns: z.array(id).min(1).optional(),
  groupId: id.optional(),
  unit: text.optional(),
});

const questionSchema = z.strictObject({
  id,
  section: text,
  pillarId: id,
  subjectId: id,
  title: label,
  kind: z.enum(['multi', 'multi-by-route', 'yes-no-unknown', 'number']),
  conditionId: id.optional(),
  columns: z.array(column).min(1).optional(),
  groups: z.array(column).optional(),
  items: z.array(itemSchema).min(1),
});

/** A file under `questions/`. */
export const questionFileSchema = z.strictObject({ questions: z.array(questionSchema).min(1) });

export type InstrumentFile = z.infer<typeof instrumentFileSchema>;
export type QuestionEntry = z.infer<typeof questionSchema>;
export type ItemEntry = z.infer<typeof itemSchema>;
