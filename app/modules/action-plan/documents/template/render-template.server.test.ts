import { describe, expect, it } from 'vitest';
import { planDocumentContext } from '../context/plan-document-context.server.ts';
import { readDefaultTemplate, templateKinds } from '../default-templates.server.ts';
import { aDocumentSource, spentOn } from '../fixtures/document-source.ts';
import { shippedReport } from '../fixtures/shipped-plans.ts';
import type { DocumentBlock } from './document-block.server.ts';
import { renderTemplate, type TemplateScope } from './render-template.server.ts';
import { listTemplateFields } from './template-fields.nl.ts';

const source = aDocumentSource(await shippedReport('emmen-2020'), { progress: spentOn('E4') });
const context = planDocumentContext(source);

function render(template: string): readonly DocumentBlock[] {
  const rendered = renderTemplate(template, context);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.reason));
  return rendered.value;
}

/** Blocks as text, without spaces that do not break. */
function asText(blocks: readonly DocumentBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
      if (block.kind === 'paragraph') return block.text;
      if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
      return block.kind === 'table' ? `[${block.table.caption}]` : `[${block.chart.table.caption}]`;
    })
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

describe('a template', () => {
  it('is filled in with the figures of the plan', () => {
    expect(asText(render('# Brief\nHet plan van {{regio.naam}}\nkost {{plan.totaal}}.'))).toBe(
      '# Brief\nHet plan van Emmen kost € 1.582.500.',
    );
  });

  it('repeats what stands in a block, with the list as one list', () => {
    const text = asText(
      render('{{#themas}}\n- {{thema.naam}}: {{thema.bedrag}} ({{thema.deel}})\n{{/themas}}'),
    );
    expect(text.split('\n')[0]).toBe('- Preventie: € 145.000 (9%)');
    expect(render('{{#themas}}\n- {{thema.naam}}\n{{/themas}}')).toHaveLength(1);
  });

  it('shows a block on a field only where there is something, and its opposite where there is not', () => {
    const template =
      '{{#plan.visie}}\nEr is een visie.\n{{/plan.visie}}\n{{^plan.visie}}\nGeen visie.\n{{/plan.visie}}';
    expect(asText(render(template))).toBe('Geen visie.');
  });

  it('leaves out a section that is empty', () => {
    expect(asText(render('# Titel\n## Visie\n{{plan.visie}}\n## Geld\n{{plan.totaal}}'))).toBe(
      '# Titel\n## Geld\n€ 1.582.500',
    );
  });

  it('puts in charts and tables by name', () => {
    expect(render('{{grafiek:waterval}}\n{{tabel:begroting}}').map(({ kind }) => kind)).toEqual([
      'chart',
      'table',
    ]);
  });

  it('traces a measure from finding, by way of money, to result', () => {
    const [block] = render('{{tabel:verantwoording}}');
    const rows = block?.kind === 'table' ? block.table.rows : [];
    expect(rows.map((row) => row.map((cell) => cell.replaceAll('\u00A0', ' ')))).toContainEqual([
      'Kamer bij iemand thuis',
      '4. Onder de pannen',
      '€ 110.000',
      '€ 40.000',
      'Economisch daklozen hebben onderdak; Zij hoeven de opvang niet in',
    ]);
  });

  it('never reads a value as template', () => {
    const inner: TemplateScope = {
      texts: new Map([['plan.titel', '{{regio.naam}}\n# x']]),
      lists: new Map(),
    };
    expect(renderTemplate('{{plan.titel}}', { ...context, scope: inner })).toEqual({
      ok: true,
      value: [{ kind: 'paragraph', text: '{{regio.naam}} # x' }],
    });
  });

  it('is refused with its faults', () => {
    expect(renderTemplate('{{nee}}', context)).toMatchObject({ ok: false, reason: [{ line: 1 }] });
  });
});

it.each(templateKinds)('the shipped template %s can be used', async (kind) => {
  const text = asText(render(await readDefaultTemplate(kind)));
  expect(text).toContain('€ 1.582.500');
  expect(text).not.toContain('{{');
});

it('has a value for every field that the list names, and names every field', () => {
  const found = { text: new Set<string>(), list: new Set<string>() };
  const walk = ({ texts, lists }: TemplateScope) => {
    for (const name of texts.keys()) found.text.add(name);
    for (const [name, items] of lists) {
      found.list.add(name);
      for (const item of items) walk(item);
    }
  };
  const { report } = source;
  const [first] = report.plan.measures;
  const rich = first === undefined ? [] : [{ ...first, milestones: [milestone], indicators: ['wachttijd'] }];
  walk(
    planDocumentContext({
      ...source,
      changes: ['Iets'],
      report: {
        ...report,
        plan: {
          ...report.plan,
          decisions: [{ takenOn: null, body: 'raad', subject: 'plan', documentUrl: null }],
        },
        measures: report.measures.map((budget, at) => ({ ...budget, measure: rich[at] ?? budget.measure })),
      },
    }).scope,
  );
  for (const kind of ['text', 'list'] as const) {
    const named = listTemplateFields().filter((field) => field.kind === kind);
    expect([...found[kind]].toSorted()).toEqual(named.map(({ name }) => name).toSorted());
  }
});

const milestone = {
  id: 'm',
  label: 'Pand gevonden',
  dueOn: Temporal.PlainDate.from('2021-01-01'),
  doneOn: null,
};

describe('a template that asks for too much', () => {
  const processorTime = (work: () => unknown) => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };

  it.each([
    ['40,000 list items', '- x\n'.repeat(40_000), 'te lang'],
    ['list items for each measure', `{{#maatregelen}}\n${'- x\n'.repeat(5000)}{{/maatregelen}}`, 'te lang'],
    ['a long text for each measure', `{{#maatregelen}}\n${'x'.repeat(190_000)}\n{{/maatregelen}}`, 'te lang'],
    ['a list again and again', '{{#maatregelen}}\n- x\n{{/maatregelen}}\n'.repeat(4000), 'te lang'],
    ['charts again and again', '{{grafiek:waterval}}\n'.repeat(9000), 'Hoogstens 40 grafieken'],
    ['fields that do not exist', '{{abcdefghijkl}} '.repeat(10_000), 'bestaat niet'],
  ])('is refused in little time: %s', (_, template, reason) => {
    let rendered: ReturnType<typeof renderTemplate> | null = null;
    expect(processorTime(() => (rendered = renderTemplate(template, context)))).toBeLessThan(800);
    expect(rendered).toMatchObject({ ok: false });
    expect(JSON.stringify(rendered)).toContain(reason);
    expect(JSON.stringify(rendered).length).toBeLessThan(20_000);
  });

  it('is still a letter with 40 charts and 3,000 paragraphs', () => {
    expect(render('x\n\n'.repeat(3000))).toHaveLength(3000);
    expect(render('{{tabel:begroting}}\n'.repeat(40))).toHaveLength(40);
  });
});
