import { Alert, Button, DateInput, Form, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { changeMessages as text } from '../messages-premises-change.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

interface WinterFormProps extends FormParts {
  readonly reasons: readonly CodeOption[];
  /** Winter rules that hold now or later, as sentences. */
  readonly current: readonly string[];
}

/** Extra places in cold, on for a period and off again. */
export function WinterForm({ reasons, current, problems, typed, today }: WinterFormProps) {
  return (
    <>
      {current.map((line) => (
        <Alert key={line} kind="info">
          {line}
        </Alert>
      ))}
      {current.length > 0 && (
        <Form label={text.winterEndSubmit}>
          <input type="hidden" name="doen" value="winter-klaar" />
          <DateInput
            name="winterstop"
            label={text.winterEnd}
            defaultValue={typed['winterstop'] ?? today}
            error={problems['winterstop']}
          />
          <Button kind="secondary">{text.winterEndSubmit}</Button>
        </Form>
      )}
      <Form label={text.winterSubmit}>
        <input type="hidden" name="doen" value="winter" />
        <TextInput
          name="extra"
          label={text.extraPlaces}
          inputMode="numeric"
          defaultValue={typed['extra']}
          error={problems['extra']}
        />
        <Select
          name="winterreden"
          label={text.reason}
          options={reasons}
          defaultValue={typed['winterreden'] ?? 'winter-rule'}
          error={problems['winterreden']}
        />
        <DateInput
          name="wintervanaf"
          label={text.from}
          defaultValue={typed['wintervanaf'] ?? today}
          error={problems['wintervanaf']}
        />
        <DateInput
          name="wintertot"
          label={text.until}
          description={text.untilHint}
          defaultValue={typed['wintertot']}
          error={problems['wintertot']}
          isOptional
        />
        <TextInput
          name="toezicht"
          label={text.guardDuty}
          description={text.guardDutyHint}
          defaultValue={typed['toezicht']}
          isOptional
        />
        <Button>{text.winterSubmit}</Button>
      </Form>
    </>
  );
}
