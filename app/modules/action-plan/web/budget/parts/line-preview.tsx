import { Alert, DefinitionList } from '#app/ui/index.ts';
import type { LinePreview as Preview } from '../forms/line-preview.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';

/** What a line would come to, before it is saved. */
export function LinePreview({ preview }: { readonly preview: Preview }) {
  return (
    <Alert kind="info" title={text.exampleTitle}>
      <DefinitionList
        items={[
          { term: text.formula, details: preview.formula },
          { term: text.exact, details: preview.exact },
          { term: preview.isRounded ? text.roundedShort : text.statedShort, details: preview.stated },
          { term: text.difference, details: preview.difference },
          { term: text.counted, details: preview.counted },
          { term: text.measureTotal, details: text.fromTo(preview.measureBefore, preview.measureAfter) },
          { term: text.planTotal, details: text.fromTo(preview.planBefore, preview.planAfter) },
        ]}
      />
    </Alert>
  );
}
