import { readFile } from 'node:fs/promises';
import { inFrench, monthFrom } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('the posts of an agglomeration', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('are added, described and given a capacity from a month on; a cut below what is promised is shown', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/posts');
    await settled(page);
    await page.getByText('Ajouter un poste').click();
    const adding = page.locator('details[open]', { hasText: 'Ajouter un poste' });
    await adding.getByRole('button', { name: 'Ajouter le poste' }).click();
    expect(await adding.getByText('À remplir.').count()).toBe(2);
    await adding.getByLabel('Code').fill('CALL-P41');
    await adding.getByLabel('Fonction').fill('chargé de mission mobilités');
    await adding.getByLabel(/Part du temps/).fill('120');
    await adding.getByRole('button', { name: 'Ajouter le poste' }).click();
    await adding.getByText('Un nombre entier de 0 à 100.').waitFor();
    await adding.getByLabel(/Part du temps/).fill('50');
    await adding.getByRole('button', { name: 'Ajouter un savoir-faire' }).click();
    await adding.getByRole('button', { name: /^… Savoir-faire|Savoir-faire$/ }).click();
    await page.getByRole('option').first().click();
    await adding.getByRole('button', { name: 'Ajouter le poste' }).click();
    await page.getByText('Le poste est ajouté.').waitFor();

    await page.getByRole('link', { name: 'chargé de mission mobilités' }).click();
    await page.getByRole('heading', { level: 1, name: 'chargé de mission mobilités' }).waitFor();
    await settled(page);
    const capacities = page.getByRole('region', { name: 'Ce qu’il donne chaque mois' });
    await capacities.getByText('le poste ne donne rien').waitFor();
    await capacities.getByText('Changer la capacité').click();
    await capacities.getByRole('button', { name: 'Enregistrer la capacité' }).click();
    expect(await capacities.getByText('À remplir.').count()).toBe(2);
    await capacities.getByLabel('À partir du mois').fill(monthFrom(2));
    await capacities.getByLabel('Demi-journées par mois').fill('63');
    await capacities.getByRole('button', { name: 'Enregistrer la capacité' }).click();
    await capacities.getByText('Un mois compte au plus 62 demi-journées').waitFor();
    await capacities.getByLabel('Demi-journées par mois').fill('20');
    await capacities.getByRole('button', { name: 'Enregistrer la capacité' }).click();
    await capacities
      .getByText(new RegExp(`à partir d[e’]\\s?${inFrench(monthFrom(2))}\\s:\\s20 demi-journées par mois`))
      .waitFor();

    await page.getByText('Modifier la fiche du poste').click();
    await choose(page, page, /État/, 'en recrutement');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.locator('.facts .tag', { hasText: 'en recrutement' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('are seen month by month, with what is promised, and leave as a table', async () => {
    const page = await console_.visit('project-officer');
    await page.goto(`/posts?view=months&from=${monthFrom(0)}`);
    await settled(page);
    const table = page.getByRole('region', { name: 'Mois par mois' });
    const promised = table.getByRole('row').filter({ hasText: /[1-9]\d* \/ \d+/ });
    expect(await promised.count()).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger en CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain(`Promis ${monthFrom(0)}`);

    // What is promised stays promised when the post can give less.
    await promised.first().getByRole('link').click();
    await settled(page);
    const capacities = page.getByRole('region', { name: 'Ce qu’il donne chaque mois' });
    await capacities.getByText('Changer la capacité').click();
    await capacities.getByLabel('À partir du mois').fill(monthFrom(0));
    await capacities.getByLabel('Demi-journées par mois').fill('0');
    await capacities.getByRole('button', { name: 'Enregistrer la capacité' }).click();
    await page
      .getByRole('region', { name: 'Mois par mois' })
      .getByText(/dépasse de \d/)
      .first()
      .waitFor();
    expect(await page.getByRole('region', { name: 'Ses appuis de ces mois' }).getByRole('row').count()).toBeGreaterThan(
      1,
    );
    expect(console_.complaints).toEqual([]);
  });
});
