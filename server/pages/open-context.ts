import type { Context as HonoContext } from 'hono';
import { RouterContextProvider } from 'react-router';
import { modules } from '../../app/modules.server.ts';
import { confirmationAskedContext } from '../../app/platform/http/confirmation.ts';
import {
  enhancementContext,
  failureContext,
  servicesContext,
  visitorContext,
} from '../../app/platform/http/context.ts';
import { failureOf, type FailureStatus } from '../../app/platform/http/failure.ts';
import { heldFormContext } from '../../app/platform/http/held-form.ts';
import { lockedFormContext } from '../../app/platform/http/locked-form.ts';
import type { Services } from '../../app/platform/http/services.ts';
import { identifyVisitor } from '../requests/identify-visitor.ts';
import { senderOf } from '../requests/sender-of.ts';

/**
 * What a page finds at hand. A request has one day, the one on which it came: near midnight its scope, its rules and
 * what it shows would else speak of two.
 *
 * @param enhancement address of the script that enhances pages
 */
export function newContext(services: Services, enhancement: string | null): RouterContextProvider {
  const context = new RouterContextProvider();
  const day = services.today();
  context.set(servicesContext, { ...services, today: () => day });
  context.set(enhancementContext, enhancement);
  context.set(failureContext, null);
  context.set(heldFormContext, null);
  context.set(confirmationAskedContext, false);
  context.set(lockedFormContext, null);
  for (const module of modules) module.preparePages?.(context);
  return context;
}

/** Says in the context who asks; a status when that cannot be found out. */
export async function openContext(
  c: HonoContext,
  services: Services,
  enhancement: string | null,
): Promise<RouterContextProvider | FailureStatus> {
  const context = newContext(services, enhancement);
  try {
    const sender = senderOf(c, services.isBehindProxy);
    const headers = c.req.raw.headers;
    context.set(visitorContext, await identifyVisitor(context.get(servicesContext), headers, sender));
    return context;
  } catch (error) {
    services.log.error('visitor-unknown', error);
    return failureOf(error) ?? 503;
  }
}
