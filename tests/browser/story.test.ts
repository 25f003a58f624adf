import { daysFrom, inFrench, today } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole } from './console.js';

describeInBrowser('a commune’s story in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is written, made public by a clear consent, read by everybody, and taken back at once', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.goto('/story');
    await page.getByRole('link', { name: 'Nouveau chapitre' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nouveau chapitre' }).waitFor();
    await page.getByLabel('Titre').fill('Le puits commun');
    await page.getByLabel('Le texte').fill('On y allait à trois maisons. On y retourne pour le jardin.');
    await choose(page, page, /Ajouter une action/, (await firstAction(page)) ?? '');
    await page.getByRole('button', { name: /^Enlever/ }).waitFor();
    await page.getByLabel('habitants').fill('7');
    await page.getByLabel('élus').fill('1');
    await page.getByRole('button', { name: 'Créer le chapitre' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le puits commun' }).waitFor();
    await page.getByText('habitants (7), élus (1)').waitFor();
    const address = page.url();

    const everybody = await console_.visit('public');
    await everybody.goto(address);
    await everybody.getByText('Chapitre introuvable').first().waitFor();

    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Sans cet accord, un chapitre ne se publie pas.').waitFor();
    await page.getByText('Celles et ceux qui l’ont raconté sont d’accord').click();
    await page.getByLabel('Accord donné le').fill(daysFrom(-1));
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText(`Tout le monde lit ce chapitre depuis le ${inFrench(today())}.`).waitFor();
    expect(await page.getByText('Modifier le chapitre').count()).toBe(0);

    await everybody.goto('/communes/62213/story');
    await everybody.getByRole('link', { name: 'Le puits commun' }).click();
    await everybody.getByText('habitants (7), élus (de 1 à 4, masqué)').waitFor();
    await page.goto('/story?view=public');
    await page.locator('li', { hasText: 'Le puits commun' }).getByText('élus (de 1 à 4, masqué)').waitFor();

    await page.goto(address);
    await page.getByRole('button', { name: 'Retirer tout de suite' }).click();
    await page.locator('.notice', { hasText: `Retiré le ${inFrench(today())}` }).waitFor();
    expect(await page.evaluate('document.activeElement.innerText')).toContain('Retiré');
    await everybody.goto(address);
    await everybody.getByText('Chapitre introuvable').first().waitFor();

    // What was withdrawn is written anew, and public again only by a consent given since.
    await page.getByText('Modifier le chapitre').click();
    await page.getByLabel('Le texte').fill('On y retourne pour le jardin.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.locator('p.prose', { hasText: /^On y retourne/ }).waitFor();
    await page.getByText('Celles et ceux qui l’ont raconté sont d’accord').click();
    await page.getByLabel('Accord donné le').fill(daysFrom(-1));
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Cet accord a été retiré depuis').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is an agglomeration’s too, told on an axis, public by consent and taken back at once', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/story');
    await page.getByRole('link', { name: 'Nouveau chapitre' }).click();
    await page.getByLabel('Titre').fill('Le mardi des techniciens');
    await page.getByLabel('Le texte').fill('On s’y prête ce que l’on sait faire.');
    await choose(page, page, /Axe du projet de territoire/, 'Processus de coopération');
    await page.getByLabel('techniciens').fill('9');
    await page.getByRole('button', { name: 'Créer le chapitre' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le mardi des techniciens' }).waitFor();
    await page.getByText('L’agglomération seule lit ce chapitre.').waitFor();
    const address = page.url();
    const everybody = await console_.visit('public');
    await everybody.goto(address);
    await everybody.getByText('Il n’existe pas, ou son agglomération l’a retiré.').waitFor();

    await page.getByText('Celles et ceux qui l’ont raconté sont d’accord').click();
    await page.getByLabel('Accord donné le').fill(daysFrom(-1));
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByText(/Tout le monde lit ce chapitre depuis/).waitFor();
    await everybody.goto('/communes/62528');
    await everybody.getByRole('link', { name: 'Le récit de l’agglomération' }).click();
    await everybody.getByRole('link', { name: 'Le mardi des techniciens' }).click();
    await everybody.getByText('Processus de coopération').waitFor();
    expect(await everybody.getByRole('button', { name: 'Retirer tout de suite' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Retirer tout de suite' }).click();
    await page.locator('.notice', { hasText: 'l’agglomération seule le lit' }).waitFor();
    await everybody.goto(address);
    await everybody.getByText('Il n’existe pas, ou son agglomération l’a retiré.').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is narrowed by its time and a word', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/story');
    await choose(page, page, /Temps du récit/, 'la mémoire');
    await page.waitForURL(/period=MEMORY/);
    // The list before stays until the one asked for is there.
    await page.locator('.list > li').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.list > li').count()).toBe(1);
    await page.getByLabel('Chercher un mot').fill('siréne');
    await page.locator('.list > li', { hasText: 'Quand la sirène sonnait' }).waitFor();
    await page.getByLabel('Chercher un mot').fill('introuvable');
    await page.getByText('Aucun chapitre ne répond à ces choix.').waitFor();
  });
});

/** The first of the commune's own actions that can be linked. */
async function firstAction(page: Awaited<ReturnType<OpenConsole['visit']>>): Promise<string | undefined> {
  await page.getByRole('button', { name: /Ajouter une action/ }).click();
  const title = await page.getByRole('option').first().innerText();
  await page.keyboard.press('Escape');
  return title;
}
