import { Button, DateInput, Form, RadioGroup, Section, Select, TextInput } from '#app/ui/index.ts';
import { householdKinds, householdRoles } from '../../domain/household.ts';
import { householdKindNames, householdMessages as text, householdRoleNames } from '../messages-file.nl.ts';

interface HouseholdFormProps {
  readonly today: string;
}

const roleOptions = householdRoles.map((role) => ({ value: role, label: householdRoleNames[role] }));

export function StartHousehold({ today }: HouseholdFormProps) {
  return (
    <Section title={text.startTitle}>
      <Form act="beginnen">
        <RadioGroup
          name="soort"
          label={text.kind}
          options={householdKinds.map((kind) => ({ value: kind, label: householdKindNames[kind] }))}
        />
        <Select name="rol" label={text.role} options={roleOptions} defaultValue="adult" />
        <Since today={today} />
        <Button>{text.start}</Button>
      </Form>
    </Section>
  );
}

export function AddMember({ today }: HouseholdFormProps) {
  return (
    <Section title={text.addTitle}>
      <Form act="erbij">
        <TextInput
          name="nummer"
          label={text.memberRef}
          description={text.memberRefHint}
          autoComplete="off"
          width="short"
        />
        <Select name="rol" label={text.memberRole} options={roleOptions} />
        <Since today={today} />
        <Button>{text.add}</Button>
      </Form>
    </Section>
  );
}

interface EndMemberProps extends HouseholdFormProps {
  readonly members: readonly { readonly personId: string; readonly label: string }[];
}

export function EndMember({ today, members }: EndMemberProps) {
  return (
    <Section title={text.endTitle}>
      <Form act="eind">
        <Select
          name="wie"
          label={text.endMember}
          options={members.map(({ personId, label }) => ({ value: personId, label }))}
        />
        <DateInput
          name="vanaf"
          label={text.end}
          description={text.endHint}
          max={today}
          defaultValue={today}
        />
        <Button kind="secondary">{text.endSubmit}</Button>
      </Form>
    </Section>
  );
}

function Since({ today }: HouseholdFormProps) {
  return <DateInput name="sinds" label={text.from} max={today} defaultValue={today} />;
}
