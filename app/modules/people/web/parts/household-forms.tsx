import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Button, DateInput, Form, RadioGroup, Section, Select, TextInput } from '#app/ui/index.ts';
import { householdKinds, householdRoles } from '../../domain/household.ts';
import { householdKindNames, householdMessages as text, householdRoleNames } from '../messages-file.nl.ts';

interface HouseholdFormProps {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  readonly today: string;
}

const roleOptions = householdRoles.map((role) => ({ value: role, label: householdRoleNames[role] }));

export function StartHousehold({ problems, typed, today }: HouseholdFormProps) {
  return (
    <Section title={text.startTitle}>
      <Form>
        <RadioGroup
          name="soort"
          label={text.kind}
          options={householdKinds.map((kind) => ({ value: kind, label: householdKindNames[kind] }))}
          defaultValue={typed['soort']}
          error={problems['soort']}
        />
        <Select
          name="rol"
          label={text.role}
          options={roleOptions}
          defaultValue={typed['rol'] ?? 'adult'}
          error={problems['rol']}
        />
        <Since problems={problems} typed={typed} today={today} />
        <Button>{text.start}</Button>
      </Form>
    </Section>
  );
}

export function AddMember({ problems, typed, today }: HouseholdFormProps) {
  return (
    <Section title={text.addTitle}>
      <Form>
        <TextInput
          name="nummer"
          label={text.memberRef}
          description={text.memberRefHint}
          autoComplete="off"
          width="short"
          defaultValue={typed['nummer']}
          error={problems['nummer']}
        />
        <Select
          name="rol"
          label={text.memberRole}
          options={roleOptions}
          defaultValue={typed['rol']}
          error={problems['rol']}
        />
        <Since problems={problems} typed={typed} today={today} />
        <Button>{text.add}</Button>
      </Form>
    </Section>
  );
}

interface EndMemberProps extends HouseholdFormProps {
  readonly members: readonly { readonly personId: string; readonly label: string }[];
}

export function EndMember({ problems, typed, today, members }: EndMemberProps) {
  return (
    <Section title={text.endTitle}>
      <Form>
        <Select
          name="wie"
          label={text.endMember}
          options={members.map(({ personId, label }) => ({ value: personId, label }))}
          defaultValue={typed['wie']}
          error={problems['wie']}
        />
        <DateInput
          name="vanaf"
          label={text.end}
          description={text.endHint}
          max={today}
          defaultValue={typed['vanaf'] ?? today}
          error={problems['vanaf']}
        />
        <Button kind="secondary" name="handeling" value="eind">
          {text.endSubmit}
        </Button>
      </Form>
    </Section>
  );
}

function Since({ problems, typed, today }: HouseholdFormProps) {
  return (
    <DateInput
      name="sinds"
      label={text.from}
      max={today}
      defaultValue={typed['sinds'] ?? today}
      error={problems['sinds']}
    />
  );
}
