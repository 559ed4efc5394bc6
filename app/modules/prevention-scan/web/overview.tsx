import { ButtonLink, KeptHtml } from '#app/ui/index.ts';
import { keepContents } from '#app/platform/http/kept-content.server.ts';
import { roundPageAddress } from './addresses.ts';
import { answerFirst, frameMessages, overviewMessages as text } from './messages.nl.ts';
import { OverviewContent } from './parts/overview-content.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { presentOverviewView } from './presenters/overview-view.server.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/overview.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.round.title) : 'Onderdak' },
];

const contents = keepContents<{ readonly lead: string }>(8_000_000);

export async function loader(request: Route.LoaderArgs) {
  const { placed, frame, key } = await openRound(request);
  const page = contents(key, () => {
    const view = presentOverviewView(placed);
    const { strongest, mostToGain } = view.overview;
    return {
      about: { lead: answerFirst(strongest, mostToGain) },
      content: <OverviewContent round={frame.round.slug} view={view} />,
    };
  });
  return { frame, page };
}

export default function Overview({ loaderData: { frame, page } }: Route.ComponentProps) {
  return (
    <RoundFrame
      frame={frame}
      tab="overzicht"
      title={frame.round.title}
      lead={page.about.lead}
      actions={<ButtonLink href={roundPageAddress(frame.round.slug, 'meenemen')}>{text.report}</ButtonLink>}
    >
      <KeptHtml html={page.html} />
    </RoundFrame>
  );
}
