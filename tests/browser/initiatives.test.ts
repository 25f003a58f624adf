import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('initiatives of an agglomeration, in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('are answered by a commune: it engages, links an action, is really engaged, and takes its word back', async () => {
    const page = await console_.visit('commune-agent');
    await page.getByRole('link', { name: 'La démarche', exact: true }).click();
    await page.getByRole('link', { name: 'Démarches de l’agglomération' }).click();
    const food = page.getByRole('region', { name: 'Démarche alimentaire de territoire' });
    await food.getByText('pas encore de réponse').waitFor();
    await food.getByText('Nous engager', { exact: true }).click();
    await choose(page, food, /Qui l’a décidé/, 'délibération');
    await food.getByLabel('Référence de l’acte').fill('DELIB-2026-090');
    await food.getByLabel('Ce que la démarche devient chez nous').fill('La cantine d’abord.');
    await food.getByRole('button', { name: 'Engager la commune' }).click();
    await food.locator('.tag', { hasText: 'engagée de nom' }).waitFor();
    await food.getByText('La cantine d’abord.').first().waitFor();

    await food.getByText('Rattacher une action', { exact: true }).click();
    await food.getByRole('button', { name: 'Rattacher', exact: true }).click();
    await food.getByText('À remplir.').waitFor();
    await choose(page, food, /Action/, 'Repas bio et locaux à la cantine (les trois échelons)');
    await food.getByRole('button', { name: 'Rattacher', exact: true }).click();
    await food.locator('.tag', { hasText: 'vraiment engagée' }).waitFor();
    await food.getByRole('button', { name: 'Détacher « Repas bio et locaux à la cantine »' }).click();
    await food.locator('.tag', { hasText: 'engagée de nom' }).waitFor();

    await food.getByText('Retirer notre engagement').click();
    await food.getByRole('button', { name: 'Retirer l’engagement' }).click();
    await food.getByText('Nous engager à nouveau').waitFor();
    await food.getByText('Ne pas participer', { exact: true }).click();
    await food.getByText('Nous le faisons déjà').click();
    await food.getByRole('button', { name: 'Répondre que nous ne participons pas' }).click();
    await food.getByText('ne participe pas (le fait déjà)').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('show the agglomeration who is really engaged, on a map and as a list that the address narrows', async () => {
    const page = await console_.visit('project-officer');
    await page.getByRole('button', { name: 'Mobiliser' }).click();
    await page.getByRole('link', { name: 'Démarches', exact: true }).click();
    await page.getByText('objectif non défini').first().waitFor();
    await page.getByRole('link', { name: 'Démarche zéro gaspillage', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Démarche zéro gaspillage' }).waitFor();
    await page.locator('svg.map').waitFor();
    expect(await page.locator('svg.map a').count()).toBe(36);
    await choose(page, page, /Engagement/, 'vraiment engagée');
    await page.waitForURL(/level=REALLY/);
    await settled(page);
    const rows = page
      .getByRole('table', { name: 'Communes de l’agglomération et leur engagement' })
      .locator('tbody tr');
    expect(await rows.filter({ hasText: 'Loos-en-Gohelle' }).count()).toBe(1);
    expect(await rows.filter({ hasText: 'engagée de nom' }).count()).toBe(0);

    await page.getByText('Modifier la démarche').click();
    await page.getByLabel('Objectif d’implication habitante, en mots').fill('Un groupe de foyers témoins par commune.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Enregistré.', { exact: true }).waitFor();
    await page.getByText('Un groupe de foyers témoins par commune.').first().waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('say of which communes nothing was heard, as a question to ask', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/initiatives');
    await page.getByRole('link', { name: 'Communes sans nouvelles' }).click();
    await page.getByText('jamais un reproche').waitFor();
    await page.locator('tbody tr').nth(3).waitFor();
    expect(await page.getByText('aucune dans Archipel').count()).toBeGreaterThan(0);
    expect(console_.complaints).toEqual([]);
  });
});
