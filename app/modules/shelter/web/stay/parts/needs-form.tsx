import { Button, Checkbox, DateInput, Form, Section, Select, TextInput } from '#app/ui/index.ts';
import { placeMessages as text } from '../messages-place.nl.ts';

interface NeedsFormProps {
  readonly personId: string;
  readonly intakeId: string;
  readonly needs: {
    readonly comesAs: string;
    readonly people?: number;
    readonly bringsPet: boolean;
    readonly needsGroundFloor: boolean;
    readonly needsSingleRoom: boolean;
    readonly from: string;
    readonly until: string;
  };
}

/** What someone brings and needs; the answers stand in the address, so that a search can be looked at again. */
export function NeedsForm({ personId, intakeId, needs }: NeedsFormProps) {
  return (
    <Section title={text.needsTitle}>
      <Form method="get" action="/plek-zoeken" label={text.needsTitle} marksRequired="none">
        {personId !== '' && <input type="hidden" name="persoon" value={personId} />}
        {intakeId !== '' && <input type="hidden" name="aanmelding" value={intakeId} />}
        <Select
          name="komt"
          label={text.comesAs}
          options={Object.entries(text.comesAsNames).map(([value, label]) => ({ value, label }))}
          defaultValue={needs.comesAs}
          emptyLabel={null}
          isOptional
        />
        <TextInput
          name="personen"
          label={text.people}
          description={text.peopleHint}
          inputMode="numeric"
          width="short"
          defaultValue={needs.comesAs === 'family' ? String(needs.people ?? 2) : ''}
          isOptional
        />
        <DateInput name="vanaf" label={text.from} defaultValue={needs.from} isOptional />
        <DateInput name="tot" label={text.until} defaultValue={needs.until} isOptional />
        <Checkbox name="huisdier" label={text.pet} isChecked={needs.bringsPet} isOptional />
        <Checkbox
          name="begane-grond"
          label={text.groundFloor}
          isChecked={needs.needsGroundFloor}
          isOptional
        />
        <Checkbox name="eigen-kamer" label={text.singleRoom} isChecked={needs.needsSingleRoom} isOptional />
        <Button>{text.search}</Button>
      </Form>
    </Section>
  );
}
