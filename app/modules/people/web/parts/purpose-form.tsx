import { Breadcrumb, Button, Form, PageTitle, RadioGroup, SentProblems, TextInput } from '#app/ui/index.ts';
import { searchMessages } from '../messages.nl.ts';
import { purposeMessages as text } from '../messages-file.nl.ts';

export interface PurposeFormProps {
  readonly personId: string;
  readonly personRef: string;
  readonly purposes: readonly { readonly code: string; readonly label: string }[];
}

/** Asked before a file opens, once a shift. */
export function PurposeForm({ personId, personRef, purposes }: PurposeFormProps) {
  const title = text.title(personRef);
  return (
    <>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={title} />
      <PageTitle title={title} lead={text.lead} />
      <SentProblems />
      <Form act="openen" action={`/personen/${personId}`}>
        <RadioGroup
          name="doel"
          label={text.purpose}
          options={purposes.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextInput
          name="toelichting"
          label={text.note}
          description={text.noteHint}
          autoComplete="off"
          maxLength={200}
          width="full"
          isOptional
        />
        <Button>{text.submit}</Button>
      </Form>
    </>
  );
}
