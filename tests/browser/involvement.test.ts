import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

/** That many days from now, as a date field takes it. */

describeInBrowser('a call for contributions in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is opened, receives contributions, and tells each what became of it', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/involvement');
    await settled(page);
    await page.getByText('Ouvrir un appel').click();
    await page.getByLabel('La question posée').fill('Quels trajets courts sans voiture ?');
    await page.getByLabel('Ce que l’on cherche à savoir, et pourquoi').fill('Dites où l’on voudrait marcher.');
    await page.getByLabel('Ouvert à partir du').fill(daysFrom(-2));
    await page.getByLabel('Ouvert jusqu’au').fill(daysFrom(30));
    await page.getByRole('button', { name: 'Ouvrir l’appel' }).click();
    await page.getByText('Dites à qui : un genre d’acteur au moins.').waitFor();
    await page.getByText('collectifs', { exact: true }).click();
    await page.getByText('communes', { exact: true }).click();
    await page.getByRole('button', { name: 'Ouvrir l’appel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quels trajets courts sans voiture ?' }).waitFor();
    await page.getByText('Rien n’est encore venu.').waitFor();

    await page.getByText('Noter une contribution reçue').click();
    await page.getByRole('button', { name: 'Enregistrer la contribution' }).click();
    await page.getByText('À remplir.').first().waitFor();
    await page.getByLabel('De qui').fill('Collectif des marcheurs');
    await page.getByLabel('Ce qui est dit').fill('Un trottoir jusqu’à la gare.');
    await page.getByLabel('Reçue le').fill(daysFrom(-40));
    await page.getByRole('button', { name: 'Enregistrer la contribution' }).click();
    await page.getByText('L’appel prend les contributions').waitFor();
    await page.getByLabel('Reçue le').fill(daysFrom(-1));
    await page.getByRole('button', { name: 'Enregistrer la contribution' }).click();
    const row = page.locator('li', { hasText: 'Collectif des marcheurs' });
    await row.getByText('attend une réponse').waitFor();

    await row.getByText('Répondre à Collectif des marcheurs').click();
    await choose(page, row, /Ce qu’elle est devenue/, 'reprise en partie');
    await row.getByLabel('Pourquoi').fill('Le trottoir, oui ; la gare l’an prochain.');
    await row.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await row.getByText('reprise en partie', { exact: true }).first().waitFor();
    await row.getByText('Revoir la réponse à Collectif des marcheurs').waitFor();

    await page.goto('/involvement');
    const call = page.locator('tr', { hasText: 'Quels trajets courts' });
    await call.waitFor();
    expect(await call.locator('td.numeric').allInnerTexts()).toEqual(['1', '0']);
    expect(console_.complaints).toEqual([]);
  });

  it('is kept open longer, and everybody reads it while it is public', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/involvement');
    await page.locator('th a', { hasText: 'Comment rénover ensemble' }).click();
    await page.getByText('Modifier ou prolonger l’appel').click();
    await page.getByLabel('Ouvert jusqu’au').fill(daysFrom(219));
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText(`au ${inFrench(daysFrom(219))}`).waitFor();
    const everybody = await console_.visit('public');
    await everybody.goto(page.url());
    await everybody.getByText(`au ${inFrench(daysFrom(219))}`).waitFor();
    expect(await everybody.getByText('Modifier ou prolonger l’appel').count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });
});
