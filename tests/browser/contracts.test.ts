import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole } from './console.js';

async function choose(page: Page, label: RegExp | string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describeInBrowser('a fifty/fifty contract in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is concluded when both sides commit themselves, and ends as both judged it', async () => {
    const page = await console_.visit('commune-agent');
    await page.getByRole('link', { name: 'Contrats' }).click();
    await page.getByRole('link', { name: 'Nouveau contrat' }).click();
    await page.getByLabel('Titre').fill('La placette de la cité');
    await choose(page, /À la demande de/, 'des habitants');
    await choose(page, /^Avec|une association/, 'un groupe d’habitants');
    await page.getByLabel('Nom de l’association ou du groupe').fill('Riverains de la placette');
    await choose(page, /Ce qui les réunit/, 'une rue');
    await page.getByRole('button', { name: 'Créer le contrat' }).click();
    await page.getByRole('heading', { level: 1, name: 'La placette de la cité' }).waitFor();

    const next = page.getByRole('region', { name: 'La suite' });
    await next.getByRole('button', { name: 'Passer à la négociation' }).click();
    await next.getByText(/La commune ne s’engage à rien/).waitFor();
    await next.getByText(/pas de participation sans responsabilisation/).waitFor();

    await page.getByRole('button', { name: 'Ajouter un engagement de la commune' }).click();
    await page.getByLabel('Engagement 1 de la commune', { exact: true }).fill('Fournir le bois et les outils.');
    await page.getByRole('button', { name: 'Ajouter un engagement des habitants' }).click();
    await page
      .getByLabel('Engagement 1 des habitants', { exact: true })
      .fill('Construire les bancs et les entretenir.');
    await page.getByRole('button', { name: 'Enregistrer les engagements' }).click();
    await next.getByRole('button', { name: 'Conclure' }).click();
    await next.getByRole('button', { name: 'Commencer' }).click();
    await next.getByText(/Il manque 4 jugements/).waitFor();

    for (const [side, kept] of [
      ['La commune s’engage', 'pas tenu'],
      ['Les habitants s’engagent', 'tenu'],
    ] as const) {
      const given = page.getByRole('region', { name: side });
      for (const judge of [/La commune dit/, /Les habitants disent/]) {
        await given.getByRole('button', { name: judge }).click();
        await page.getByRole('option', { name: kept, exact: true }).click();
        await given.getByRole('button', { name: judge }).filter({ hasText: kept }).waitFor();
      }
    }
    await page.getByText(/la commune tient moins de la moitié de sa parole/).waitFor();
    await next.getByRole('button', { name: 'Terminer : déséquilibré' }).click();
    await next.getByText('Ce contrat est terminé.').waitFor();

    await page.goto('/contracts?view=outOfBalance');
    await page.getByRole('row', { name: /La placette.*la commune ne tient pas sa part/ }).waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
