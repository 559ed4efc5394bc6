import { answerApart } from '#app/platform/apart/answer-apart.server.ts';

/** A process apart, for tests, that does what it is told. */
await answerApart(async (order, bytes) => {
  const kept: unknown[] = [];
  switch (order) {
    case 'answers':
      return { order, length: bytes.length, sum: bytes.reduce((sum, byte) => sum + byte, 0) };
    case 'says what it has':
      return { environment: Object.keys(process.env), priority: (await import('node:os')).getPriority() };
    case 'throws':
      throw new RangeError('wat het zelf gooide');
    case 'allocates without end':
      for (;;) kept.push(Array.from({ length: 1000 }, () => ({ kept: kept.length })));
    case 'allocates in one piece':
      // What ended the program from a thread: one array that grows past what there is.
      for (;;) kept.push(null);
    case 'allocates buffers without end':
      for (;;) {
        kept.push(Buffer.alloc(10_000_000, kept.length));
        // oxlint-disable-next-line no-await-in-loop -- slowly enough to be seen
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    case 'loops':
      for (;;) kept.length = 0;
    case 'answers too much':
      return Array.from({ length: 20 }, () => Buffer.alloc(10_000_000));
    case 'exits':
      return process.exit(0);
    case 'is killed':
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => setInterval(() => undefined, 1000));
    default:
      throw new Error('An unknown order.');
  }
});
