import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('the agglomeration’s supports in the console', () => {
  let console_: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    page = await console_.visit('project-officer');
  });
  afterAll(() => console_?.stop());

  it('stand one by one, narrowed by state in the address, and go as a file as they are narrowed', async () => {
    await page.goto('/supports');
    await settled(page);
    await choose(page, page, /État/, 'en cours');
    await page.waitForURL(/state=ACTIVE/);
    await page.locator('tbody .tag', { hasText: 'offert' }).first().waitFor({ state: 'detached' });
    const rows = page.locator('tbody tr');
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    expect(await rows.filter({ hasText: 'en cours' }).count()).toBe(count);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .slice(0, -2)
      .split('\r\n')
      .slice(1);
    expect(lines).toHaveLength(count);
    for (const line of lines) expect(line).toContain(';en cours;');
  });

  it('are examined one by one: narrowed by verdict in the address, with the questions that the rule asked', async () => {
    await page.goto('/supports?view=place');
    await settled(page);
    const rows = page.locator('main li', { has: page.locator('summary') });
    const all = await rows.count();
    expect(all).toBeGreaterThan(1);
    await choose(page, page, /Avis/, 'en attente d’accord (3)');
    await page.waitForURL(/verdict=AWAITING_CONSENT/);
    await rows.nth(all - 1).waitFor({ state: 'detached' });
    const first = rows.first();
    expect(await first.innerText()).toContain('en attente d’accord');
    await first.locator('summary').first().click();
    await first.locator('.verdict', { hasText: 'dès que la commune y consent' }).waitFor();
    await first.getByText('Les questions que la règle a posées').first().click();
    const asked = first.getByRole('table', { name: 'Les questions que la règle a posées' });
    await asked.locator('tbody tr').nth(7).waitFor();
    expect(await asked.locator('tbody tr').count()).toBe(8);
  });

  it('stand by commune and month with each commune’s total, six months at a time', async () => {
    await page.goto(`/supports?view=months&from=${monthFrom(-2)}`);
    await settled(page);
    const row = page.locator('tbody tr').first();
    const [total = NaN, ...months] = (await row.locator('td').allInnerTexts())
      .map((text) => (text === '–' ? 0 : Number(text.replace(/ \(.*/, ''))))
      .reverse();
    expect(months).toHaveLength(6);
    expect(months.reduce((sum, month) => sum + month, 0)).toBe(total);
    await page.getByRole('link', { name: /Six mois après/ }).click();
    await page.waitForURL(new RegExp(`from=${monthFrom(4)}`));
  });

  it('are counted by size of commune, and one commune after the other, the smallest first', async () => {
    await page.goto('/supports?view=coverage');
    await settled(page);
    const bands = page.getByRole('table', { name: /par taille/ });
    const figures = (await bands.locator('tbody tr').allInnerTexts()).map((row) =>
      row.split('\t').slice(1).map(Number),
    );
    // Each commune is counted once: supported, offered only, or neither.
    for (const [supported = 0, offered = 0, without = 0, n] of figures) expect(supported + offered + without).toBe(n);
    const rows = page.getByRole('table', { name: /la plus petite d’abord/ }).locator('tbody tr');
    const count = await rows.count();
    expect(figures.reduce((sum, figure) => sum + (figure[3] ?? 0), 0)).toBe(count);
    await choose(page, page, /Taille de la commune/, 'moins de 2 000');
    await page.waitForURL(/under=2000/);
    await rows.nth(count - 1).waitFor({ state: 'detached' });
    const inhabitants = await rows.locator('td:nth-of-type(1)').allInnerTexts();
    const numbers = inhabitants.map((text) => Number(text.replace(/\D/g, '')));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.every((number) => number < 2000)).toBe(true);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });

  it('are unknown, not none, while the agglomerations’ scale is down', async () => {
    await console_.scales.call.stop();
    for (const address of ['/supports', '/supports?view=months', '/supports?view=coverage']) {
      await page.goto(address);
      await settled(page);
      await page.locator('.notice-partial', { hasText: 'Le service des agglomérations ne répond pas' }).waitFor();
    }
    expect(await page.getByText('Aucun appui').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });
});
