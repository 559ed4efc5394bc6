import { redirect } from 'react-router';
import { servicesContext } from '#app/platform/http/context.ts';
import { Button, ButtonLink, Card, Form, Grid, Note, Paragraph } from '#app/ui/index.ts';
import { findRound } from '../data/rounds.server.ts';
import { roundPageAddress } from './addresses.ts';
import { exportMessages as text } from './messages-exports.nl.ts';
import { frameMessages } from './messages.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { notFound, openRound, requirePolicyOfficer } from './round-page.server.ts';
import type { Route } from './+types/exports.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { frame } = await openRound(arguments_);
  return { frame };
}

/** Asks for the Word report, which is made in the background. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const { scope, assignmentId } = requirePolicyOfficer({ context, request });
  const { database, tasks } = context.get(servicesContext);
  const taskId = await database.write(scope, async (tx) => {
    const round = await findRound(tx, scope.regionId, params.ronde);
    if (round === null) return null;
    return tasks.request(tx, scope, {
      kind: 'scan-report',
      title: text.taskTitle(round.title),
      parameters: { round: round.slug, format: 'docx' },
      assignmentId,
    });
  });
  if (taskId === null) throw notFound();
  return redirect(`/taken/${taskId}`, 303);
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
          <Form label={text.word.action}>
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
