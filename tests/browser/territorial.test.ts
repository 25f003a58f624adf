import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('the territorial project in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is found by its group in the menu, which the keyboard opens and closes', async () => {
    const page = await console_.visit('project-officer', { width: 360, height: 780 });
    const group = page.getByRole('button', { name: 'Territoire' });
    await group.focus();
    await page.keyboard.press('Enter');
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.innerText')).toBe('Projet de territoire');
    await page.keyboard.press('Escape');
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate('document.activeElement.innerText')).toContain('Territoire');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Projet de territoire' }).click();
    await page.getByRole('heading', { level: 1, name: 'Projet de territoire' }).waitFor();
    expect(await group.getAttribute('aria-expanded')).toBe('false');
  });

  it('is completed with an axis that keeps the others’ keys, and with where it wants to arrive', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/territorial-project');
    await settled(page);
    await page.getByText('Modifier ce projet de territoire').click();
    await page.getByLabel('Où l’on veut arriver').fill('Des communes qui se prêtent ce qu’elles savent faire.');
    await page.getByRole('button', { name: 'Ajouter un axe' }).click();
    await page.getByLabel('Titre de l’axe 4').fill('Prêter l’ingénierie');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.locator('ol .list-title', { hasText: 'Prêter l’ingénierie' }).waitFor();
    expect(await page.locator('ol > li').count()).toBe(4);
    await page.getByRole('definition').getByText('Des communes qui se prêtent').waitFor();
    // A chapter told on an axis still finds it by its key.
    await page.goto('/story?axis=cooperation-processes');
    await page.getByRole('link', { name: 'Des communes que les fosses reliaient' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('shows what was promised and signed on its way, drawn and in a table', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/territorial-project');
    await settled(page);
    const way = page.getByRole('img', { name: /Trajectoire du .* Engagements et contrats sur ce chemin : 2/ });
    expect(await way.locator('.course-sign').count()).toBe(2);

    await page.getByText('Noter un engagement').click();
    await page.getByRole('button', { name: 'Enregistrer l’engagement' }).click();
    await page.getByText('À remplir.').first().waitFor();
    await page.getByLabel('Engagement', { exact: true }).fill('Répondre à chaque habitant');
    await page.getByLabel('Pris le').fill('2026-10-01');
    await choose(page, page, /Axe du projet de territoire/, 'Processus de coopération');
    await page.getByText('Il porte sur l’implication des habitants').click();
    await page.getByRole('button', { name: 'Enregistrer l’engagement' }).click();
    await page
      .locator('li', { hasText: 'Répondre à chaque habitant' })
      .getByText('implication des habitants')
      .waitFor();

    await page.getByText('Noter un contrat signé').click();
    await page.getByLabel('Contrat', { exact: true }).fill('Contrat d’objectifs');
    await page.getByLabel('Partenaire', { exact: true }).fill('Région');
    await page.getByLabel('Signé le').fill('2026-10-15');
    await choose(page, page, /Ajouter une commune pilote/, 'Avion');
    await page.getByRole('button', { name: 'Enregistrer le contrat' }).click();
    const row = page.locator('tr', { hasText: 'Contrat d’objectifs' });
    await row.getByRole('link', { name: 'Avion' }).waitFor();
    await page.getByText('La trajectoire en tableau').click();
    await page.locator('tr', { hasText: 'Région : Contrat d’objectifs' }).waitFor();
    expect(await page.locator('.course-sign').count()).toBe(4);

    await page.getByText('Dire qui le porte à partir d’un jour').click();
    await page.getByLabel('À partir du').fill('2026-11-01');
    await page.getByLabel('Combien').fill('6');
    await page.getByLabel('Fonctions').fill('implication habitante');
    await page.getByRole('button', { name: 'Enregistrer les vice-présidences' }).click();
    await page.getByText('6 vice-présidences portent le projet depuis le 1er novembre 2026.').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
