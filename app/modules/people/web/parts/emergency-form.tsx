import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  PageTitle,
  RadioGroup,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { emergencyGrounds } from '../../domain/emergency-ground.ts';
import { searchMessages } from '../messages.nl.ts';
import { groundNames } from '../../use-cases/audit-texts.nl.ts';
import { emergencyMessages as text, fileMessages } from '../messages-file.nl.ts';

export interface EmergencyFormProps {
  readonly personId: string;
  /** The number of the file, where a search tells it. */
  readonly personRef: string | null;
}

/** For a file of someone whom the own organisation does not help; the same for a file that is not there. */
export function EmergencyForm({ personId, personRef }: EmergencyFormProps) {
  const file = personRef === null ? undefined : fileMessages.kicker(personRef);
  return (
    <>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={file ?? text.title} />
      <PageTitle title={text.title} kicker={file} lead={text.lead} />
      <SentProblems />
      <Alert kind="warning">{text.warning}</Alert>
      <Form act="nood" action={`/personen/${personId}`}>
        <RadioGroup
          name="grond"
          label={text.ground}
          options={emergencyGrounds.map((ground) => ({ value: ground, label: groundNames[ground] }))}
        />
        <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} maxLength={500} />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href="/personen">{text.back}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
