import { Disclosure, EmptyState, Section } from '#app/ui/index.ts';
import { frameMessages } from '../messages.nl.ts';
import { remarksPageMessages as text } from './messages-remarks.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { RemarkList } from './parts/remark-list.tsx';
import { openPlan } from '../plan-page.server.ts';
import { groupRemarks, type RemarkGroup } from './presenters/remark-groups.ts';
import type { Route } from './+types/remarks.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { report, frame } = await openPlan(arguments_);
  return { frame, groups: groupRemarks(report.plan, report.remarks) };
}

export default function Remarks({ loaderData: { frame, groups } }: Route.ComponentProps) {
  const { attention, all } = frame.remarks;
  const explained = groups.filter(({ needsAttention }) => !needsAttention);
  return (
    <PlanFrame frame={frame} tab="opmerkingen" title={text.title} lead={text.lead(attention, all)}>
      {groups.length === 0 && <EmptyState title={text.emptyTitle} />}
      <Groups groups={groups.filter(({ needsAttention }) => needsAttention)} />
      {explained.length > 0 && (
        <Disclosure summary={text.explained(all - attention)} isOpen={attention === 0}>
          <Groups groups={explained} />
        </Disclosure>
      )}
    </PlanFrame>
  );
}

function Groups({ groups }: { readonly groups: readonly RemarkGroup[] }) {
  return groups.map(({ kind, label, explanation, remarks }) => (
    <Section key={kind} title={`${label} (${remarks.length})`} id={kind} intro={explanation}>
      <RemarkList remarks={remarks} hasPlaces />
    </Section>
  ));
}
