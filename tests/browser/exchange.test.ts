import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const csv = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describeInBrowser('files in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  const choose = async (page: Page, file: ReturnType<typeof csv>) =>
    await page.locator('input[type=file]').setInputFiles(file);

  it('come in after a look at each line: the good ones are written, and lead to what they created', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/approach');
    await page.getByRole('link', { name: 'Importer, exporter' }).click();
    await settled(page);
    const text = 'titre;thème;échéance;notes\nVerger des écoles;alimentation;14/03/2027;x\nSans thème;;;\n';
    await choose(page, csv('suivi.csv', iconv.encode(text, 'win1252')));
    await page.getByText('Lu en WINDOWS-1252').waitFor();
    await page.getByText(/laissées de côté.: notes/).waitFor();
    const write = page.getByRole('button', { name: /^Écrire 1 ligne/ });
    expect(await write.isDisabled()).toBe(true);
    await page.getByRole('link', { name: /^refusées/ }).click();
    await page.getByText(/theme.: Une nouvelle action a un titre et un thème/).waitFor();
    await page.getByText('Verger des écoles').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^toutes/ }).click();
    await page.getByText('les bonnes lignes, sans les refusées').click();
    await write.click();
    await page.getByRole('heading', { name: 'L’import est fait' }).waitFor();
    await page.getByRole('link', { name: 'Verger des écoles' }).click();
    await page.getByRole('heading', { level: 1, name: 'Verger des écoles' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('of another application are refused with the columns expected, and an unknown import says what to do', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/exchange');
    await settled(page);
    await choose(page, csv('paie.csv', 'Nom;Prénom\na;b\n'));
    await page.getByText(/est-ce le fichier d’une autre application/).waitFor();
    await page.getByText(/Colonnes connues/).waitFor();
    await page.goto('/exchange?run=0193a1b0-0000-7000-8000-000000000000');
    await page.getByText('choisissez le fichier de nouveau').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('leave as the list is filtered, and come back as the same', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/contracts?view=ended');
    await settled(page);
    const total = await page.locator('tbody tr').count();
    const { name, text } = await downloaded(page, () =>
      page.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
    );
    expect(name).toMatch(/^contrats-.*\.csv$/);
    expect(text.trim().split('\r\n').length - 1).toBeGreaterThanOrEqual(total);
    expect(text).not.toMatch(/;(PROPOSED|RUNNING);/);
    await page.goto('/exchange');
    await settled(page);
    await page.getByRole('button', { name: 'Ce que sont les lignes' }).click();
    await page.getByRole('option', { name: 'contrats', exact: true }).click();
    await choose(page, csv(name, text));
    await page.getByText('Ce fichier ne change rien').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
