import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil, settled } from './console.js';

describeInBrowser('who exercises which competence', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is settled by an act, received by the commune, and taken back when it was a mistake', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/regimes?competence=green-spaces&commune=62528');
    await settled(page);
    await page.getByText('Fixer un régime').click();
    const setting = page.locator('details[open]');
    await setting.getByRole('button', { name: 'Fixer le régime' }).click();
    await setting.getByText('Choisissez au moins une commune.').waitFor();
    await choose(page, setting, /Compétence/, 'Espaces verts');
    await choose(page, setting, /Qui l’exerce/, 'la commune, par délégation');
    await choose(page, setting, /Ajouter une commune/, 'Loos-en-Gohelle');
    await setting.getByLabel('Premier jour du régime').fill('2026-03-01');
    await setting.getByLabel('Référence de l’acte').fill('DELIB-2026-012');
    await setting.getByLabel('Décidé le').fill('2026-02-12');
    await setting.getByLabel('Exécutoire depuis le').fill('2026-02-20');
    await setting.getByRole('button', { name: 'Fixer le régime' }).click();
    await setting.getByText('Une délégation de compétence se règle par une convention').waitFor();
    await choose(page, setting, /Qui a décidé/, 'convention');
    await setting.getByRole('button', { name: 'Fixer le régime' }).click();
    const row = page.getByRole('row', { name: /Espaces verts/ });
    await row.getByText('la commune, par délégation').waitFor();
    await reloadUntil(page, row.getByText(/^le .* \d{4}$/));

    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Espaces verts' }).waitFor();
    await settled(page);
    const told = page.getByRole('region', { name: 'Ce que la commune a reçu' });
    await told.getByText(/la commune, par délégation, depuis le 1er mars 2026/).waitFor();
    await page.getByText('l’acte ne trace pas de ligne', { exact: false }).waitFor();
    await page.getByText('Retirer ce régime, saisi par erreur').click();
    await page.getByRole('button', { name: 'Retirer le régime' }).click();
    await page.getByText('À remplir.').waitFor();
    await page.getByLabel('En quoi il était faux').fill('La convention est de l’an prochain.');
    await page.getByRole('button', { name: 'Retirer le régime' }).click();
    await page.getByText('Le régime est retiré de l’histoire').waitFor();
    await page.getByRole('link', { name: 'Tous les régimes' }).click();
    await page.goto('/regimes?view=history&competence=green-spaces&commune=62528');
    await settled(page);
    expect(await page.getByText('DELIB-2026-012').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });

  it('has operations put on either side of the line that an act draws', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/regimes');
    await settled(page);
    await page.locator('tbody tr', { hasText: 'intérêt communautaire' }).first().getByRole('link').click();
    const sides = page.getByRole('region', { name: 'De part et d’autre de la ligne' });
    await sides.getByText('Placer une opération').click();
    await sides.getByLabel('Opération').fill('Halle des sports du quartier');
    await choose(page, sides, /De quel côté/, 'reste à la commune');
    await sides.getByLabel('Référence de l’acte').fill('DELIB-2026-087');
    await sides.getByLabel('Décidé le').fill('2026-10-08');
    await sides.getByRole('button', { name: 'Placer l’opération' }).click();
    await sides
      .getByRole('row', { name: /Halle des sports/ })
      .getByText('reste à la commune')
      .waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('stays readable while the communes’ scale is down, which says that what they received is unknown', async () => {
    const page = await console_.visit('project-officer');
    await console_.scales.commune.stop();
    await page.goto('/regimes');
    await settled(page);
    await page.locator('.notice-partial', { hasText: 'On ne sait pas ici ce que les communes ont reçu' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('tbody tr').first().innerText()).toContain('inconnu');
    expect(console_.complaints).toEqual([]);
  });
});
