import { Checkbox, DateInput, Select, Textarea, TextInput } from '#app/ui/index.ts';
import type { IntakeChoices } from '../intake-choices.server.ts';
import { intakeMessages as text } from '../messages-intake.nl.ts';

/** What was said at the report, to fill in or put right. */
export function IntakeFields({ choices }: { readonly choices: IntakeChoices }) {
  const select = (name: keyof IntakeChoices, label: string) => (
    <Select name={name} label={label} options={choices[name]} emptyLabel={text.unknown} isOptional />
  );
  return (
    <>
      <DateInput name="gemeld" label={text.reportedOn} />
      <Checkbox name="spoed" label={text.isUrgent} isOptional />
      {select('verwijzer', text.referredBy)}
      <TextInput name="gevonden" label={text.foundAt} description={text.foundAtHint} isOptional />
      {select('route', text.route)}
      {select('situatie', text.situation)}
      {select('herkomst', text.origin)}
      <Textarea name="afspraken" label={text.agreements} description={text.agreementsHint} isOptional />
    </>
  );
}
