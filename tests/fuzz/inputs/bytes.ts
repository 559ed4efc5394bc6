import fc from 'fast-check';

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly how: 'set' | 'cut' | 'put' | 'end' | 'twice';
  readonly bytes: Uint8Array;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(99_999),
  length: fc.nat(40),
  how: fc.constantFrom('set', 'set', 'cut', 'put', 'end', 'twice'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    // What counts and offsets go wrong on.
    fc
      .constantFrom('ffffffff', '00000000', '7fffffff', '80000000', 'feff', 'fffe', '00')
      .map((hex) => Uint8Array.fromHex(hex)),
  ),
});

/** Bytes of these files with up to six places changed, or of nothing known. */
export function byteArrays(...examples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...examples), fc.array(edit, { maxLength: 6 }))
        .map(([bytes, edits]) => new Uint8Array(edits.reduce<Buffer>(applied, Buffer.from(bytes)))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
}

function applied(all: Buffer, { at, length, how, bytes }: Edit): Buffer {
  const from = Math.floor((all.length * at) / 100_000);
  const [before, part, after] = [
    all.subarray(0, from),
    all.subarray(from, from + length),
    all.subarray(from + length),
  ];
  switch (how) {
    case 'set':
      return Buffer.concat([before, bytes, all.subarray(from + bytes.length)]);
    case 'cut':
      return Buffer.concat([before, after]);
    case 'put':
      return Buffer.concat([before, bytes, part, after]);
    case 'end':
      return before;
    case 'twice':
      return Buffer.concat([before, part, part, after]);
    default:
      return how satisfies never;
  }
}
