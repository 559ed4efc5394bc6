import type { ReactNode } from 'react';
import { DataTable, Link, Paragraph, Section } from '#app/ui/index.ts';
import type { FindingAnswer } from '../finding-follow-up.server.ts';
import { findingMessages as text } from '../messages-findings.nl.ts';

export interface FindingFollowUpProps {
  readonly answers: readonly FindingAnswer[];
  readonly children: ReactNode;
}

/** What follows from a finding, such as the measures of a plan that answer it, and what can be done about it. */
export function FindingFollowUp({ answers, children }: FindingFollowUpProps) {
  return (
    <Section title={text.followUpTitle}>
      {answers.length === 0 ? (
        <Paragraph>{text.noAnswers}</Paragraph>
      ) : (
        <DataTable
          caption={text.followUpTitle}
          isCaptionHidden
          rows={answers}
          rowKey={({ href }) => href}
          columns={[
            {
              key: 'maatregel',
              header: text.answer,
              cell: ({ href, label }) => <Link href={href}>{label}</Link>,
              isRowHeader: true,
            },
            { key: 'plan', header: text.plan, cell: ({ within }) => within },
            { key: 'status', header: text.status, cell: ({ status }) => status },
            { key: 'bedrag', header: text.money, cell: ({ money }) => money, kind: 'number' },
          ]}
        />
      )}
      {children}
    </Section>
  );
}
