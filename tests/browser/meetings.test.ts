import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { choose } from './choose.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('forums, events and associations in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('counts who came without naming anyone, and hides a few from everybody else', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/meetings');
    await settled(page);
    await page.getByText('Noter un forum').click();
    const form = page.locator('details[open]', { hasText: 'Noter un forum' });
    await form.getByLabel('De quoi il s’agissait').fill('Les bancs de la cité');
    await form.getByLabel('Tenu le').fill(daysFrom(-3));
    await form.getByLabel('Personnes venues').fill('beaucoup');
    await form.getByRole('button', { name: 'Enregistrer le forum' }).click();
    await form.getByText('Un nombre, 0 compris.').waitFor();
    await form.getByLabel('Personnes venues').fill('3');
    await choose(page, form, /Visible par/, 'tout le monde');
    await form.getByRole('button', { name: 'Enregistrer le forum' }).click();
    const row = page.locator('tbody tr', { hasText: 'Les bancs de la cité' });
    await row.getByText('(masqué pour les autres)').waitFor();

    await page.getByText('Noter qui est venu', { exact: true }).click();
    const came = page.locator('details[open]', { hasText: 'Noter qui est venu' });
    await choose(page, came, /Forum/, `Les bancs de la cité, ${inFrench(daysFrom(-3))}`);
    await came.getByLabel('Une personne par ligne').fill('carte 9001\ncarte 9002\n\ncarte 9001\n');
    await came.getByRole('button', { name: 'Noter ces personnes' }).click();
    await came.getByText(/C’est noté\s: \d+ personnes différentes en douze mois/).waitFor();
    expect(await page.content()).not.toContain('carte 9001');

    const everybody = await console_.visit('public');
    await everybody.goto('/communes/62528');
    await everybody.getByRole('link', { name: 'ses forums et évènements' }).click();
    const seen = everybody.locator('tbody tr', { hasText: 'Les bancs de la cité' });
    await seen.getByText('masqué (de 1 à 4)').first().waitFor();
    expect(await everybody.getByText('Un nombre de 1 à 4 est masqué').count()).toBe(1);
    expect(await everybody.getByText('Noter un forum').count()).toBe(0);
  });

  it('records an event and an association, and finds them again', async () => {
    const page = await console_.visit('small-commune-agent');
    await page.goto('/meetings?view=events');
    await page.getByText('Noter un évènement').click();
    await page.getByLabel('Titre de l’évènement').fill('Soupe aux orties');
    await page.getByLabel('Tenu le').fill(daysFrom(-9));
    await page.getByLabel('Personnes venues').fill('0');
    await page.getByLabel('Ce que cela ajoute au récit').fill('On reviendra au printemps.');
    await page.getByRole('button', { name: 'Enregistrer l’évènement' }).click();
    await page.locator('tbody tr', { hasText: 'On reviendra au printemps.' }).waitFor();

    await page.getByRole('link', { name: 'associations', exact: true }).click();
    await settled(page);
    await page.getByText('Inscrire une association').click();
    await page.getByLabel('Nom de l’association').fill('Les Orties du val');
    await page.getByLabel('Numéro RNA').fill('62');
    await page.getByRole('button', { name: 'Inscrire l’association' }).click();
    await page.locator('.field-error', { hasText: /W/ }).waitFor();
    await page.getByLabel('Numéro RNA').fill('w621234567');
    await page.getByRole('button', { name: 'Inscrire l’association' }).click();
    await page.locator('tbody tr', { hasText: 'W621234567' }).waitFor();
    await page.getByText('Corriger une association').click();
    const corrected = page.locator('details[open]', { hasText: 'Corriger une association' });
    await choose(page, corrected, /Qu’est-ce qui est à corriger/, 'Les Orties du val');
    await corrected.getByLabel('Sa part dans la démarche').fill('Les plantes du talus.');
    await corrected.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.locator('tbody tr', { hasText: 'Les plantes du talus.' }).waitFor();
    expect(console_.complaints).toEqual([]);
  });
});
