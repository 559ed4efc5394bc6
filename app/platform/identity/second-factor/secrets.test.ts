import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRecoveryCodes } from './recovery-codes.ts';
import { createSecretBox } from './secret-box.ts';

const key = () => randomBytes(32).toString('base64url');

describe('the secret of an app at rest', () => {
  const box = createSecretBox(key());
  const secret = randomBytes(20);
  const sealed = box.close('een', secret);

  it('opens for its own account alone, with its own key, unchanged', () => {
    expect(box.open('een', sealed)).toEqual(secret);
    expect(box.open('twee', sealed)).toBeNull();
    expect(createSecretBox(key()).open('een', sealed)).toBeNull();
    const changed = Buffer.from(sealed);
    changed[15] = (changed[15] ?? 0) ^ 1;
    expect(box.open('een', changed)).toBeNull();
  });

  it('never looks the same twice', () => {
    expect(box.close('een', secret).equals(sealed)).toBe(false);
  });
});

describe('recovery codes', () => {
  const codes = createRecoveryCodes('geheim');

  it('are ten, all different, of twelve signs that nobody confuses', () => {
    const made = codes.make();
    expect(new Set(made).size).toBe(10);
    for (const code of made)
      expect(code).toMatch(/^[ACDEFHJKMNPRTWXY34679]{4}(-[ACDEFHJKMNPRTWXY34679]{4}){2}$/u);
  });

  it('are the same in small letters and without dashes, and others for another account or secret', () => {
    const hash = codes.hashOf('een', 'ACDE-FHJK-MNPR');
    expect(codes.hashOf('een', ' acdefhjk mnpr')).toEqual(hash);
    expect(codes.hashOf('twee', 'ACDE-FHJK-MNPR')).not.toEqual(hash);
    expect(createRecoveryCodes('ander').hashOf('een', 'ACDE-FHJK-MNPR')).not.toEqual(hash);
    expect(hash).toHaveLength(32);
  });
});
