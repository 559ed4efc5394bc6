import { Button, Disclosure, Form, Paragraph, RadioGroup } from '#app/ui/index.ts';
import type { AskedOfHouse } from '../../../domain/house-answers.ts';
import { answerMessages as text } from '../messages-answers.nl.ts';

interface AnswerFormProps {
  readonly premisesRef: string;
  readonly name: string;
  readonly questions: readonly AskedOfHouse[];
  readonly isOpen: boolean;
}

const options = Object.entries(text.choices).map(([value, label]) => ({ value, label }));

/** What the house answered to what the register does not say. */
export function AnswerForm({ premisesRef, name, questions, isOpen }: AnswerFormProps) {
  if (questions.length === 0) return null;
  return (
    <Disclosure summary={text.title} isOpen={isOpen}>
      <Form act="antwoord" part={premisesRef} label={text.titleAt(name)} marksRequired="none">
        <Paragraph>{text.hint}</Paragraph>
        {questions.map((asked) => (
          <RadioGroup
            key={asked}
            name={asked}
            label={text.questions[asked]}
            options={options}
            isInline
            isOptional={questions.length > 1}
          />
        ))}
        <Button>{text.submit}</Button>
      </Form>
    </Disclosure>
  );
}
