import { succeed, type Result } from '#app/kernel/result.ts';
import { dayInWords } from '#app/words/days.ts';
import type { PlanDocumentSource } from './context/document-source.ts';
import { planDocumentContext } from './context/plan-document-context.server.ts';
import { renderTemplate } from './template/render-template.server.ts';
import type { TemplateFault } from './template/template-node.ts';
import { toWord } from './to-word.server.ts';

type WrittenDocument = Promise<Result<Uint8Array, readonly TemplateFault[]>>;

/** The information letter to the council (raadsbrief) as Word; refused when the template has faults. */
export function writeCouncilLetter(template: string, source: PlanDocumentSource): WrittenDocument {
  return writeDocument(template, source, 'Raadsinformatiebrief');
}

/** The progress report (voortgangsrapportage) as Word; refused when the template has faults. */
export function writePlanReport(template: string, source: PlanDocumentSource): WrittenDocument {
  return writeDocument(template, source, 'Voortgangsrapportage');
}

async function writeDocument(template: string, source: PlanDocumentSource, name: string): WrittenDocument {
  const blocks = renderTemplate(template, planDocumentContext(source));
  if (!blocks.ok) return blocks;
  const { regionName, report, today } = source;
  return succeed(
    await toWord(blocks.value, {
      title: `${name}: ${report.plan.title}`,
      subtitle: `${name} · regio ${regionName}`,
      colophon: [dayInWords(today)],
    }),
  );
}
