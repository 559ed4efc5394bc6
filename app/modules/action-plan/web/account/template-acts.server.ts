import { z } from 'zod';
import { refuse, succeed } from '#app/kernel/result.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { planDocumentContext } from '../../documents/context/plan-document-context.server.ts';
import type { TemplateKind } from '../../documents/default-templates.server.ts';
import { renderTemplate } from '../../documents/template/render-template.server.ts';
import { toPreview } from '../../documents/to-preview.ts';
import { resetTemplate, saveTemplate } from '../../use-cases/plan/letter-template.server.ts';
import { readPlanDocumentSource } from '../../use-cases/plan/plan-document-source.server.ts';
import { templateAddress } from '../addresses.ts';
import { notFound, type OpenedPlan } from '../plan-page.server.ts';
import { templateRow } from '../plan-rows.ts';
import { saveTemplateRefusals } from './messages-account.nl.ts';

/** A browser sends lines with a carriage return before each line feed. */
const letter = z.object({
  tekst: z.string().transform((typed) => typed.replaceAll('\r\n', '\n')),
});

/** What the page of a template can do: keep the region's own, show it once, or give it back. */
export const templateActs = (kind: TemplateKind) => ({
  opslaan: formAct({
    fields: letter,
    rows: () => [templateRow({ soort: kind })],
    run({ services, acting, edit: { origin } }: OpenedPlan, { tekst: body }) {
      // 0 where the page showed the product's: a row of the region is made then.
      const expectedRevision = acting.scope.seen?.[0]?.revision ?? 0;
      return saveTemplate(services.database, acting.scope, { kind, body, expectedRevision, origin });
    },
    refusals: saveTemplateRefusals,
    done: (_, { edit }) => savedAt(templateAddress(edit.plan, kind), 'sjabloon'),
  }),
  voorbeeld: formAct({
    fields: letter,
    async run({ services, acting: { scope }, plan }: OpenedPlan, { tekst }) {
      const source = await services.database.read(scope, (tx) =>
        readPlanDocumentSource(tx, { regionId: scope.regionId, slug: plan.id }, services.today()),
      );
      if (source === null) throw notFound();
      const blocks = renderTemplate(tekst, planDocumentContext(source));
      return blocks.ok ? blocks : refuse({ kind: 'faults' as const, faults: blocks.reason });
    },
    refusals: saveTemplateRefusals,
    done: (blocks) => ({ show: toPreview(blocks) }),
  }),
  terug: formAct({
    fields: z.object({}),
    rows: () => [templateRow({ soort: kind })],
    async run({ services, acting, edit: { origin } }: OpenedPlan) {
      await resetTemplate(services.database, acting.scope, { kind, origin });
      return succeed(null);
    },
    refusals: {},
    done: (_, { edit }) => savedAt(templateAddress(edit.plan, kind), 'terug'),
  }),
});
