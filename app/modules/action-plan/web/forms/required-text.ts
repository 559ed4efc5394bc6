import { z } from 'zod';

/** A text that must be there. */
export const requiredText = (problem: string) => z.string(problem).trim().min(1, problem);
