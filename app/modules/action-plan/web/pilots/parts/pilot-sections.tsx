import type { ReactNode } from 'react';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
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
import type { Fields } from '../../forms/fields.ts';
import { frameMessages } from '../../messages.nl.ts';
import { communicationNames, endDecisionNames, pilotMessages as text } from '../messages-pilot.nl.ts';
import type { PilotView } from '../presenters/pilot-page.ts';

interface FormProps {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly canChange: boolean;
}

function fieldOf({ fields, problems }: FormProps) {
  return (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
}

function Submit({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <ButtonGroup>
      <Button name="handeling" value={value} kind="secondary">
        {children}
      </Button>
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

export function PilotChecklist(props: FormProps & { readonly view: PilotView }) {
  const { checklist } = props.view;
  const field = fieldOf(props);
  const isWrong = ['voorwaarde', 'stand'].some((name) => props.problems[name] !== undefined);
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
      {props.canChange && checklist.length > 0 && (
        <Disclosure summary={text.tick} isOpen={isWrong}>
          <Form label={text.tick}>
            <Select
              {...field('voorwaarde')}
              label={text.which}
              options={checklist.map((row) => ({ value: row.id, label: row.text }))}
            />
            <RadioGroup
              {...field('stand')}
              label={text.state}
              options={[
                { value: 'met', label: text.met },
                { value: 'not-met', label: text.notMet },
                { value: 'open', label: text.open },
              ]}
              isInline
            />
            <Textarea {...field('voorwaarde-toelichting')} label={text.note} rows={2} isOptional />
            <Submit value="voorwaarde">{text.save}</Submit>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}

export function PilotCommunication(props: FormProps & { readonly view: PilotView }) {
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

function ContactForms(props: FormProps & { readonly view: PilotView }) {
  const field = fieldOf(props);
  const { communication } = props.view;
  const isWrong = (...names: readonly string[]) => names.some((name) => props.problems[name] !== undefined);
  return (
    <>
      {communication.length > 0 && (
        <Disclosure summary={text.setDays} isOpen={isWrong('contact', 'contact-gepland', 'contact-gedaan')}>
          <Form label={text.setDays}>
            <Select
              {...field('contact')}
              label={text.whichContact}
              options={communication.map((row) => ({ value: row.id, label: row.text }))}
            />
            <div className="onderdak-filters">
              <DateInput {...field('contact-gepland')} label={text.plannedOn} isOptional />
              <DateInput {...field('contact-gedaan')} label={text.doneOn} isOptional />
            </div>
            <Submit value="contact">{text.save}</Submit>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={text.addContact} isOpen={isWrong('soort', 'wat', 'wat-gepland')}>
        <Form label={text.addContact}>
          <TextInput {...field('wat')} label={text.contactText} width="full" />
          <Select
            {...field('soort')}
            label={text.kind}
            options={communicationKinds.map((value) => ({ value, label: communicationNames[value] }))}
          />
          <DateInput {...field('wat-gepland')} label={text.plannedOn} isOptional />
          <Submit value="nieuw-contact">{text.add}</Submit>
        </Form>
      </Disclosure>
    </>
  );
}

export function PilotEnd(props: FormProps) {
  const field = fieldOf(props);
  return (
    <Section title={text.endTitle} intro={text.endIntro}>
      <Form label={text.endTitle}>
        <RadioGroup
          {...field('einde')}
          label={text.decision}
          options={Object.entries(endDecisionNames).map(([value, label]) => ({ value, label }))}
        />
        <Textarea {...field('einde-reden')} label={text.reason} rows={2} />
        <Submit value="einde">{text.end}</Submit>
      </Form>
    </Section>
  );
}
