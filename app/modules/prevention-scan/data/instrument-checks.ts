import { columnsFault, columnsOf } from './instrument-columns.ts';
import { toJsonPath } from './instrument-fault.ts';
import type { InstrumentFault, Path } from './instrument-fault.ts';
import type { InstrumentFile, ItemEntry, QuestionEntry } from './instrument-schema.ts';

export interface QuestionFileEntry {
  readonly file: string;
  readonly questions: readonly QuestionEntry[];
}

export const instrumentFileName = 'instrument.json';

type Report = (path: Path, reason: string) => void;

interface Known {
  readonly conditionIds: ReadonlySet<string>;
  /** The pillar of every condition and theme a question may stand under. */
  readonly pillarOfSubject: ReadonlyMap<string, string>;
  /** Pillars and sections. */
  readonly pillarIds: ReadonlySet<string>;
}

/** Checks what a schema cannot: that ids are unique and that every id referred to is there. */
export function checkInstrument(
  main: InstrumentFile,
  questionFiles: readonly QuestionFileEntry[],
): readonly InstrumentFault[] {
  const faults: InstrumentFault[] = [];
  const reportIn =
    (file: string): Report =>
    (path, reason) =>
      faults.push({ file, path: toJsonPath(path), reason });
  const known = checkMain(main, reportIn(instrumentFileName));
  const fileOfQuestion = new Map<string, string>();
  for (const { file, questions } of questionFiles) {
    const report = reportIn(file);
    for (const [at, question] of questions.entries()) {
      const path = ['questions', at];
      const earlier = fileOfQuestion.get(question.id);
      if (earlier !== undefined)
        report([...path, 'id'], `Question "${question.id}" is already in ${earlier}`);
      fileOfQuestion.set(question.id, file);
      checkQuestion(question, known, (rest, reason) => report([...path, ...rest], reason));
    }
  }
  return faults;
}

function checkMain(main: InstrumentFile, report: Report): Known {
  const pillarIds = new Set<string>();
  const pillarOfSubject = new Map<string, string>();
  const conditionIds = new Set<string>();
  const once = (seen: { has(id: string): boolean }, id: string, path: Path) => {
    if (seen.has(id)) report(path, `Duplicate id "${id}"`);
  };
  for (const [at, pillar] of main.pillars.entries()) {
    once(pillarIds, pillar.id, ['pillars', at, 'id']);
    pillarIds.add(pillar.id);
    for (const [place, { id }] of pillar.conditions.entries()) {
      once(conditionIds, id, ['pillars', at, 'conditions', place, 'id']);
      conditionIds.add(id);
      pillarOfSubject.set(id, pillar.id);
    }
  }
  for (const [at, { id }] of main.sections.entries()) {
    once(pillarIds, id, ['sections', at, 'id']);
    pillarIds.add(id);
  }
  for (const [at, { id, pillarId }] of main.themes.entries()) {
    once(pillarOfSubject, id, ['themes', at, 'id']);
    pillarOfSubject.set(id, pillarId);
    if (!pillarIds.has(pillarId))
      report(['themes', at, 'pillarId'], `Unknown pillar or section "${pillarId}"`);
  }
  for (const [at, file] of main.questionFiles.entries()) {
    if (main.questionFiles.indexOf(file) < at) report(['questionFiles', at], `"${file}" is listed twice`);
  }
  const { veryStrong, strong } = main.thresholds;
  if (veryStrong.numerator * strong.denominator <= strong.numerator * veryStrong.denominator) {
    report(['thresholds'], 'The threshold for very strong must be higher than the one for strong');
  }
  return { conditionIds, pillarOfSubject, pillarIds };
}

function checkQuestion(question: QuestionEntry, known: Known, report: Report): void {
  const { pillarId, subjectId, conditionId } = question;
  if (!known.pillarIds.has(pillarId)) report(['pillarId'], `Unknown pillar or section "${pillarId}"`);
  const subjectPillar = known.pillarOfSubject.get(subjectId);
  if (subjectPillar === undefined) report(['subjectId'], `Unknown condition or theme "${subjectId}"`);
  else if (subjectPillar !== pillarId) {
    report(['subjectId'], `"${subjectId}" belongs to "${subjectPillar}", not to "${pillarId}"`);
  }
  if (conditionId !== undefined && !known.conditionIds.has(conditionId)) {
    report(['conditionId'], `Unknown condition "${conditionId}"`);
  }
  const fault = columnsFault(question);
  if (fault !== null) report(['columns'], fault);
  reportDuplicates(question.columns ?? [], 'columns', report);
  reportDuplicates(question.groups ?? [], 'groups', report);
  reportDuplicates(question.items, 'items', report);
  for (const [at, item] of question.items.entries()) {
    checkItem(item, question, known, (rest, reason) => report(['items', at, ...rest], reason));
  }
}

function reportDuplicates(entries: readonly { readonly id: string }[], name: string, report: Report): void {
  const seen = new Set<string>();
  for (const [at, { id }] of entries.entries()) {
    if (seen.has(id)) report([name, at, 'id'], `Duplicate id "${id}"`);
    seen.add(id);
  }
}

function checkItem(item: ItemEntry, question: QuestionEntry, known: Known, report: Report): void {
  const { conditionId, groupId, columns = [], direction = 'neutral', horizon = 'long', role } = item;
  if (typeof conditionId === 'string' && !known.conditionIds.has(conditionId)) {
    report(['conditionId'], `Unknown condition "${conditionId}"`);
  }
  if (groupId !== undefined && !question.groups?.some(({ id }) => id === groupId)) {
    report(['groupId'], `Unknown group "${groupId}"`);
  }
  const asked = new Set(columnsOf(question).map(({ id }) => id));
  for (const [at, column] of columns.entries()) {
    if (!asked.has(column)) report(['columns', at], `The question has no column "${column}"`);
    if (columns.indexOf(column) < at) report(['columns', at], `Duplicate column "${column}"`);
  }
  const isOffer = question.kind === 'multi' || question.kind === 'multi-by-route';
  if (direction !== 'neutral' && !isOffer) {
    report(['direction'], `Items of a ${question.kind} question are facts and must be neutral`);
  } else if (direction !== 'neutral' && role !== 'option') {
    report(['direction'], `An item with role ${role} must be neutral`);
  }
  if (horizon === 'quick' && role !== 'option')
    report(['horizon'], `An item with role ${role} is not an opportunity`);
}
