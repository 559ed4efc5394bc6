import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

export interface VisitorOptions {
  readonly width?: number;
  readonly hasScript?: boolean;
  readonly hasTouch?: boolean;
  /** Of a program of one's own; that of all browser tests unless given. */
  readonly address?: string;
}

/** A page of a visitor of one's own: no cookies of others. What the browser complains about is gathered. */
export interface BrowserVisitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the console, refusals of the content security policy, failed requests. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function newVisitor(
  browser: Browser,
  { width = 1280, hasScript = true, hasTouch = false, address = inject('address') }: VisitorOptions = {},
): Promise<BrowserVisitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    javaScriptEnabled: hasScript,
    hasTouch,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  // Before the test itself runs out of time, so that it says what was waited for.
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (!request.failure()?.errorText.includes('ERR_ABORTED'))
      complaints.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  return { page, context, complaints, close: () => context.close() };
}

/** Signs in with an invented account of the demo, such as `beleid-regio.drechtsteden`. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/inloggen');
  const button = page.locator(`button[value="${account}@demo.onderdak.example"]`);
  // The account may be in a folded part of the page.
  await button.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  await button.click();
  await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
}
