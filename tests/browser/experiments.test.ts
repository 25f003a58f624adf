import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('what a commune tries, and what others learnt, in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('goes from a hypothesis to an end that concludes nothing, which is a normal end and teaches something', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.getByRole('link', { name: 'La démarche' }).click();
    await page.getByRole('link', { name: 'Essayer et apprendre' }).click();
    await page.getByRole('link', { name: 'Nouvel essai' }).click();
    await page.getByRole('button', { name: 'Commencer l’essai' }).click();
    expect(await page.getByText('À remplir.').count()).toBe(3);
    await page.getByLabel('Titre').fill('Poules au pied de l’école');
    await page.getByLabel('Hypothèse').fill('Trois poules mangent les restes de la cantine.');
    await choose(page, page, /Thème/, 'déchets');
    await page.getByRole('button', { name: 'Commencer l’essai' }).click();
    await page.getByRole('heading', { level: 1, name: 'Poules au pied de l’école' }).waitFor();
    await page.locator('.tag', { hasText: 'en cours' }).waitFor();

    await page.getByText('On ne peut pas conclure, et l’on sait pourquoi').click();
    await page.getByRole('button', { name: 'Terminer l’essai' }).click();
    await page.getByText('Un essai non concluant a appris quelque chose').waitFor();
    await page.getByLabel('Ce que l’on a appris').fill('Compter les restes avant d’acheter les poules.');
    await page.getByRole('button', { name: 'Terminer l’essai' }).click();
    await page.locator('.tag', { hasText: 'non concluante' }).waitFor();
    await page.getByText('Compter les restes avant d’acheter les poules.').waitFor();
    expect(await page.getByRole('button', { name: 'Terminer l’essai' }).count()).toBe(0);

    await page.getByText('Modifier l’essai').click();
    expect(await page.getByLabel('Hypothèse').count()).toBe(0);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Rien n’a changé').waitFor();

    await page.goto('/experiments?outcome=CONFIRMED&q=poulse');
    await settled(page);
    await page.getByText('Aucun essai ne répond à ces choix.').waitFor();
    await choose(page, page, /Issue/, 'non concluante');
    await page.locator('tbody tr', { hasText: 'Poules au pied de l’école' }).waitFor();
  });

  it('keeps what both of two agents typed when they change the same experiment', async () => {
    const one = await console_.visit('commune-agent');
    await one.goto('/experiments?outcome=RUNNING');
    await one.locator('tbody a').first().click();
    await one.getByText('Modifier l’essai').click();
    const other = await console_.visit('commune-agent');
    await other.goto(one.url());
    await other.getByText('Modifier l’essai').click();
    await one.getByLabel('Titre').fill('Pesée des restes');
    await one.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await one.getByText('Enregistré.', { exact: true }).waitFor();
    await other.getByLabel('Titre').fill('Pesée des restes du midi');
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await other.getByText('Votre saisie : Pesée des restes du midi').waitFor();
    await other.getByText('Déjà enregistré : Pesée des restes').last().waitFor();
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await other.getByRole('heading', { level: 1, name: 'Pesée des restes du midi' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('finds another commune’s lesson by a word and a theme, and says that it was reused', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.goto('/experiments?view=lessons');
    await page.getByLabel('Chercher un mot').fill('présnets');
    await choose(page, page, /^Tous Thème|Thème/, 'implication habitante');
    await page.waitForURL(/q=pr.*theme=INVOLVEMENT/);
    await settled(page);
    const lesson = page.locator('.list > li', { hasText: 'venait pour la première fois' }).first();
    const commune = (await lesson.getByRole('link').first().innerText()).trim();
    await lesson.getByRole('button', { name: 'Nous l’avons repris' }).click();
    await lesson.getByRole('button', { name: 'Le dire' }).click();
    await lesson.getByText('À remplir.').waitFor();
    await lesson.getByLabel('Ce que votre commune en a fait').fill('Le bureau de vote est sorti sur la place.');
    await lesson.getByRole('button', { name: 'Le dire' }).click();
    await page.getByText('Votre commune l’a repris.').first().waitFor();
    const reused = page.locator('.list > li', { hasText: commune }).filter({ hasText: 'Votre commune l’a repris.' });
    await reused.locator('summary').click();
    expect(await reused.innerText()).toContain('Le bureau de vote est sorti sur la place.');
    expect(console_.complaints).toEqual([]);
  });
});
