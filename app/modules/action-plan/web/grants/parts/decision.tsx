import {
  Button,
  ButtonGroup,
  ButtonLink,
  Disclosure,
  Form,
  List,
  Note,
  Paragraph,
  Section,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import type { ApplicationStatus } from '../../../domain/grants/grant.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { applicationMessages as text } from '../messages-grant.nl.ts';
import type { DecisionsView } from '../presenters/decisions.ts';

interface DecisionProps {
  /** What stands in a form that nobody filled in yet. */
  readonly values: Fields;
  readonly status: ApplicationStatus;
  readonly decisions: DecisionsView;
  /** What the ranking and the budget allow, in a sentence; null while scores are blind. */
  readonly proposal: string | null;
  readonly letterHref: string;
}

/** The decision on an application with its letter, or the form to take it; and decisions that were a mistake. */
export function Decision({ values, status, decisions, proposal, letterHref }: DecisionProps) {
  const { standing, revoked } = decisions;
  return (
    <>
      {status === 'submitted' ? (
        <DecisionForm values={values} proposal={proposal} />
      ) : (
        <Section title={text.awardTitle}>
          {standing === null ? (
            <Paragraph>{text.withdrawn}</Paragraph>
          ) : (
            <Standing standing={standing} letterHref={letterHref} />
          )}
        </Section>
      )}
      {revoked.length > 0 && (
        <Section title={text.revokedTitle}>
          {revoked.map(({ key, decision, why, because }) => (
            <div key={key}>
              <Paragraph>{decision}</Paragraph>
              <List
                items={[
                  { key: 'reden', content: why },
                  { key: 'terug', content: because },
                ]}
              />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

interface StandingProps {
  readonly standing: NonNullable<DecisionsView['standing']>;
  readonly letterHref: string;
}

function Standing({ standing, letterHref }: StandingProps) {
  return (
    <>
      <Paragraph>{standing.decision}</Paragraph>
      <Paragraph>{standing.why}</Paragraph>
      {standing.conditions.length > 0 && (
        <>
          <Paragraph>{`${text.conditions}:`}</Paragraph>
          <List items={standing.conditions.map((content, at) => ({ key: String(at), content }))} />
        </>
      )}
      <Note>{standing.taken}</Note>
      <ButtonGroup>
        <ButtonLink href={letterHref} download>
          {text.letter}
        </ButtonLink>
      </ButtonGroup>
      <Note>{text.letterHint}</Note>
      {standing.canBeRevoked && (
        <Disclosure summary={text.revoke} act="terugnemen">
          <Paragraph>{text.revokeWarning}</Paragraph>
          <Form act="terugnemen" label={text.revoke}>
            <Textarea name="reden-terug" label={text.revokeReason} rows={3} />
            <ButtonGroup>
              <Button kind="secondary">{text.revokeSure}</Button>
            </ButtonGroup>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

function DecisionForm({ values, proposal }: Pick<DecisionProps, 'values' | 'proposal'>) {
  return (
    <Section title={text.awardTitle} intro={proposal === null ? text.noProposal : text.awardIntro(proposal)}>
      {proposal !== null && (
        <Form act="besluiten" label={text.awardTitle} values={values}>
          <TextInput
            name="toekennen"
            label={text.amount}
            description={text.amountHint}
            inputMode="decimal"
            width="short"
          />
          <Textarea name="reden" label={text.reason} rows={3} />
          <Textarea
            name="voorwaarden"
            label={text.conditions}
            description={text.conditionsHint}
            rows={3}
            isOptional
          />
          <ButtonGroup>
            <Button>{text.decide}</Button>
          </ButtonGroup>
        </Form>
      )}
      <Disclosure summary={text.withdraw} act="intrekken">
        <Paragraph>{text.withdrawWarning}</Paragraph>
        <Form act="intrekken" label={text.withdraw}>
          <ButtonGroup>
            <Button kind="secondary">{text.withdrawSure}</Button>
          </ButtonGroup>
        </Form>
      </Disclosure>
    </Section>
  );
}
