import type { MiddlewareHandler } from 'hono';
import { apiMessages } from '../../app/platform/api/messages.nl.ts';
import { problemDetails, problemResponse } from '../../app/platform/http/problem-details.ts';

/** Longer than any link of ours with everything filled in. All headers together stay under 16 kB: see `listen.ts`. */
const longestAddress = 8000;
const mostParameters = 100;

/** Sends away addresses that are longer, or ask more at once, than any page or list of ours does. */
export function limitAddress(refusal: (request: Request) => Response | Promise<Response>): MiddlewareHandler {
  return async (c, next) => {
    if (isWithinLimits(c.req.raw.url)) return next();
    if (c.req.path.startsWith('/api/'))
      return problemResponse(problemDetails(414, apiMessages.addressTooLong));
    return refusal(c.req.raw);
  };
}

export function isWithinLimits(url: string): boolean {
  if (url.length > longestAddress) return false;
  const query = url.indexOf('?');
  return query === -1 || url.slice(query).split('&').length <= mostParameters;
}
