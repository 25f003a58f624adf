import { daysFrom, inFrench } from '#tests/support/days.js';
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
    await page.getByLabel('À partir du').fill(daysFrom(-22));
    await page.getByLabel('Combien').fill('6');
    await page.getByLabel('Fonctions').fill('implication habitante');
    await page.getByRole('button', { name: 'Enregistrer les vice-présidences' }).click();
    await page.getByText(`6 vice-présidences portent le projet depuis le ${inFrench(daysFrom(-22))}.`).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is corrected with the reason, and what was said before stays readable', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/territorial-project');
    await settled(page);
    const commitments = page.locator('section', { hasText: 'Engagements politiques' });
    const commitment = commitments.locator('ul.list').first().locator(':scope > li').last();
    const before = await commitment.locator('.list-title').first().innerText();
    await commitment.getByText('Corriger ce qui est faux').click();
    await commitment.getByLabel('Engagement', { exact: true }).fill('Écouter avant de décider');
    await commitment.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await commitment.getByText('À remplir.').waitFor();
    await commitment.getByLabel('En quoi était-ce faux ?').fill('Le titre était celui d’une autre délibération.');
    await commitment.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await commitment.getByText('Corrigé une fois : ce qui était dit').click();
    await commitment.getByText('Le titre était celui d’une autre délibération.').waitFor();
    await commitment.getByText(`Engagement : ${before}`).waitFor();
    expect(await commitment.locator('.list-title').first().innerText()).toBe('Écouter avant de décider');
    expect(await commitment.getByLabel('En quoi était-ce faux ?').inputValue()).toBe('');

    const contract = page.locator('tbody tr', { hasText: 'Corriger ce qui est faux' }).last();
    await contract.getByText('Corriger ce qui est faux').click();
    await contract.getByLabel('Jusqu’au').fill('2020-09-18');
    await contract.getByLabel('En quoi était-ce faux ?').fill('Le contrat avait un terme.');
    await contract.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await contract.getByText('Corrigé une fois : ce qui était dit').click();
    await contract.getByText('Jusqu’au : rien').waitFor();
    await contract.getByText('jusqu’au 18 septembre 2020').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('says that the vice-presidencies of a day are stated once, and lets one correct them', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/territorial-project');
    await settled(page);
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Vice-présidences' }) });
    await section.getByText('Dire qui le porte à partir d’un jour').click();
    await section.getByLabel('À partir du').fill('2017-09-19');
    await section.getByLabel('Combien').last().fill('4');
    await section.getByRole('button', { name: 'Enregistrer les vice-présidences' }).click();
    await section.getByText(/Les vice-présidences de ce jour-là sont déjà dites/).waitFor();
    expect(await section.getByLabel('À partir du').inputValue()).toBe('2017-09-19');

    const history = section.getByText('Tout ce qui a été dit, jour par jour');
    if (await history.isVisible()) await history.click();
    const stated = section.locator('li, div', { hasText: /depuis le 19 septembre 2017/ }).last();
    await stated.getByText('Corriger ce qui est faux').click();
    await stated.getByLabel('Combien').fill('6');
    await stated.getByLabel('En quoi était-ce faux ?').fill('L’une d’elles était comptée ailleurs.');
    await stated.getByRole('button', { name: 'Enregistrer la correction' }).click();
    await stated.getByText('6 vice-présidences portent le projet depuis le 19 septembre 2017.').waitFor();
    await stated.getByText('Corrigé une fois : ce qui était dit').click();
    await stated.getByText('Combien : 5').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
