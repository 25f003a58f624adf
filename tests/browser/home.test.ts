import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

const waiting = (page: Page) => page.getByRole('region', { name: 'Ce qui attend votre réponse' });

describeInBrowser('a commune’s home', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('shows a small commune three things to do, and the rest on demand', async () => {
    const page = await console_.visit('small-commune-agent');
    expect(await waiting(page).locator('li:visible').count()).toBe(3);
    await waiting(page)
      .getByText(/Et ensuite/)
      .click();
    expect(await waiting(page).locator('li:visible').count()).toBeGreaterThan(3);
  });

  it('leads from each thing that waits to where it is done', async () => {
    const page = await console_.visit('commune-agent');
    await waiting(page)
      .getByText(/Et ensuite/)
      .click();
    for (const [sign, path] of [
      ['à répondre', /^\/projects\//],
      ['entendu, échéance passée', /^\/stands$/],
      ['en retard', /^\/actions\//],
      ['sans stand depuis un an', /^\/stands$/],
    ] as const) {
      const line = waiting(page).locator('li', { hasText: sign }).first();
      const href = await line.locator('a').getAttribute('href');
      expect(new URL(String(href), console_.address).pathname).toMatch(path);
    }
    await waiting(page).locator('li', { hasText: 'entendu, échéance passée' }).first().locator('a').click();
    await settled(page);
    expect(await page.locator('.tag', { hasText: 'échéance passée' }).count()).toBeGreaterThan(0);
    expect(console_.complaints).toEqual([]);
  });
});
