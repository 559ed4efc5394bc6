import { Disclosure, Link, List, Paragraph, Section } from '#app/ui/index.ts';
import { ownMessages as text } from '../messages-findings.nl.ts';
import type { OwnPage } from '../presenters/own-page.ts';

export interface OwnAnswersProps {
  readonly page: OwnPage;
  /** By question id. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What one municipality answered, table by table, with its remarks. */
export function OwnAnswers({ page, notes }: OwnAnswersProps) {
  return (
    <Section title={text.answersTitle} intro={text.answersIntro}>
      <div className="onderdak-own-answers">
        {page.answers.map(({ id, table, href, answers }) => (
          <Disclosure key={id} summary={`${table} (${answers.length})`}>
            {answers.length === 0 ? (
              <Paragraph>{text.noAnswer}</Paragraph>
            ) : (
              <List
                items={answers.map((answer) => ({
                  key: answer.id,
                  content: answer.written === null ? answer.label : `${answer.label}: ${answer.written}`,
                }))}
              />
            )}
            {notes[id] === undefined ? null : (
              <Paragraph>
                {text.notesTitle}: {notes[id]}
              </Paragraph>
            )}
            <Paragraph>
              <Link href={href} label={`${text.toTable}: ${table}`}>
                {text.toTable}
              </Link>
            </Paragraph>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
