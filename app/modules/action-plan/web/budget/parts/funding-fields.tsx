import { Section, Select, TextInput } from '#app/ui/index.ts';
import { fundingKindField, fundingValueField } from '../forms/line-fields.ts';
import { fundingOptions } from '../forms/line-options.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';

export interface FundingFieldsProps {
  readonly sources: readonly { readonly id: string; readonly label: string }[];
  readonly intro?: string;
}

/** For each source how much it pays: a share, an amount or what the others leave. */
export function FundingFields({ sources, intro }: FundingFieldsProps) {
  if (sources.length === 0) return null;
  return (
    <Section title={text.fundingTitle} level={2} intro={intro}>
      {sources.map(({ id, label }) => (
        <div key={id} className="onderdak-filters">
          <Select
            name={fundingKindField(id)}
            label={label}
            emptyLabel={text.fundingNothing}
            options={fundingOptions}
            isOptional
          />
          <TextInput
            name={fundingValueField(id)}
            label={text.fundingValueFor(label)}
            inputMode="decimal"
            width="short"
            isOptional
          />
        </div>
      ))}
    </Section>
  );
}
