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
  const size = { pieces: 0, letters: 0 };
  const blocks = renderNodes(parseTemplate(text).nodes, [context.scope], { ...context, size });
  if (isTooLong(size)) return refuse([{ line: 1, reason: tooLong }]);
  return succeed(joinLists(withoutEmptySections(blocks)));
}

/** Some hundred pages. A list repeats what stands in it, so that a short template can ask for a document without end. */
const most = { pieces: 3000, letters: 300_000 } as const;

const tooLong =
  'Het document wordt te lang: hoogstens 3.000 alinea’s, koppen en punten en 300.000 tekens. Herhaal minder.';

/** What was asked for so far; nothing more is made once it is too much. */
interface RenderContext extends TemplateContext {
  readonly size: { pieces: number; letters: number };
}

function isTooLong({ pieces, letters }: RenderContext['size']): boolean {
  return pieces > most.pieces || letters > most.letters;
}

/** @param scopes innermost first */
function renderNodes(
  nodes: readonly TemplateNode[],
  scopes: readonly TemplateScope[],
  context: RenderContext,
): readonly DocumentBlock[] {
  return nodes.flatMap((node): readonly DocumentBlock[] => {
    context.size.pieces += 1;
    if (isTooLong(context.size)) return [];
    switch (node.kind) {
      case 'heading':
        return [
          { kind: 'heading' as const, level: node.level, text: fill(node.parts, scopes, context) },
        ].filter(hasText);
      case 'paragraph':
        return [{ kind: 'paragraph' as const, text: fill(node.parts, scopes, context) }].filter(hasText);
      case 'bullet': {
        const item = fill(node.parts, scopes, context);
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
  context: RenderContext,
): readonly DocumentBlock[] {
  const list = scopes.map(({ lists }) => lists.get(name)).find((found) => found !== undefined);
  const isThere = list === undefined ? valueOf(name, scopes) !== '' : list.length > 0;
  if (isThere === isInverted) return [];
  if (list === undefined || isInverted) return renderNodes(nodes, scopes, context);
  return list.flatMap((item) => renderNodes(nodes, [item, ...scopes], context));
}

function fill(
  parts: readonly TemplatePart[],
  scopes: readonly TemplateScope[],
  { size }: RenderContext,
): string {
  const text = parts
    .map((part) => (part.kind === 'text' ? part.text : valueOf(part.name, scopes)))
    .join('')
    .trim();
  // A field without a value was looked up all the same.
  size.letters += Math.max(text.length, parts.length);
  return text;
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
  let items: string[] | null = null;
  for (const block of blocks) {
    if (block.kind !== 'list') {
      items = null;
      joined.push(block);
    } else if (items === null) {
      items = [...block.items];
      joined.push({ kind: 'list', items });
    } else items.push(...block.items);
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
