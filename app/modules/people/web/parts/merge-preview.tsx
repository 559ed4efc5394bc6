import {
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  Form,
  List,
  RadioGroup,
  Section,
  Textarea,
} from '#app/ui/index.ts';
import { mergeMessages as text } from '../messages-merge.nl.ts';
import type { MergeView } from '../presenters/merge.ts';

export interface MergePreviewFormProps {
  readonly personId: string;
  readonly preview: MergeView;
}

/** Both files side by side, what merging would do, and the choice which one stays. */
export function MergePreviewForm({ personId, preview }: MergePreviewFormProps) {
  const [kept, leaving] = preview.sides;
  return (
    <>
      <DataTable
        caption={text.previewTitle}
        isCaptionHidden
        rows={preview.rows}
        rowKey={(row) => row.field}
        columns={[
          { key: 'gegeven', header: text.field, cell: (row) => row.field, isRowHeader: true },
          { key: 'blijft', header: `${kept?.ref ?? ''}, blijft`, cell: (row) => row.kept },
          { key: 'gaat', header: `${leaving?.ref ?? ''}, gaat op in het andere`, cell: (row) => row.leaving },
        ]}
      />
      <Section title={text.previewTitle}>
        <List items={preview.effects.map((effect) => ({ key: effect, content: effect }))} />
        <Form act="samenvoegen">
          <input type="hidden" name="een" value={kept?.personId} />
          <input type="hidden" name="ander" value={leaving?.personId} />
          <RadioGroup
            name="behoud"
            label={text.keep}
            options={preview.sides.map((side) => ({ value: side.personId, label: side.label }))}
            defaultValue={kept?.personId}
          />
          <Button kind="secondary" act="bekijk">
            {text.recompute}
          </Button>
          <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} maxLength={500} />
          <ButtonGroup>
            <Button>{text.submit}</Button>
            <ButtonLink href={`/personen/${personId}`}>{text.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Section>
    </>
  );
}
