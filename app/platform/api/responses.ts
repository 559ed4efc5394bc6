import { z } from '@hono/zod-openapi';
import { problemSchema } from './problem-schema.ts';

/** Version of the interface as a whole; its first number stands in the address. */
export const apiVersion = '1.0.0';

/** Every answer carries the full version (API Design Rules, version-header). */
export const versionHeader = z.object({
  'API-Version': z.string().openapi({ description: 'Volledige versie van de API', example: apiVersion }),
});

/** A good answer, as the interface describes it. */
export function answer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, headers: versionHeader, content: { 'application/json': { schema } } };
}

/** An answer that says what is wrong. */
export function problem(description: string) {
  return {
    description,
    headers: versionHeader,
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

/** Can happen at every address. */
export const failure = { 500: problem('Interne fout'), 503: problem('Gegevens even niet bereikbaar') };
