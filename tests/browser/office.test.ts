import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { daysFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';
import { officerAddresses, visitWithout } from './officerAddresses.js';

const states = (page: Page) => page.locator('tbody .tag').allInnerTexts();

describeInBrowser('the agglomeration’s first page and its inbox', () => {
  let console_: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    page = await console_.visit('project-officer');
  });
  afterAll(() => console_?.stop());

  it('tells what waits and since when, and each figure opens its rows', async () => {
    await page.goto('/');
    await settled(page);
    const waiting = page.getByRole('region', { name: 'Ce qui attend votre réponse' });
    expect(await waiting.locator('.list > li').first().innerText()).toMatch(/depuis \d+ jours/);
    const figure = page.getByRole('link', { name: /^à l’étude/ });
    const said = Number(await figure.innerText());
    expect(said).toBeGreaterThan(0);
    await figure.click();
    await page.waitForURL(/\/inbox\?view=all&state=UNDER_REVIEW$/);
    await page.getByRole('heading', { level: 1, name: 'Propositions reçues' }).waitFor();
    await settled(page);
    expect(await states(page)).toHaveLength(said);
    for (const state of await states(page)) expect(state).toContain('à l’étude');
  });

  it('narrows the proposals by commune and day, orders them, and keeps all of it in the address', async () => {
    await page.goto('/inbox?view=all');
    await settled(page);
    const whole = await page.locator('tbody tr').count();
    await choose(page, page, /Commune/, 'Loos-en-Gohelle');
    await page.waitForURL(/commune=62528/);
    await page.locator('tbody', { hasText: 'Bully-les-Mines' }).waitFor({ state: 'detached' });
    const narrowed = await page.locator('tbody tr').count();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(whole);
    await choose(page, page, /Ordre/, 'par référence');
    await page.waitForURL(/sort=REFERENCE/);
    await page.getByLabel('Reçues depuis le').fill(daysFrom(-1));
    await page.waitForURL(new RegExp(`since=${daysFrom(-1)}`));
    await page.getByText('Aucune proposition dans cette vue.').waitFor();
  });

  it('gives the whole list as a file, ordered and narrowed as it stands', async () => {
    await page.goto('/inbox?view=all&sort=REFERENCE');
    await settled(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^propositions-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    const [heading = '', ...lines] = text.slice(0, -2).split('\r\n');
    expect(heading).toBe(
      '\ufeffRéférence;Proposition;Commune qui mène;Communes qui portent avec elle;État;Proposée le;Reçue le;Jours depuis la réception;Changée le;Retirée le',
    );
    expect(lines).toHaveLength(await page.locator('tbody tr').count());
    expect(lines.map((line) => line.split(';')[0])).toEqual(lines.map((line) => line.split(';')[0]).sort());
  });

  it('is not the commune’s page', async () => {
    const commune = await console_.visit('commune-agent');
    await commune.goto('/inbox');
    await commune.getByRole('heading', { level: 1, name: 'Cette page est celle des agglomérations' }).waitFor();
    expect(await commune.locator('tbody').count()).toBe(0);
  });

  it('says where the pole’s silence leaves something unknown', async () => {
    await console_.scales.pma.stop();
    const asking = officerAddresses.filter(({ address, misses }) => misses?.includes('pma') || address === '/requests');
    expect(await visitWithout(page, 'pma', asking)).toEqual([]);
  });

  it('says on each of its pages what the communes’ silence leaves unknown, and calls none of it empty', async () => {
    await console_.scales.commune.stop();
    expect(await visitWithout(page, 'commune')).toEqual([]);
  });

  it('says that nothing can be read while the agglomerations’ scale is down, and makes no half file', async () => {
    await page.goto('/inbox?view=all');
    await settled(page);
    await console_.scales.call.stop();
    await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
    await page.getByText('aucun fichier n’a été fait').waitFor();
    for (const address of ['/', '/inbox']) {
      await page.goto(address);
      await settled(page);
      await page.locator('.notice-partial', { hasText: 'Le service des agglomérations ne répond pas' }).waitFor();
    }
    expect(await page.getByText('Aucune proposition').count()).toBe(0);
    const own = officerAddresses.filter(({ address, misses }) => misses === undefined && address !== '/story/new');
    expect(await visitWithout(page, 'call', own)).toEqual([]);
  });
});
