import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { secondFactorKinds } from '../shown-factor.ts';

const asked = z.object({
  userId: z.string(),
  secondFactor: z.enum(secondFactorKinds),
  /** The place that was chosen in the session that this one takes over from. */
  workAssignmentId: z.string().nullable(),
});

/**
 * Starts a session of which the second factor was shown: always a new one, with a token that nobody knew before, so that
 * a cookie that somebody else planted never becomes more than it was. Called by this service alone, never over HTTP.
 */
export const sessionStarter = {
  id: 'onderdak-session',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: asked },
      async (ctx): Promise<{ readonly sessionId: string }> => {
        const { userId, ...session } = ctx.body;
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(userId);
        if (!user) throw new Error('There is no such account.');
        const started = await internalAdapter.createSession(userId, false, {
          ...session,
          secondFactorAt: new Date(),
        });
        await setSessionCookie(ctx, { session: started, user });
        return { sessionId: started.id };
      },
    ),
  },
} satisfies BetterAuthPlugin;
