import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is; null when it is not there. CHROMIUM_PATH names one elsewhere. */
export const chromiumPath: string | null =
  [process.env['CHROMIUM_PATH'], ...places].find((path) => path !== undefined && existsSync(path)) ?? null;

export const installHint =
  'Chromium was not found. On Debian: apt-get install chromium. Elsewhere: set CHROMIUM_PATH.';

/** Tests run without a browser only where no one relies on them: in CI its absence is a failure. */
export const skipsBrowserTests: boolean = chromiumPath === null && process.env['CI'] !== 'true';

/** A browser that talks to nothing but the address it is sent to. */
export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(installHint);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
