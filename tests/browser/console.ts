import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { openOneProcess, type RunningProduct } from '#infra/start/oneProcess.js';
import { filledDatabases } from '#tests/support/product.js';
import { openBrowser } from './chromium.js';

export interface Visit {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly locale?: string;
}

/** The product with its console, and a browser in front of it. */
export interface OpenConsole {
  readonly address: string;
  readonly scales: RunningProduct['scales'];
  /** What pages reported that they should not have: faults of script, refusals of the security policy, requests elsewhere. */
  readonly complaints: readonly string[];
  /** A browser window of its own, signed in as a persona ("public" is not signed in), at the persona's home. */
  visit(persona: string, visit?: Visit): Promise<Page>;
  stop(): Promise<void>;
}

export async function openConsole(): Promise<OpenConsole> {
  const consoleFolder = builtConsole();
  const filled = await filledDatabases();
  const running = await openOneProcess(filled, { port: 0, host: '127.0.0.1', consoleFolder });
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    address: running.address,
    scales: running.scales,
    complaints,
    visit: (persona, visit = {}) => enter(browser, running.address, persona, visit, complaints),
    async stop() {
      await browser.close();
      await running.stop();
      await filled.drop();
    },
  };
}

/** Built by a process of its own: the bundler's binary part does not know the values of a test's realm. */
function builtConsole(): string {
  const program = fileURLToPath(new URL('../../infra/start/buildConsole.js', import.meta.url));
  return execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim();
}

/** Requests of each window that are still to be answered. */
const underWay = new WeakMap<Page, Set<Request>>();

function followRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

async function enter(browser: Browser, address: string, persona: string, visit: Visit, complaints: string[]) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: visit.width ?? 1440, height: visit.height ?? 900 },
    colorScheme: visit.scheme ?? 'light',
    locale: visit.locale ?? 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  followRequests(page);
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) complaints.push(`a request to ${request.url()}`);
  });
  if (persona === 'public') await page.goto('/');
  else {
    await page.goto('/enter');
    await page.locator(`a[href*="persona=${persona}&"]`).click();
    await page.getByRole('button', { name: visit.locale === 'en-GB' ? 'Sign out' : 'Se déconnecter' }).waitFor();
  }
  await settled(page);
  return page;
}

/** Waits until the page has its title, has nothing left to ask and has drawn what it was answered. */
export async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  await page.locator('h1').waitFor();
  for (let quiet = 0; quiet < 2; ) {
    if (Date.now() > deadline) throw new Error(`${page.url()} still asks after half a minute`);
    // What an answer makes the page ask for next, it asks before it has time to spare.
    await page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 20), { timeout: 1000 }))');
    quiet = underWay.get(page)?.size === 0 && (await page.locator('.skeleton').count()) === 0 ? quiet + 1 : 0;
  }
}

/** Reloads a page until it shows what comes by itself a moment later. */
export async function reloadUntil(page: Page, awaited: Locator): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    await settled(page);
    if ((await awaited.count()) > 0) return;
    await page.reload();
  }
  throw new Error(`${page.url()} never shows ${awaited}`);
}
