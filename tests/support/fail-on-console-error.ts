import { afterEach, beforeEach, expect } from 'vitest';

const written: unknown[][] = [];

// oxlint-disable-next-line no-console -- what a test writes here is a fault that nothing else shows
const original = console.error;

beforeEach(() => {
  written.length = 0;
  console.error = (...values: unknown[]) => {
    written.push(values);
    original(...values);
  };
});

afterEach(() => {
  console.error = original;
  expect(written, 'console.error was written to').toEqual([]);
});
