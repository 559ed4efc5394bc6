import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Chart } from '#app/platform/charts/index.server.ts';
import { checkTemplate } from './check-template.ts';
import type { DocumentBlock, DocumentTable } from './document-block.server.ts';
import { parseTemplate } from './parse-template.ts';
import { chartNames, tableNames, type ChartName, type TableName } from './template-fields.nl.ts';
import type { TemplateFault, TemplateNode, TemplatePart } from './template-node.ts';

/** The values of fields by name, and for each list what it is repeated with. */
export interface TemplateScope {
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly TemplateScope[]>;
}

/** Everything a template can take from. Charts and tables are made when they are asked for. */
export interface TemplateContext {
  readonly scope: TemplateScope;
  readonly chart: (name: ChartName, id: string) => Chart;
  readonly table: (name: TableName) => DocumentTable;
}

/** Fills in a template; refused with its faults when it has any. Values are put in as they are, never read as template. */
export function renderTemplate(
  text: string,
  context: TemplateContext,
): Result<readonly DocumentBlock[], readonly TemplateFault[]> {
  const faults = checkTemplate(text);
  if (faults.length > 0) return refuse(faults);
  return succeed(
    joinLists(withoutEmptySections(renderNodes(parseTemplate(text).nodes, [context.scope], context))),
  );
}

/** @param scopes innermost first */
function renderNodes(
  nodes: readonly TemplateNode[],
  scopes: readonly TemplateScope[],
  context: TemplateContext,
): readonly DocumentBlock[] {
  return nodes.flatMap((node): readonly DocumentBlock[] => {
    switch (node.kind) {
      case 'heading':
        return [{ kind: 'heading' as const, level: node.level, text: fill(node.parts, scopes) }].filter(
          hasText,
        );
      case 'paragraph':
        return [{ kind: 'paragraph' as const, text: fill(node.parts, scopes) }].filter(hasText);
      case 'bullet': {
        const item = fill(node.parts, scopes);
        return item === '' ? [] : [{ kind: 'list', items: [item] }];
      }
      case 'chart': {
        const name = chartNames.find((known) => known === node.name);
        return name === undefined
          ? []
          : [{ kind: 'chart', chart: context.chart(name, `${name}-${node.line}`) }];
      }
      case 'table': {
        const name = tableNames.find((known) => known === node.name);
        return name === undefined ? [] : [{ kind: 'table', table: context.table(name) }];
      }
      case 'block':
        return renderBlock(node, scopes, context);
      default:
        return node satisfies never;
    }
  });
}

function renderBlock(
  { name, isInverted, nodes }: Extract<TemplateNode, { readonly kind: 'block' }>,
  scopes: readonly TemplateScope[],
  context: TemplateContext,
): readonly DocumentBlock[] {
  const list = scopes.map(({ lists }) => lists.get(name)).find((found) => found !== undefined);
  const isThere = list === undefined ? valueOf(name, scopes) !== '' : list.length > 0;
  if (isThere === isInverted) return [];
  if (list === undefined || isInverted) return renderNodes(nodes, scopes, context);
  return list.flatMap((item) => renderNodes(nodes, [item, ...scopes], context));
}

function fill(parts: readonly TemplatePart[], scopes: readonly TemplateScope[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : valueOf(part.name, scopes)))
    .join('')
    .trim();
}

function valueOf(name: string, scopes: readonly TemplateScope[]): string {
  const value = scopes.map(({ texts }) => texts.get(name)).find((found) => found !== undefined) ?? '';
  return value.replaceAll(/[\r\n\t]+/gu, ' ');
}

function hasText({ text }: { readonly text: string }): boolean {
  return text !== '';
}

/** List items that follow each other are one list. */
function joinLists(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      joined[joined.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
    else joined.push(block);
  }
  return joined;
}

/** Leaves out headings that another heading of the same or a higher level follows at once: there was nothing to tell. */
function withoutEmptySections(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const kept: DocumentBlock[] = [];
  for (const block of blocks) {
    for (
      let last = kept.at(-1);
      block.kind === 'heading' && last?.kind === 'heading' && last.level >= block.level && kept.length > 1;
      last = kept.at(-1)
    )
      kept.pop();
    kept.push(block);
  }
  return kept;
}
