import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it stands: the rule and the first place where it is broken.
 *
 * It runs in the page itself ("legacy"): putting results together in a page apart serves frames of other sites, which we
 * do not have, and took more than half of the time. Of what is right it says only that it is right.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map((violation) => `${violation.id} at ${violation.nodes[0]?.target.join(' ')}`);
}
