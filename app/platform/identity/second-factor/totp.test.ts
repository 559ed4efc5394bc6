import { describe, expect, it } from 'vitest';
import { appAddress, codeAt, stepAt, stepOfCode, toBase32 } from './totp.ts';

/** The secret of RFC 6238, appendix B; its codes have eight digits, of which an app shows the last six. */
const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

describe('the code of an app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is %s seconds after 1970 what RFC 6238 says', (seconds, code) => {
    expect(codeAt(secret, stepAt(at(seconds)))).toBe(code);
  });

  it('is taken one half minute before and after its own, and no further', () => {
    // 1111111109 lies in step 37037036, which begins at 1111111080.
    const begin = 1_111_111_080;
    expect(stepOfCode(secret, '081804', at(begin - 31))).toBeNull();
    expect(stepOfCode(secret, '081804', at(begin - 30))).toBe(37_037_036);
    expect(stepOfCode(secret, '081804', at(begin + 59))).toBe(37_037_036);
    expect(stepOfCode(secret, '081804', at(begin + 60))).toBeNull();
  });

  it('may be typed with a space, and is nothing else than six digits', () => {
    expect(stepOfCode(secret, ' 081 804 ', at(1_111_111_109))).toBe(37_037_036);
    for (const typed of ['', '81804', '0081804', '08180a', '٠٨١٨٠٤', '-81804'])
      expect(stepOfCode(secret, typed, at(1_111_111_109))).toBeNull();
  });
});

describe('the secret as an app takes it', () => {
  it('is base32', () => {
    // RFC 4648, section 10: "fooba" is MZXW6YTB.
    expect(toBase32(Buffer.from('fooba'))).toBe('MZXW6YTB');
    expect(toBase32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });

  it('stands in an address with the account it is of', () => {
    expect(appAddress(secret, 'a+b@test.example')).toBe(
      'otpauth://totp/Onderdak:a%2Bb%40test.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Onderdak',
    );
  });
});
