import { Button, Form, List } from '#app/ui/index.ts';
import { answerMessages as text } from '../messages-answers.nl.ts';
import type { answersGiven } from '../presenters/answers.ts';

/** What the house answered, each with the way to take it back. */
export function GivenAnswers({ given }: { readonly given: ReturnType<typeof answersGiven> }) {
  if (given.length === 0) return null;
  return (
    <List
      items={given.map(({ answerId, question, what }) => ({
        key: answerId,
        content: (
          <>
            {text.given(question, what)}
            <Form act="antwoord-terug" part={answerId} label={text.undoOf(question)}>
              <Button kind="subtle">{text.undo}</Button>
            </Form>
          </>
        ),
      }))}
    />
  );
}
