import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('what is heard in the streets, in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('goes from a new micro-district to a stand, a need and what came of it', async () => {
    const page = await console_.visit('small-commune-agent');
    const held = inFrench(daysFrom(-2));
    await page.getByRole('link', { name: 'Écoute' }).click();
    await settled(page);
    await page.getByText('Nommer un micro-quartier').click();
    await page.getByLabel('Nom du micro-quartier').fill('Le hameau du moulin');
    await page.getByRole('button', { name: 'Ajouter le micro-quartier' }).click();
    // Never visited: nothing waits longer.
    await page.getByRole('region', { name: 'Où aller la prochaine fois' }).getByText('Le hameau du moulin').waitFor();

    // Its tile says so, stands first, and opens the form of a stand there.
    const tiles = page.locator('.tile');
    await tiles.first().getByText('aucun stand encore').waitFor();
    await tiles.filter({ hasText: 'Le hameau du moulin' }).getByRole('link').click();
    await page.getByRole('button', { name: /Le hameau du moulin.*Micro-quartier|Micro-quartier.*Le hameau/ }).waitFor();
    await page.getByLabel('Tenu le').fill(daysFrom(-2));
    await page.getByRole('button', { name: 'Enregistrer le stand' }).click();
    expect(await page.getByText('Un nombre, 0 compris.').count()).toBe(2);
    await page.getByLabel('Personnes rencontrées').fill('12');
    await page.getByLabel('Dont pour la première fois').fill('5');
    await page.getByRole('button', { name: 'Enregistrer le stand' }).click();
    await page.getByText('12 personnes rencontrées, dont 5 pour la première fois').waitFor();
    // What was counted wrongly is corrected where it stands.
    await page.getByText(new RegExp(`^Corriger\\s: Le hameau du moulin, ${held}`)).click();
    const stand = page.locator('li', { hasText: `Le hameau du moulin, ${held}` });
    await stand.getByLabel('Personnes rencontrées').fill('4');
    await stand.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await stand.getByText(/5 personnes parmi 4/).waitFor();
    await stand.getByLabel('Personnes rencontrées').fill('14');
    await stand.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('14 personnes rencontrées, dont 5 pour la première fois').waitFor();
    await tiles.filter({ hasText: 'Le hameau du moulin' }).getByText(`dernier stand le ${held}`).waitFor();
    await page.getByRole('link', { name: 'en tableau' }).click();
    await page.getByRole('row', { name: /Le hameau du moulin.*moins de six mois/ }).waitFor();

    await page.getByText('Noter qui est venu').click();
    const came = page.locator('details[open]', { hasText: 'Noter qui est venu' });
    await choose(page, came, /Stand/, `Le hameau du moulin, ${held}`);
    await came.getByLabel('Une personne par ligne').fill('carte 104\ncarte 117\ncarte 104');
    await came.getByRole('button', { name: 'Noter ces personnes' }).click();
    await came.getByText(/C’est noté\s: \d+ personnes différentes en douze mois/).waitFor();

    await page.getByText('Noter un besoin entendu').click();
    await page.getByRole('button', { name: /À quel stand/ }).click();
    await page.getByRole('option', { name: /Le hameau du moulin/ }).click();
    await page.getByLabel('Ce qui a été dit').fill('Le chemin de l’école n’est pas éclairé.');
    const heard = page.locator('details[open]', { hasText: 'Noter un besoin entendu' });
    await heard.getByRole('button', { name: /Thème/ }).click();
    await page.getByRole('option', { name: 'cadre de vie' }).click();
    await page.getByLabel('Une suite avant le').fill(daysFrom(25));
    await page.getByRole('button', { name: 'Enregistrer le besoin' }).click();

    const need = page.locator('li', { hasText: 'Le chemin de l’école' });
    await need.getByText(`une suite avant le ${inFrench(daysFrom(25))}`).waitFor();
    await need.getByText('Corriger ce qui est écrit').click();
    await need.getByLabel('Ce qui a été dit').fill('Le chemin de l’école reste dans le noir.');
    await need.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await need.getByText('Le chemin de l’école reste dans le noir.').first().waitFor();
    await need.getByText('Corriger ce qui est écrit').click();
    await need.getByRole('button', { name: 'Donner une suite' }).click();
    await need.getByRole('button', { name: 'Enregistrer la suite' }).click();
    await need.getByText('À remplir.').waitFor();
    await need.getByLabel('Ce qui est répondu aux habitants').fill('Deux lampadaires seront posés avant l’hiver.');
    await need.getByRole('button', { name: 'Enregistrer la suite' }).click();
    await need.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'suivis', exact: true }).click();
    await need.getByText('Répondu : Deux lampadaires seront posés avant l’hiver.').waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
