import { ButtonLink, Card, Grid, Link, Note, Paragraph } from '#app/ui/index.ts';
import { planPageAddress, templateAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { accountMessages as text, templateNames } from './messages-account.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlan } from '../plan-page.server.ts';
import type { Route } from './+types/account.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { frame } = await openPlan(arguments_);
  return { frame };
}

const documents = ['raadsbrief', 'voortgangsrapportage'] as const;

export default function Account({ loaderData: { frame } }: Route.ComponentProps) {
  const { slug } = frame.plan;
  const base = planPageAddress(slug, 'verantwoording');
  return (
    <PlanFrame frame={frame} tab="verantwoording" title={text.title} lead={text.lead}>
      <Grid columns={2}>
        {documents.map((kind) => (
          <Card
            key={kind}
            title={templateNames[kind]}
            level={2}
            footer={
              <Link href={templateAddress(slug, kind)}>
                {frame.canChange ? text.changeTemplate : text.template}
              </Link>
            }
          >
            <Paragraph>{text.word[kind].text}</Paragraph>
            <ButtonLink href={`${base}/${kind}`} kind="primary" download>
              {text.word[kind].action}
            </ButtonLink>
          </Card>
        ))}
      </Grid>
      <Grid columns={3}>
        {text.files.map(({ format, title, text: explanation, action }) => (
          <Card key={format} title={title} level={2}>
            <Paragraph>{explanation}</Paragraph>
            <ButtonLink href={`${base}/${format}`} download>
              {action}
            </ButtonLink>
          </Card>
        ))}
      </Grid>
      <Note>{text.logged}</Note>
    </PlanFrame>
  );
}
