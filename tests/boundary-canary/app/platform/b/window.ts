import { handle } from '../a/handle.ts';

export const window = handle;
