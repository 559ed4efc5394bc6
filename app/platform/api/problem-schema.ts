import { z } from '@hono/zod-openapi';

/** Problem details as the interface describes them (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'header', 'body']),
          location: z.object({ name: z.string() }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Probleem');
