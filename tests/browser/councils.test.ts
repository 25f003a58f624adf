import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { textOfDocx, textOfPdf } from '#tests/shared/exchange/drafts/readBack.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

/** A working day that many days from now, as a date field takes it. */
function dayFrom(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function fileOf(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

describeInBrowser('the calendar of councils in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('holds what is entered, lets it move and be cancelled, and marks what is only estimated', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.goto('/councils');
    await settled(page);
    const toCome = page.getByRole('region', { name: 'À venir' });
    await toCome.getByText('date estimée').first().waitFor();
    expect(await toCome.getByText(/CGCT L2121-11/).count()).toBeGreaterThan(0);

    await page.getByText('Inscrire une séance').click();
    await page.getByRole('button', { name: 'Inscrire la séance' }).click();
    await page.getByText('À remplir.').waitFor();
    await page.getByLabel('Jour de la séance').fill(dayFrom(40));
    await page.getByLabel(/À savoir/).fill('Tarifs communaux');
    await page.getByRole('button', { name: 'Inscrire la séance' }).click();
    const row = toCome.locator('li', { hasText: 'Tarifs communaux' });
    await row.getByText('inscrite').waitFor();
    const before = await row.locator('.list-title').innerText();

    await row.getByText(/^Déplacer la séance/).click();
    await row.getByLabel('Nouveau jour').fill(dayFrom(41));
    await row.getByRole('button', { name: 'Déplacer', exact: true }).click();
    await row.getByText(before, { exact: true }).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: /^Annuler la séance/ }).click();
    await row.getByText('annulée').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is the agglomeration’s own for its officer, under the law of community councils', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/councils');
    await settled(page);
    const toCome = page.getByRole('region', { name: 'À venir' });
    expect(await toCome.getByText(/CGCT L5211-11/).count()).toBeGreaterThan(0);
    await page.getByText('Inscrire une séance').click();
    await page.getByLabel('Jour de la séance').fill(dayFrom(40));
    await page.getByLabel(/À savoir/).fill('Fonds de concours');
    await page.getByRole('button', { name: 'Inscrire la séance' }).click();
    const row = toCome.locator('li', { hasText: 'Fonds de concours' });
    await row.getByText('conseil communautaire').waitFor();
    await row.getByRole('button', { name: /^Annuler la séance/ }).click();
    await row.getByText('annulée').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('tells in a consent which council can still say yes, and gives the draft to begin with', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/');
    await settled(page);
    await page.getByRole('link', { name: 'Plan solaire des toitures communales' }).first().click();
    await page.getByText('Consentir à une aide, ou la refuser').first().click();
    const form = page.locator('details[open]', { hasText: 'Consentir à une aide' }).first();
    const choose = async (label: RegExp, option: string) => {
      await form.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose(/Qui aiderait/, 'l’agglomération');
    await choose(/Pour faire quoi/, 'conseil');
    expect(await form.getByRole('region', { name: 'Le conseil qui peut dire oui' }).count()).toBe(0);
    await choose(/Pour faire quoi/, 'portage');
    const told = form.getByRole('region', { name: 'Le conseil qui peut dire oui' });
    await told.getByText('envoyer la convocation').waitFor();
    expect(await told.innerText()).toContain('CGCT L2131-1, à confirmer par un juriste');
    const pdf = await fileOf(page, 'Projet de délibération (PDF)');
    expect(pdf.name).toMatch(/^deliberation-LOOS-.*-carrying\.pdf$/);
    expect(textOfPdf(pdf.bytes)).toContain('Commune de Loos-en-Gohelle');
    const docx = await fileOf(page, 'Projet de délibération (DOCX)');
    expect(textOfDocx(docx.bytes)).toContain('à vérifier par un juriste');
    expect(console_.complaints).toEqual([]);
  });
});
