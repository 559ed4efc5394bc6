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
import { HandoverForm } from './handover-form.tsx';

interface AccessSectionsProps {
  readonly today: string;
  readonly intakeId: string;
  readonly access: AccessView;
}

/** Where recovery has the best chance, handing over, and what is done when regions disagree. */
export function AccessSections({ intakeId, access, today }: AccessSectionsProps) {
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
                <Form act="ontvangen" part={id} label={`${text.complete}: ${line}`}>
                  <DateInput name="ontvangen" label={text.completedOn} defaultValue={today} />
                  <Button kind="secondary">{text.complete}</Button>
                </Form>
              )}
            </Section>
          ))}
          <Disclosure summary={text.handover} act="overdragen">
            <HandoverForm region={access.region ?? ''} today={today} />
          </Disclosure>
        </Section>
      )}
      {access.assessments.length > 0 && (
        <Section title={text.disputeTitle}>
          <Disputes access={access} today={today} />
        </Section>
      )}
    </>
  );
}

function Disputes({ access, today }: Pick<AccessSectionsProps, 'access' | 'today'>) {
  return (
    <>
      {access.disputes.map(({ step, line, isOpen }) => (
        <Section key={step} level={3} title={line}>
          {isOpen && (
            <Form act="geschil-klaar" part={step} label={`${text.endDispute}: ${text.disputeSteps[step]}`}>
              <DateInput name="geeindigd" label={text.disputeEnd} defaultValue={today} />
              <TextInput name="uitkomst" label={text.disputeOutcome} />
              <Button kind="secondary">{text.endDispute}</Button>
            </Form>
          )}
        </Section>
      ))}
      {access.nextDispute !== null && access.disputes.every(({ isOpen }) => !isOpen) && (
        <Disclosure summary={text.disputeNext(text.disputeSteps[access.nextDispute])} act="geschil">
          <Form act="geschil" part={access.nextDispute} label={text.dispute}>
            <DateInput name="begonnen" label={text.disputeStart} defaultValue={today} />
            <Button kind="secondary">{text.dispute}</Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
