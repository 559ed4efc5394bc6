import {
  Button,
  ButtonLink,
  DateInput,
  DefinitionList,
  Disclosure,
  Form,
  Paragraph,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { intakeAddress } from '../../addresses.ts';
import { accessMessages as text } from '../messages-intake.nl.ts';
import type { AccessView } from '../presenters/access.ts';
import type { FormParts } from '../../parts/form-parts.ts';
import { HandoverForm } from './handover-form.tsx';

interface AccessSectionsProps extends FormParts {
  readonly intakeId: string;
  readonly access: AccessView;
}

/** Where recovery has the best chance, handing over, and what is done when regions disagree. */
export function AccessSections({ intakeId, access, ...forms }: AccessSectionsProps) {
  const { problems, typed, today } = forms;
  return (
    <>
      <Section
        title={text.title}
        actions={<ButtonLink href={`${intakeAddress(intakeId)}/toegankelijkheid`}>{text.toForm}</ButtonLink>}
      >
        {access.assessments.length === 0 && <Paragraph>{text.none}</Paragraph>}
        {access.assessments.map(({ id, outcome, explanation, answers }) => (
          <Section key={id} level={3} title={outcome}>
            <Paragraph>{explanation}</Paragraph>
            <Disclosure summary={text.questionsTitle}>
              <DefinitionList items={answers} />
            </Disclosure>
          </Section>
        ))}
      </Section>
      {(access.region !== null || access.handovers.length > 0) && (
        <Section title={text.handoverTitle} intro={text.handoverIntro}>
          {access.handovers.map(({ id, line, details, isOpen }) => (
            <Section key={id} level={3} title={line}>
              <Paragraph>{details.join(' · ')}</Paragraph>
              {isOpen && (
                <Form label={`${text.complete}: ${line}`}>
                  <input type="hidden" name="doen" value="ontvangen" />
                  <input type="hidden" name="overdracht" value={id} />
                  <DateInput
                    id={`ontvangen-${id}`}
                    name="ontvangen"
                    label={text.completedOn}
                    defaultValue={today}
                    error={problems['ontvangen']}
                  />
                  <Button kind="secondary">{text.complete}</Button>
                </Form>
              )}
            </Section>
          ))}
          <Disclosure summary={text.handover} isOpen={typed['doen'] === 'overdragen'}>
            <HandoverForm region={access.region ?? ''} {...forms} />
          </Disclosure>
        </Section>
      )}
      {access.assessments.length > 0 && (
        <Section title={text.disputeTitle}>
          <Disputes access={access} {...forms} />
        </Section>
      )}
    </>
  );
}

function Disputes({ access, problems, typed, today }: FormParts & { readonly access: AccessView }) {
  return (
    <>
      {access.disputes.map(({ step, line, isOpen }) => (
        <Section key={step} level={3} title={line}>
          {isOpen && (
            <Form label={`${text.endDispute}: ${text.disputeSteps[step]}`}>
              <input type="hidden" name="doen" value="geschil-klaar" />
              <input type="hidden" name="geschil" value={step} />
              <DateInput
                name="geeindigd"
                label={text.disputeEnd}
                defaultValue={typed['geeindigd'] ?? today}
                error={problems['geeindigd']}
              />
              <TextInput
                name="uitkomst"
                label={text.disputeOutcome}
                defaultValue={typed['uitkomst']}
                error={problems['uitkomst']}
              />
              <Button kind="secondary">{text.endDispute}</Button>
            </Form>
          )}
        </Section>
      ))}
      {access.nextDispute !== null && access.disputes.every(({ isOpen }) => !isOpen) && (
        <Disclosure summary={text.disputeNext(text.disputeSteps[access.nextDispute])}>
          <Form label={text.dispute}>
            <input type="hidden" name="doen" value="geschil" />
            <input type="hidden" name="geschil" value={access.nextDispute} />
            <DateInput
              name="begonnen"
              label={text.disputeStart}
              defaultValue={typed['begonnen'] ?? today}
              error={problems['begonnen']}
            />
            <Button kind="secondary">{text.dispute}</Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
