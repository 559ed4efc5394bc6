import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Breadcrumb, Button, Form, PageTitle, RadioGroup, TextInput } from '#app/ui/index.ts';
import { searchMessages } from '../messages.nl.ts';
import { purposeMessages as text } from '../messages-file.nl.ts';
import { ProblemSummary } from './problem-summary.tsx';

export interface PurposeFormProps {
  readonly personId: string;
  readonly personRef: string;
  readonly purposes: readonly { readonly code: string; readonly label: string }[];
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

/** Asked before a file opens, once a shift. */
export function PurposeForm({ personId, personRef, purposes, problems, typed }: PurposeFormProps) {
  const title = text.title(personRef);
  return (
    <>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={title} />
      <PageTitle title={title} lead={text.lead} />
      <ProblemSummary problems={problems} />
      <Form action={`/personen/${personId}`}>
        <RadioGroup
          name="doel"
          label={text.purpose}
          options={purposes.map(({ code, label }) => ({ value: code, label }))}
          defaultValue={typed['doel']}
          error={problems['doel']}
        />
        <TextInput
          name="toelichting"
          label={text.note}
          description={text.noteHint}
          autoComplete="off"
          maxLength={200}
          width="full"
          defaultValue={typed['toelichting']}
          error={problems['toelichting']}
          isOptional
        />
        <Button>{text.submit}</Button>
      </Form>
    </>
  );
}
