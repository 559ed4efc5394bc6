import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  PageTitle,
  RadioGroup,
  Textarea,
} from '#app/ui/index.ts';
import { emergencyGrounds } from '../../domain/emergency-ground.ts';
import { searchMessages } from '../messages.nl.ts';
import { groundNames } from '../../use-cases/audit-texts.nl.ts';
import { emergencyMessages as text } from '../messages-file.nl.ts';
import { ProblemSummary } from './problem-summary.tsx';

export interface EmergencyFormProps {
  readonly personId: string;
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

/** For a file of someone whom the own organisation does not help; the same for a file that is not there. */
export function EmergencyForm({ personId, problems, typed }: EmergencyFormProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={text.title} />
      <PageTitle title={text.title} lead={text.lead} />
      <ProblemSummary problems={problems} />
      <Alert kind="warning">{text.warning}</Alert>
      <Form action={`/personen/${personId}`}>
        <RadioGroup
          name="grond"
          label={text.ground}
          options={emergencyGrounds.map((ground) => ({ value: ground, label: groundNames[ground] }))}
          defaultValue={typed['grond']}
          error={problems['grond']}
        />
        <Textarea
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          rows={3}
          maxLength={500}
          defaultValue={typed['reden']}
          error={problems['reden']}
        />
        <ButtonGroup>
          <Button name="handeling" value="nood">
            {text.submit}
          </Button>
          <ButtonLink href="/personen">{text.back}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
