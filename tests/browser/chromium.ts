import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from '#tests/support/suite.js';

const executable = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);

if (executable === undefined) {
  const word = 'No Chromium here: install it (apt-get install chromium) or name one with CHROMIUM=/path.';
  // A machine of our own must not pass over a whole kind of test in silence.
  if (process.env.CI) throw new Error(word);
  console.warn(`Browser tests are skipped. ${word}`);
}

/** A suite that needs a browser; skipped, with a word, where there is none. */
export const describeInBrowser = executable === undefined ? describe.skip : describe;

export async function openBrowser(): Promise<Browser> {
  if (executable === undefined) throw new Error('a suite outside of describeInBrowser asked for a browser');
  return await chromium.launch({
    executablePath: executable,
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
