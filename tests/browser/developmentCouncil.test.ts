import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('groups, the development council and trainings in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('opens a working group, changes who works in it, and ends it', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/working-groups');
    await settled(page);
    await page.getByText('Ouvrir un groupe').click();
    await page.getByLabel('Titre du groupe').fill('Mobilités du quotidien');
    await choose(page, page, /Thème/, 'mobilité');
    await page.getByLabel('Depuis le').fill(daysFrom(-22));
    await page.getByLabel('Délégations').fill('Mobilités\nVoirie');
    await page.getByLabel('Services').fill('Transports');
    await page.getByLabel('Élus, combien').fill('5');
    await page.getByRole('button', { name: 'Enregistrer le groupe' }).click();
    await page.getByText('Un nombre, 0 compris.').waitFor();
    await page.getByLabel('Techniciens, combien').fill('6');
    await page.getByRole('button', { name: 'Enregistrer le groupe' }).click();
    const row = page.locator('li', { hasText: 'Mobilités du quotidien' });
    await row.getByText('5 élus, 6 techniciens').waitFor();

    await row.getByText('Changer qui travaille à : Mobilités du quotidien').click();
    await row.getByLabel('Élus, combien').fill('4');
    await row.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await row.getByText('4 élus, 6 techniciens').waitFor();
    await row.getByText('Délégations : Mobilités et Voirie', { exact: false }).waitFor();
    await row.getByLabel('Terminé le').fill(daysFrom(-3));
    await row.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByLabel('Au travail le').fill(daysFrom(-13));
    await page.getByText(`jusqu’au ${inFrench(daysFrom(-3))}`).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('asks the council, keeps its opinion, and says what became of it', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/development-council');
    await settled(page);
    await page.getByText('Saisir le conseil').click();
    await page.getByLabel('Titre de la saisine').fill('Zéro déchet');
    await page.getByLabel('La question posée').fill('Quels gestes proposer aux communes ?');
    await page.getByLabel('Saisi le').fill(daysFrom(-21));
    await page.getByRole('button', { name: 'Enregistrer la saisine' }).click();
    await page.locator('li', { hasText: 'Zéro déchet' }).getByText('Pas encore d’avis.').waitFor();

    await page.getByText('Noter un avis').click();
    await page.getByLabel('Titre de l’avis').fill('Avis sur les gestes');
    await page.getByLabel('Ce que dit l’avis').fill('Commencer par les cantines.');
    await page.getByLabel('Adopté le').fill(daysFrom(-3));
    await choose(page, page, /Sur quelle saisine/, 'Zéro déchet');
    await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
    const opinions = page.getByRole('region', { name: 'Avis, et ce qu’ils sont devenus' });
    const row = opinions.locator('li', { hasText: 'Avis sur les gestes' });
    await row.getByText('Répondre : Avis sur les gestes').click();
    await choose(page, row, /Ce qu’il est devenu/, 'suivi');
    await row.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await row.getByText('À remplir.').waitFor();
    await row.getByLabel('Pourquoi').fill('Trois cantines commencent.');
    await row.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    // What is answered waits no more.
    await row.waitFor({ state: 'detached' });
    await opinions.getByRole('link', { name: 'tous' }).click();
    await row.getByText('Trois cantines commencent.').waitFor();
    await page.getByRole('region', { name: 'Saisines' }).locator('li li', { hasText: 'Avis sur les gestes' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('refuses a composition beyond parity with the article, and keeps one within it', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/development-council');
    await settled(page);
    const composition = page.getByRole('region', { name: 'Composition' });
    await composition.getByText('Dire qui y siège à partir d’un jour').click();
    await composition.getByLabel('À partir du').fill(daysFrom(-22));
    await composition.getByLabel('Femmes').fill('33');
    await composition.getByLabel('Hommes').fill('30');
    for (const [ages, members] of Object.entries({
      'moins de 30 ans': '10',
      'de 30 à 44 ans': '13',
      'de 45 à 59 ans': '20',
      'de 60 à 74 ans': '20',
    })) {
      await composition.getByLabel(ages).fill(members);
    }
    await composition.getByText('Aucun conseiller communautaire n’y siège').click();
    await composition.getByRole('button', { name: 'Enregistrer la composition' }).click();
    await composition.getByText(/L’écart entre femmes et hommes est de 3/).waitFor();
    await composition.getByLabel('Femmes').fill('31');
    await composition.getByLabel('de 60 à 74 ans').fill('18');
    await composition.getByRole('button', { name: 'Enregistrer la composition' }).click();
    await composition.getByText('Personne ne siège dans ces âges : 75 ans et plus.').waitFor();
    expect(await composition.locator('dd.figure').allInnerTexts()).toEqual(['31', '30']);
    expect(console_.complaints).toEqual([]);
  });

  it('notes a training for an initiative and counts who came, again when it was wrong', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/trainings');
    await settled(page);
    await page.getByText('Noter une formation').click();
    await page.getByLabel('Titre de la formation').fill('Isoler une maison de cité');
    await choose(page, page, /Pour qui.*Choisir|Choisir.*Pour qui/, 'artisans');
    await page.getByLabel('Jour', { exact: true }).fill(daysFrom(-13));
    await page.getByLabel('Demi-journées').fill('4');
    await choose(page, page, /Démarche qu’elle sert/, 'Démarche rénovation habitat');
    await page.getByRole('button', { name: 'Enregistrer la formation' }).click();
    const row = page.locator('tr', { hasText: 'Isoler une maison de cité' });
    await row.getByRole('link', { name: 'Démarche rénovation habitat' }).waitFor();
    await row.getByText('pas compté').waitFor();
    for (const people of ['61', '16']) {
      if (!(await row.getByLabel('Personnes venues').isVisible())) await row.getByText(/^Dire combien/).click();
      await row.getByLabel('Personnes venues').fill(people);
      await row.getByRole('button', { name: 'Enregistrer le nombre' }).click();
      await row.locator('td.numeric', { hasText: people }).waitFor();
    }
    expect(console_.complaints).toEqual([]);
  });
});
