import type { Page } from 'playwright-core';
import { dayOf } from '#shared/graphql/today.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, reloadUntil, settled } from './console.js';

describeInBrowser('a refusal takes two officers of the agglomeration', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  const refusalOf = (page: Page) => page.getByRole('region', { name: /Ne pas retenir/ });

  it('is proposed by one, confirmed by the other, and read by the commune only then', async () => {
    const [first, second, commune] = [
      await console_.visit('project-officer'),
      await console_.visit('second-project-officer'),
      await console_.visit('commune-agent'),
    ];
    await first.goto('/inbox?view=all&state=UNDER_REVIEW&commune=62528');
    await settled(first);
    await first.locator('tbody a').first().click();
    const project = await first.getByRole('link', { name: 'Ouvrir le dossier du projet' }).getAttribute('href');
    const file = first.url();
    const proposed = refusalOf(first);
    await proposed.locator('summary').click();
    await proposed.getByRole('button', { name: 'Proposer de ne pas retenir' }).click();
    await proposed.getByText('À remplir.').waitFor();
    await proposed.getByLabel('Raison, telle que la commune la lira').fill('Le programme de 2025 y répond déjà.');
    await proposed.getByRole('button', { name: 'Proposer de ne pas retenir' }).click();
    await proposed.getByText('Il attend le regard d’un autre poste').waitFor();

    await commune.goto(project ?? '');
    await settled(commune);
    expect(await commune.getByText('Le programme de 2025 y répond déjà.').count()).toBe(0);

    await second.goto(file);
    await settled(second);
    const looked = refusalOf(second);
    await looked.getByText('Le programme de 2025 y répond déjà.').waitFor();
    await looked.getByRole('button', { name: 'Confirmer le refus' }).click();
    await second.locator('.tag', { hasText: 'non retenu' }).first().waitFor();
    await looked.waitFor({ state: 'detached' });

    await reloadUntil(commune, commune.getByText('Le programme de 2025 y répond déjà.').first());
    expect(await commune.locator('.tag', { hasText: 'non retenu' }).count()).toBeGreaterThan(0);
    // Who proposed it finds the answer given.
    await reloadUntil(first, first.locator('.tag', { hasText: 'non retenu' }).first());
    expect(console_.complaints).toEqual([]);
  });

  it('studies by a grid that is published for what comes, and promises a delay', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/inbox');
    await page.getByRole('link', { name: 'Critères et délais' }).click();
    await settled(page);
    const grids = page.getByRole('region', { name: 'Critères' });
    await grids.getByRole('table', { name: /Grille n° 1, en vigueur/ }).waitFor();
    await grids.getByText('Publier la grille suivante').click();
    await grids.getByLabel('Premier jour').fill('2000-01-01');
    await grids.getByLabel('Intitulé du critère 1').fill('');
    await grids.getByRole('button', { name: 'Publier la grille' }).click();
    await grids.getByText('Donnez à chaque critère un intitulé').waitFor();
    await grids.getByLabel('Intitulé du critère 1').fill('Implication habitante, dès la première idée');
    await grids.getByRole('button', { name: 'Ajouter un critère' }).click();
    await grids.getByLabel('Intitulé du critère 5').fill('Sobriété foncière');
    await grids.getByLabel('Poids du critère 5').fill('10');
    await grids.getByRole('button', { name: 'Publier la grille' }).click();
    await grids.getByText(/ne vaut pas pour le passé/).waitFor();
    await grids.getByLabel('Premier jour').fill(dayOf(new Date(Date.now() + 3 * 86_400_000)));
    await grids.getByRole('button', { name: 'Publier la grille' }).click();
    const next = grids.getByRole('table', { name: /Grille n° 2, à partir du/ });
    await next.getByText('Sobriété foncière').waitFor();
    expect(await next.locator('tbody tr').count()).toBe(5);

    const delays = page.getByRole('region', { name: 'Le délai promis' });
    await delays.getByText('Promettre un autre délai').click();
    await delays.getByLabel('À partir du').fill(dayOf(new Date(Date.now() + 3 * 86_400_000)));
    await delays.getByLabel('Jours').fill('400');
    await delays.getByRole('button', { name: 'Promettre ce délai' }).click();
    await delays.getByText('Un nombre de jours, de 1 à 365.').waitFor();
    await delays.getByLabel('Jours').fill('45');
    await delays.getByRole('button', { name: 'Promettre ce délai' }).click();
    await delays.getByRole('cell', { name: '45 jours' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('takes up the label that its project had before, in a file that awaits its answer', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/inbox?view=all&state=RECEIVED&commune=62213');
    await settled(page);
    await page.locator('tbody a').first().click();
    const before = page.getByRole('region', { name: 'Un label d’avant ?' });
    await before.getByText('Registre des délibérations').waitFor();
    await before.getByText('C’est le label de ce projet').click();
    await before.getByRole('button', { name: 'Reprendre ce label' }).click();
    await page
      .getByRole('region', { name: 'Label repris d’avant' })
      .getByText(/sans fin dite/)
      .waitFor();
    await page
      .getByText(/^Label donné le .*repris tel qu’il était/)
      .first()
      .waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
