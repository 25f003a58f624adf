import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('what is public, in the console', () => {
  let console_: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console_ = await openConsole();
    page = await console_.visit('public');
  });
  afterAll(() => console_?.stop());
  const open = async (address: string) => {
    await page.goto(address);
    await settled(page);
  };
  const downloaded = async (press: () => Promise<unknown>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: file.suggestedFilename(), lines: readFileSync(String(await file.path()), 'utf8').split('\r\n') };
  };

  it('is found from the first page, narrowed by its address, and leads to what it names', async () => {
    await open('/');
    await page.getByRole('link', { name: 'Ce qui est public' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ce qui est public' }).waitFor();
    await settled(page);
    await page.locator('tbody tr').first().waitFor();
    await open('/public?theme=BIODIVERSITY');
    const themes = await page.locator('tbody td[data-label="Thème"]').allInnerTexts();
    expect([...new Set(themes)]).toEqual(['biodiversité']);
    await open('/public?view=contracts');
    await page.locator('tbody th a').first().click();
    await page.waitForURL(/\/contracts\/[0-9a-f-]{36}$/);
    await settled(page);
    expect(await page.getByText('Contrat introuvable').count()).toBe(0);
    await open('/public?view=projects');
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/\d{4}/);
    const { name, lines } = await downloaded(() => page.getByRole('link', { name: /Tout le fichier/ }).click());
    expect(name).toMatch(/^projets-labellises-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(lines[0]).toContain('labellise_le');
  });

  it('leaves as files that say what each column is, under a licence, with the duty of larger communes told', async () => {
    await open('/open-data');
    expect(await page.getByRole('link', { name: /en CSV$/ }).count()).toBe(6);
    await page
      .getByText(/Les \d+ colonnes/)
      .first()
      .click();
    await page.getByText('Référence de l’action').waitFor();
    expect(await page.getByRole('link', { name: /Licence Ouverte/ }).getAttribute('href')).toContain('etalab.gouv.fr');
    await page.getByText(/communes sur 150 ont 3.500 habitants ou plus/).waitFor();
  });

  it('tells one story across three scales, along time or as a table, of one axis when the address says so', async () => {
    await open('/collective-story');
    for (const scale of ['commune', 'agglomération', 'pôle']) {
      expect(await page.locator('.scale', { hasText: scale }).count()).toBeGreaterThan(0);
    }
    await page.getByRole('link', { name: 'en tableau' }).click();
    await page.locator('table').waitFor();
    const rows = await page.locator('tbody tr').count();
    const { lines } = await downloaded(() => page.getByRole('button', { name: 'Télécharger en CSV' }).click());
    expect(lines).toHaveLength(rows + 2);
    await open('/collective-story?view=table&axis=cooperation-processes');
    expect(await page.locator('tbody tr').count()).toBeLessThan(rows);
  });

  it('shows how practices spread, month by month, by keyboard, on a map, in a table and in words', async () => {
    await open('/spread?pilot=ALL_COMMUNES');
    const rows = page.getByRole('table', { name: /Reprises/ }).locator('tbody tr');
    await rows.first().waitFor();
    const now = await rows.count();
    const slider = page.getByLabel('Jusqu’au mois de');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByText('Rien n’avait encore été repris.').waitFor();
    expect(page.url()).toMatch(/until=\d{4}-\d{2}/);
    expect(await page.locator('figcaption').first().innerText()).toMatch(/: 0 sur 150/);
    await page.keyboard.press('End');
    await page.waitForURL((url) => !url.searchParams.has('until'));
    await rows.nth(now - 1).waitFor();
    expect(await rows.count()).toBe(now);
    await page.getByRole('img', { name: /Communes qui ont repris une pratique/ }).waitFor();
  });

  it('says which scale is missing of the story, and gives no half of a file', async () => {
    await console_.scales.pma.stop();
    await open('/collective-story');
    expect(await page.locator('.notice-partial').innerText()).toContain('Les chapitres du pôle manquent');
    expect(await page.locator('.scale', { hasText: 'commune' }).count()).toBeGreaterThan(0);
    const response = await page.request.get('/open-data/recit.csv', { headers: { 'accept-language': 'fr' } });
    expect([response.status(), await response.text()]).toEqual([503, expect.stringContaining('ne répond pas')]);
    expect(console_.complaints).toEqual([]);
  });
});
