import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('how a commune is led, in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('tells a function of the steering team, and that it leaves', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/management');
    await settled(page);
    const team = page.getByRole('region', { name: 'Équipe de direction' });
    await team.getByText('Dire une fonction, ou la changer').click();
    await team.getByLabel('Fonction', { exact: true }).fill('Responsable du développement durable');
    await team.getByLabel('Depuis le').fill(daysFrom(-22));
    await team.getByLabel('Quotidien, par mois').fill('20');
    await team.getByLabel('Projets, par mois').fill('60');
    await team.getByRole('button', { name: 'Enregistrer la fonction' }).click();
    await team.locator('.field-error', { hasText: /./ }).first().waitFor();
    await team.getByLabel('Projets, par mois').fill('18');
    await team.getByRole('button', { name: 'Enregistrer la fonction' }).click();
    const row = team.locator('tbody tr', { hasText: 'Responsable du développement durable' });
    await row.getByText('18 demi-journées').waitFor();

    await team.getByLabel('Fonction', { exact: true }).fill('Responsable du développement durable');
    await team.getByLabel('Depuis le').fill(daysFrom(-3));
    await team.getByText('Cette fonction quitte l’équipe ce jour-là').click();
    await team.getByRole('button', { name: 'Enregistrer la fonction' }).click();
    await row.waitFor({ state: 'detached' });
    expect(await team.locator('tbody tr').count()).toBe(3);
  });

  it('records who presented the approach, and what a training changed', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/management');
    await settled(page);
    const presentations = page.getByRole('region', { name: 'Présentations de la démarche' });
    await presentations.getByText('Noter une présentation').click();
    await presentations.getByLabel('Fonction', { exact: true }).fill('Conseillère déléguée aux jardins');
    await presentations.getByLabel('Présentée le').fill(daysFrom(-2));
    const form = presentations.locator('form');
    await choose(page, form, /Où/, 'à l’extérieur');
    await presentations.getByRole('button', { name: 'Enregistrer la présentation' }).click();
    const presentation = presentations.locator('li', { hasText: 'Conseillère déléguée aux jardins (élus)' });
    await presentation.getByText(`Corriger : Conseillère déléguée aux jardins, ${inFrench(daysFrom(-2))}`).click();
    await presentation.getByLabel('À quelle occasion').fill('Congrès des maires');
    await presentation.getByText('Un élu', { exact: true }).click();
    await presentation.getByRole('button', { name: 'Enregistrer la présentation' }).click();
    await presentations
      .locator('li', { hasText: 'Conseillère déléguée aux jardins (services)' })
      .getByText('à l’extérieur, Congrès des maires')
      .waitFor();

    const trainings = page.getByRole('region', { name: 'Formations' });
    await trainings.getByText('Noter une formation').click();
    await trainings.getByLabel('Titre de la formation').fill('Lire un budget');
    await trainings.getByLabel('Tenue le').fill(daysFrom(-11));
    await trainings.getByRole('button', { name: 'Enregistrer la formation' }).click();
    await trainings.getByText('Dites pour qui : un public au moins.').waitFor();
    await trainings.getByText('habitants', { exact: true }).click();
    await trainings.getByRole('button', { name: 'Enregistrer la formation' }).click();
    const training = trainings.locator('li', { hasText: 'Lire un budget' });
    await training.getByText('pas encore regardé').waitFor();
    await training.getByRole('button', { name: 'Ce qu’a changé : Lire un budget' }).click();
    await training.getByLabel('Ce que l’on sait faire après').fill('Six habitants suivent la commission.');
    await training.getByRole('button', { name: 'Enregistrer ce qui a changé' }).click();
    await training.getByText('Six habitants suivent la commission.').waitFor();

    await page.goto('/management?assessed=yes&q=budgte');
    await settled(page);
    expect(await page.getByRole('region', { name: 'Formations' }).locator('.list > li').count()).toBe(1);
    expect(console_.complaints).toEqual([]);
  });
});
