import { forbidden } from '../platform/forbidden.ts';

/** Breaks the dependency rule on purpose: the boundary check must find it, or it checks nothing. */
export const canary = forbidden;
