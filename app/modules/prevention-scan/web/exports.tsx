import { z } from 'zod';
import { refuse, succeed } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import type { Services } from '#app/platform/http/services.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';
import { Button, ButtonLink, Card, Form, Grid, Note, Paragraph } from '#app/ui/index.ts';
import { findRound } from '../data/rounds.server.ts';
import { roundPageAddress } from './addresses.ts';
import { exportMessages as text } from './messages-exports.nl.ts';
import { frameMessages } from './messages.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { openRound, requirePolicyOfficer } from './round-page.server.ts';
import type { Route } from './+types/exports.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { frame } = await openRound(arguments_);
  return { frame };
}

interface ExportsPage {
  readonly acting: WorkPlace;
  readonly services: Services;
  readonly slug: string;
}

const acts = {
  /** Asks for the Word report, which is made in the background. */
  word: formAct({
    fields: z.object({}),
    run: ({ acting: { scope, assignmentId }, services: { database, tasks }, slug }: ExportsPage) =>
      database.write(scope, async (tx) => {
        const round = await findRound(tx, scope.regionId, slug);
        if (round === null) return refuse<'round-unknown'>('round-unknown');
        const taskId = await tasks.request(tx, scope, {
          kind: 'scan-report',
          title: text.taskTitle(round.title),
          parameters: { round: round.slug, format: 'docx' },
          assignmentId,
        });
        return succeed(taskId);
      }),
    refusals: { 'round-unknown': 404 },
    done: (taskId) => `/taken/${taskId}`,
  }),
};

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requirePolicyOfficer({ context, request });
  return answerForm(acts, { acting, services: context.get(servicesContext), slug: params.ronde }, request);
}

export default function Exports({ loaderData: { frame } }: Route.ComponentProps) {
  const base = roundPageAddress(frame.round.slug, 'meenemen');
  return (
    <RoundFrame
      frame={frame}
      tab="meenemen"
      title={text.title}
      crumb={text.crumb}
      lead={text.lead}
      hasMunicipalities={false}
    >
      <Grid columns={3}>
        <Card title={text.word.title} level={2}>
          <Paragraph>{text.word.text}</Paragraph>
          <Form act="word" label={text.word.action}>
            <Button>{text.word.action}</Button>
          </Form>
          <Note>{text.word.note}</Note>
        </Card>
        {text.files.map(({ format, title, text: explanation, action: label }) => (
          <Card key={format} title={title} level={2}>
            <Paragraph>{explanation}</Paragraph>
            <ButtonLink href={`${base}/${format}`} download>
              {label}
            </ButtonLink>
          </Card>
        ))}
      </Grid>
      <Note>{text.logged}</Note>
    </RoundFrame>
  );
}
