import { parseTemplate } from './parse-template.ts';
import { listTemplateFields, type TemplateField } from './template-fields.nl.ts';
import type { TemplateFault, TemplateNode, TemplatePart } from './template-node.ts';

/** More than these help nobody, and finding out what each was meant to be takes time. */
const mostFaults = 50;

/** What is wrong with a template, the first fifty in the order of its lines; empty when it can be used. */
export function checkTemplate(text: string): readonly TemplateFault[] {
  const { nodes, faults } = parseTemplate(text);
  if (nodes.length === 0 && faults.length === 0) return [{ line: 1, reason: 'Het sjabloon is leeg.' }];
  // Deep nesting is a fault of its own; walking it could go too deep.
  const walked = faults.some(({ reason }) => reason.startsWith('Hoogstens'))
    ? []
    : [...checkNodes(nodes, []).take(mostFaults)];
  return [...faults, ...walked].toSorted((one, other) => one.line - other.line).slice(0, mostFaults);
}

const byKind = new Map(
  (['text', 'list', 'chart', 'table'] as const).map((kind) => [
    kind,
    new Map(
      listTemplateFields()
        .filter((field) => field.kind === kind)
        .map((field) => [field.name, field]),
    ),
  ]),
);

const find = (kind: TemplateField['kind'], name: string) => byKind.get(kind)?.get(name);

/** @param around the lists that are repeated here, outermost first */
function* checkNodes(
  nodes: readonly TemplateNode[],
  around: readonly string[],
): Generator<TemplateFault, undefined> {
  for (const node of nodes) {
    switch (node.kind) {
      case 'heading':
      case 'paragraph':
      case 'bullet':
        for (const part of node.parts) yield* checkPart(part, around);
        break;
      case 'chart':
      case 'table':
        yield* checkFigure(node, around);
        break;
      case 'block': {
        const isList = find('list', node.name) !== undefined;
        yield* checkBlock(node, around);
        yield* checkNodes(node.nodes, isList && !node.isInverted ? [...around, node.name] : around);
        break;
      }
      default:
        node satisfies never;
    }
  }
}

function checkPart(part: TemplatePart, around: readonly string[]): readonly TemplateFault[] {
  if (part.kind === 'text') return [];
  const { name, line } = part;
  const field = find('text', name);
  if (field !== undefined) return checkPlace(field, line, around);
  if (find('list', name) !== undefined)
    return [
      {
        line,
        reason: `{{${name}}} is een herhaling. Schrijf {{#${name}}} en {{/${name}}}, elk op een eigen regel.`,
      },
    ];
  return [{ line, reason: `Het veld {{${name}}} bestaat niet.${suggestion(name, 'text')}` }];
}

function checkBlock(
  { name, line }: { readonly name: string; readonly line: number },
  around: readonly string[],
): readonly TemplateFault[] {
  const list = find('list', name);
  if (list !== undefined) {
    if (around.includes(name)) return [{ line, reason: `{{#${name}}} staat al binnen {{#${name}}}.` }];
    // A list of the whole plan within another one would repeat without end.
    if (list.within === null && around.length > 0)
      return [{ line, reason: `{{#${name}}} kan niet binnen {{#${around.at(-1) ?? ''}}} staan.` }];
    return checkPlace(list, line, around);
  }
  const text = find('text', name);
  if (text !== undefined) return checkPlace(text, line, around);
  return [{ line, reason: `Het blok {{#${name}}} bestaat niet.${suggestion(name, 'list')}` }];
}

function checkFigure(
  { kind, name, line }: { readonly kind: 'chart' | 'table'; readonly name: string; readonly line: number },
  around: readonly string[],
): readonly TemplateFault[] {
  const word = kind === 'chart' ? 'grafiek' : 'tabel';
  if (find(kind, name) === undefined)
    return [{ line, reason: `De ${word} ‘${name}’ bestaat niet.${suggestion(name, kind)}` }];
  return around.length === 0
    ? []
    : [
        {
          line,
          reason: `Een ${word} kan niet binnen {{#${around[0] ?? ''}}} staan: dan zou die zich herhalen.`,
        },
      ];
}

function checkPlace(
  { name, within, kind }: TemplateField,
  line: number,
  around: readonly string[],
): readonly TemplateFault[] {
  if (within === null || around.includes(within)) return [];
  const notation = kind === 'list' ? `{{#${name}}}` : `{{${name}}}`;
  return [{ line, reason: `${notation} kan alleen binnen {{#${within}}} en {{/${within}}} staan.` }];
}

function suggestion(name: string, kind: TemplateField['kind']): string {
  const near = [...(byKind.get(kind)?.keys() ?? [])]
    .map((known) => ({ known, distance: editDistance(name.toLowerCase().slice(0, 60), known) }))
    .toSorted((one, other) => one.distance - other.distance)[0];
  return near !== undefined && near.distance <= 3 ? ` Bedoelt u ‘${near.known}’?` : '';
}

/** How many letters must be added, dropped or changed to make one word of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const changed = (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
