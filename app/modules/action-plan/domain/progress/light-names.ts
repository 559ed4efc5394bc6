import type { LightColour } from './progress.ts';

/** What the lights are called, the same on pages and in documents. */
export const lightNames: Readonly<Record<LightColour, string>> = {
  green: 'groen: op schema',
  amber: 'oranje: let op',
  red: 'rood: bijsturen',
  grey: 'grijs: nog niet te zeggen',
};
