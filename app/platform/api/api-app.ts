import { OpenAPIHono, type Hook } from '@hono/zod-openapi';
import type { Env } from 'hono';
import type { InputProblem } from '../http/problem-details.ts';
import { problemDetails, problemResponse } from '../http/problem-details.ts';
import { apiMessages } from './messages.nl.ts';

type InputHook = Hook<unknown, Env, string, unknown>;

/** Input that the schema refuses is answered with 400 and every fault in it. */
const answerInvalidInput: InputHook = (result) => {
  if (result.success) return undefined;
  const place = result.target === 'param' ? 'path' : result.target === 'json' ? 'body' : 'query';
  const errors = result.error.issues.map((issue): InputProblem => ({
    in: place,
    location: {
      name: issue.path.length === 0 && 'keys' in issue ? issue.keys.join(', ') : issue.path.join('.'),
    },
    code: issue.code,
    detail: issue.message,
  }));
  return problemResponse(problemDetails(400, apiMessages.invalid, errors));
};

/** A part of the public interface; modules describe their resources in it. */
export function createApiPart(): OpenAPIHono {
  return new OpenAPIHono({ defaultHook: answerInvalidInput, strict: true });
}
