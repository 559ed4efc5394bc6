import type { ReactNode } from 'react';
import {
  Badge,
  Button,
  ButtonGroup,
  DataTable,
  DateInput,
  DefinitionList,
  Disclosure,
  Form,
  Link,
  List,
  Paragraph,
  RadioGroup,
  Section,
  Select,
  Textarea,
  TextInput,
  type BadgeKind,
} from '#app/ui/index.ts';
import { communicationKinds } from '../../../domain/pilots/pilot.ts';
import { frameMessages } from '../../messages.nl.ts';
import { communicationNames, endDecisionNames, pilotMessages as text } from '../messages-pilot.nl.ts';
import type { PilotView } from '../presenters/pilot-page.ts';

interface FormsProps {
  readonly view: PilotView;
  readonly canChange: boolean;
  /** The act of the form that came back, which stands unfolded; null when none did. */
  readonly sentAct: string | null;
}

function Submit({ children }: { readonly children: string }) {
  return (
    <ButtonGroup>
      <Button kind="secondary">{children}</Button>
    </ButtonGroup>
  );
}

function TextList({ items }: { readonly items: readonly string[] }) {
  return <List items={items.map((content) => ({ key: content, content }))} />;
}

export function PilotAbout({ view }: { readonly view: PilotView }) {
  const items: { term: string; details: ReactNode }[] = [
    ...(view.measure === null
      ? []
      : [{ term: text.measure, details: <Link href={view.measure.href}>{view.measure.label}</Link> }]),
    ...(view.link === null ? [] : [{ term: text.link, details: view.link }]),
    ...view.facts.map(({ term, text: details }) => ({ term, details })),
    ...(view.goals.length === 0 ? [] : [{ term: text.goals, details: <TextList items={view.goals} /> }]),
    ...(view.notes.length === 0 ? [] : [{ term: text.notes, details: <TextList items={view.notes} /> }]),
  ];
  return (
    <Section title={text.aboutTitle} intro={view.summary ?? undefined}>
      <DefinitionList items={items} />
    </Section>
  );
}

const stateBadges: Readonly<Record<PilotView['checklist'][number]['state'], BadgeKind>> = {
  met: 'good',
  'not-met': 'attention',
  open: 'neutral',
};

export function PilotChecklist({ view: { checklist }, canChange, sentAct }: FormsProps) {
  return (
    <Section title={text.checklistTitle} intro={text.checklistIntro}>
      {checklist.length === 0 ? (
        <Paragraph>{text.noChecklist}</Paragraph>
      ) : (
        <DataTable
          caption={text.checklistTitle}
          isCaptionHidden
          rows={checklist}
          rowKey={({ id }) => id}
          columns={[
            { key: 'voorwaarde', header: text.condition, cell: (row) => row.text, isRowHeader: true },
            {
              key: 'stand',
              header: text.state,
              cell: ({ state, stateName }) => <Badge kind={stateBadges[state]}>{stateName}</Badge>,
            },
            { key: 'toelichting', header: text.note, cell: ({ note }) => note || frameMessages.none },
          ]}
        />
      )}
      {canChange && checklist.length > 0 && (
        <Disclosure summary={text.tick} isOpen={sentAct === 'voorwaarde'}>
          <Form act="voorwaarde" label={text.tick}>
            <Select
              name="voorwaarde"
              label={text.which}
              options={checklist.map((row) => ({ value: row.id, label: row.text }))}
            />
            <RadioGroup
              name="stand"
              label={text.state}
              options={[
                { value: 'met', label: text.met },
                { value: 'not-met', label: text.notMet },
                { value: 'open', label: text.open },
              ]}
              isInline
            />
            <Textarea name="voorwaarde-toelichting" label={text.note} rows={2} isOptional />
            <Submit>{text.save}</Submit>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

export function PilotCommunication(props: FormsProps) {
  const { communication } = props.view;
  return (
    <Section title={text.communicationTitle}>
      {communication.length === 0 ? (
        <Paragraph>{text.noCommunication}</Paragraph>
      ) : (
        <DataTable
          caption={text.communicationTitle}
          isCaptionHidden
          rows={communication}
          rowKey={({ id }) => id}
          columns={[
            { key: 'wat', header: text.what, cell: (row) => row.text, isRowHeader: true },
            { key: 'soort', header: text.kind, cell: ({ kind }) => kind },
            { key: 'gepland', header: text.planned, cell: ({ planned }) => planned ?? text.noDay },
            { key: 'gedaan', header: text.done, cell: ({ done }) => done ?? frameMessages.none },
          ]}
        />
      )}
      {props.canChange && <ContactForms {...props} />}
    </Section>
  );
}

function ContactForms({ view: { communication }, sentAct }: FormsProps) {
  return (
    <>
      {communication.length > 0 && (
        <Disclosure summary={text.setDays} isOpen={sentAct === 'contact'}>
          <Form act="contact" label={text.setDays}>
            <Select
              name="contact"
              label={text.whichContact}
              options={communication.map((row) => ({ value: row.id, label: row.text }))}
            />
            <div className="onderdak-filters">
              <DateInput name="gepland" label={text.plannedOn} isOptional />
              <DateInput name="gedaan" label={text.doneOn} isOptional />
            </div>
            <Submit>{text.save}</Submit>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={text.addContact} isOpen={sentAct === 'nieuw-contact'}>
        <Form act="nieuw-contact" label={text.addContact}>
          <TextInput name="wat" label={text.contactText} width="full" />
          <Select
            name="soort"
            label={text.kind}
            options={communicationKinds.map((value) => ({ value, label: communicationNames[value] }))}
          />
          <DateInput name="gepland" label={text.plannedOn} isOptional />
          <Submit>{text.add}</Submit>
        </Form>
      </Disclosure>
    </>
  );
}

export function PilotEnd() {
  return (
    <Section title={text.endTitle} intro={text.endIntro}>
      <Form act="einde" label={text.endTitle}>
        <RadioGroup
          name="einde"
          label={text.decision}
          options={Object.entries(endDecisionNames).map(([value, label]) => ({ value, label }))}
        />
        <Textarea name="einde-reden" label={text.reason} rows={2} />
        <Submit>{text.end}</Submit>
      </Form>
    </Section>
  );
}
