import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
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
    await form.getByLabel('Décidé le').fill('2026-11-02');
    await form.getByLabel('Exécutoire depuis le').fill('2026-11-04');
    await form.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();
    await form.locator('.field-error', { hasText: 'convention signée' }).waitFor();
    await choose(page, form, /Qui a décidé/, 'convention signée');
    await form.getByLabel('Référence de l’acte').fill('CONV-2026-12');
    await form.getByRole('button', { name: 'Enregistrer la parole de la commune' }).click();

    const said = page.getByRole('list', { name: 'Ce que les communes ont dit' });
    await said.getByText('mise à disposition d’un technicien, par le pôle').waitFor();
    expect(await said.innerText()).toContain('CONV-2026-12');
    expect(await said.innerText()).toContain('exécutoire depuis le 4 novembre 2026');
    const story = page.getByRole('region', { name: /Son histoire/ });
    await story.getByText('consentement donné').waitFor();

    await said.getByText('Retirer ce consentement').click();
    await said.getByLabel('Décidé le').fill('2026-11-20');
    await said.getByRole('button', { name: 'Retirer le consentement' }).click();
    await said.locator('.tag', { hasText: 'retiré' }).waitFor();
    await story.getByText('consentement retiré').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
