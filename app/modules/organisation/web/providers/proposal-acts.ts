import { z } from 'zod';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { agreeToProposal, refuseProposal } from '../../use-cases/answer-proposal.server.ts';
import type { Administration } from '../acting.server.ts';
import { proposalMessages as text } from './proposal-messages.nl.ts';

const answering = (answer: typeof agreeToProposal, saved: keyof typeof text.saved) =>
  formAct({
    fields: z.object({ deel: z.uuid() }),
    run: ({ services, acting }: Administration, { deel }) => answer(services.database, acting, deel),
    refusals: { 'not-possible': { message: text.notPossible, status: 409 } } as const,
    done: () => savedAt('/beheer/verzoeken', saved),
  });

/** What an administrator answers to a proposal. */
export const proposalActs = {
  'voorstel-akkoord': answering(agreeToProposal, 'gegeven'),
  'voorstel-weigeren': answering(refuseProposal, 'voorstelgeweigerd'),
};
