import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { daysFrom, inFrench } from '#tests/support/days.js';
import { pdfOf } from '#tests/support/pdf.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole } from './console.js';

async function choose(page: Page, form: Locator, label: RegExp, option: string): Promise<void> {
  await form.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describeInBrowser('a commune’s consent in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('says which body may give it, is refused with the wrong one, recorded, told in the story, and withdrawn', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/propose');
    await page.getByLabel('Titre').fill('Chaufferie partagée');
    await page.getByLabel('En quelques phrases').fill('Une chaufferie bois pour trois bâtiments.');
    await page.getByRole('button', { name: /Thème/ }).click();
    await page.getByRole('option', { name: 'énergie', exact: true }).click();
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chaufferie partagée' }).waitFor();
    await page.getByRole('button', { name: /De quoi s’agit-il/ }).click();
    await page.getByRole('option', { name: 'ingénierie' }).click();
    await page.getByLabel('Demi-journées', { exact: true }).fill('12');
    await page.getByRole('button', { name: 'Ajouter un besoin' }).click();
    await page.getByText(/Manque 12 demi-journées/).waitFor();
    // A draft is nobody's to help with yet.
    expect(await page.getByText('Consentir à une aide, ou la refuser').count()).toBe(0);
    await page.getByRole('button', { name: 'Partager le projet' }).click();

    await page.getByText('Consentir à une aide, ou la refuser').click();
    const form = page.locator('details[open]', { hasText: 'Consentir à une aide' });
    await form.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();
    expect(await form.getByText('À remplir.').count()).toBe(3);
    await choose(page, form, /Qui aiderait/, 'le pôle');
    await choose(page, form, /Pour faire quoi/, 'mise à disposition d’un technicien');
    await form.getByText('il faut une convention signée').waitFor();
    await choose(page, form, /Qui a décidé/, 'décision du maire');
    await form.getByLabel('Décidé le').fill(daysFrom(-21));
    await form.getByLabel('Exécutoire depuis le').fill(daysFrom(-19));
    await form.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();
    await form.locator('.field-error', { hasText: 'convention signée' }).waitFor();
    await choose(page, form, /Qui a décidé/, 'convention signée');
    await form.getByLabel('Référence de l’acte').fill('CONV-2026-12');
    const document = form.getByRole('group', { name: 'L’acte signé' });
    const input = document.locator('input[type=file]');
    const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
    await input.setInputFiles(named('convention.pdf', Buffer.from('<html>Pas un PDF</html>')));
    await document.getByRole('alert').getByText('n’est pas un PDF').waitFor();
    await input.setInputFiles(named('énorme.pdf', Buffer.alloc(10 * 1024 * 1024 + 1)));
    await document
      .getByRole('alert')
      .getByText(/dépasse 10.Mo/)
      .waitFor();
    const signed = await pdfOf('Convention signée.');
    await input.setInputFiles(named('convention signée.pdf', signed));
    await document.getByText('convention signée.pdf est gardé, et sera joint.').waitFor();
    expect(await document.getByRole('alert').count()).toBe(0);
    await form.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();

    const said = page.getByRole('list', { name: 'Ce que les communes ont dit' });
    await said.getByText('mise à disposition d’un technicien, par le pôle').waitFor();
    expect(await said.innerText()).toContain('CONV-2026-12');
    expect(await said.innerText()).toContain(`exécutoire depuis le ${inFrench(daysFrom(-19))}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      said.getByRole('button', { name: /L’acte : convention signée\.pdf/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('convention signée.pdf');
    expect(readFileSync(await download.path()).equals(signed)).toBe(true);
    const story = page.getByRole('region', { name: /Son histoire/ });
    await story.getByText('consentement donné').waitFor();

    await said.getByText('Retirer ce consentement').click();
    await said.getByLabel('Décidé le').fill(daysFrom(-3));
    await said.getByRole('button', { name: 'Retirer le consentement' }).click();
    await said.locator('.tag', { hasText: 'retiré' }).waitFor();
    await story.getByText('consentement retiré').waitFor();
    // The browser notes the answer to the file that was none, as it does every refusal.
    expect(console_.complaints).toEqual([expect.stringContaining('status of 422')]);
  });
});
