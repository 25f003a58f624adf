import { today } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('what a commune says of itself, and who stands before the same need', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is written on its own page, dated and with its source, and read by whom it is shown to', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.getByRole('link', { name: 'Ma commune' }).click();
    await settled(page);
    const address = page.url();
    const own = page.getByRole('region', { name: 'Ce que la commune dit d’elle-même' });

    await own.getByText('Dire ce que la commune peut investir').click();
    await own.getByRole('button', { name: 'Enregistrer le montant' }).click();
    expect(await own.getByText('À remplir.').count()).toBe(3);
    await own.getByLabel('Par an, en euros').fill('125 000');
    await own.locator('details[open]').getByLabel('À partir du').fill(today());
    await own.getByLabel('Le document qui le dit').fill('Compte administratif 2025');
    await own
      .locator('details[open]')
      .getByRole('button', { name: /Visible par/ })
      .click();
    await page.getByRole('option', { name: 'tout le monde' }).click();
    await own.getByRole('button', { name: 'Enregistrer le montant' }).click();
    await own.getByText(/125\s000\s€ par an/).waitFor();
    await own.getByText('Source : Compte administratif 2025').first().waitFor();

    const visitor = await console_.visit('public');
    await visitor.goto(address);
    const read = visitor.getByRole('region', { name: 'Ce que la commune dit d’elle-même' });
    await read.getByText(/125\s000\s€ par an/).waitFor();
    expect(await read.getByRole('button').count()).toBe(0);
  });

  it('tells its engineering, and what it could lend', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.getByRole('link', { name: 'Ma commune' }).click();
    await settled(page);
    const own = page.getByRole('region', { name: 'Ce que la commune dit d’elle-même' });
    await own.getByText('Dire l’ingénierie de la commune').click();
    const form = own.locator('details[open]');
    await form.getByLabel('Cadres, en équivalents temps plein').fill('un et demi');
    await form.getByLabel('À partir du').fill(today());
    await form.getByRole('button', { name: 'Enregistrer cette ingénierie' }).click();
    await form.getByText('Écrivez un nombre de postes').waitFor();
    await form.getByLabel('Cadres, en équivalents temps plein').fill('1,5');
    await choose(page, form, /Ajouter un savoir-faire/, 'marchés publics');
    await form.getByRole('button', { name: 'Retirer « marchés publics »' }).waitFor();
    await form.getByLabel('Demi-journées à prêter chaque mois').fill('2');
    await form.getByRole('button', { name: 'Enregistrer cette ingénierie' }).click();
    await own.locator('dd', { hasText: /^1,5$/ }).waitFor();
    expect(await own.locator('dd').allTextContents()).toContain('marchés publics');
  });

  it('tells where it comes from and where it wishes to go', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/communes/62528');
    const own = page.getByRole('region', { name: 'Ce que la commune dit d’elle-même' });
    await own.getByText(/^(Dire la trajectoire de la commune|La redire)$/).click();
    await own.getByLabel('Le modèle de départ').fill('Une ville minière.');
    await own.getByLabel('Le modèle souhaité').fill('Une ville qui montre ce qu’elle sait faire.');
    await own.getByRole('button', { name: 'Enregistrer la trajectoire' }).click();
    await own.locator('dd', { hasText: 'Une ville qui montre ce qu’elle sait faire.' }).waitFor();
    expect(await own.locator('dd').allTextContents()).toContain('Une ville minière.');
  });

  it('shows the peers of a need, nearest first, with their distance and size', async () => {
    const page = await console_.visit('commune-agent');
    await page.getByRole('region', { name: 'Vos projets et leur label' }).locator('.list-title').first().click();
    await settled(page);
    const needs = page.getByRole('region', { name: 'Ce qui manque' });
    const peers = needs.locator('details', { hasText: 'Qui d’autre a ce besoin' }).first();
    await peers.locator('summary').click();
    await peers.locator('li, .empty').first().waitFor();
    const distances = (await peers.getByText(/à [\d,]+ km/).allTextContents()).map((text) =>
      Number(/à ([\d,]+) km/.exec(text)?.[1]?.replace(',', '.')),
    );
    expect(distances.length).toBeGreaterThan(0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(console_.complaints).toEqual([]);
  });
});
