import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

describeInBrowser('a commune that leaves its agglomeration, in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('is recorded by an officer, who is told before what ends with it', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/territory');
    await settled(page);
    const section = page.getByRole('region', { name: 'Une commune quitte l’agglomération' });
    await section.getByText('Noter qu’une commune quitte l’agglomération').click();
    await section.getByRole('button', { name: 'Noter son départ' }).click();
    expect(await section.getByText('À remplir.').count()).toBe(4);
    // The keyboard alone finds the commune.
    await section.getByRole('combobox', { name: 'Commune' }).fill('loos');
    await page.getByRole('option', { name: 'Loos-en-Gohelle' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await section.getByText('Ce qui finit ce jour-là de lui-même pour Loos-en-Gohelle').waitFor();
    await section.getByText(/Propositions et labels en cours de projets qu’elle mène\s*:\s*[1-9]/).waitFor();
    await section.getByText(/Appuis offerts, acceptés ou en cours\s*:\s*[1-9]/).waitFor();
    await section.getByText(/Fonds de concours ouverts\s*:\s*\d/).waitFor();
    await section.getByLabel('Premier jour où elle n’est plus membre').fill('2026-10-01');
    await section.getByLabel('Jour de l’acte').fill('2026-11-03');
    await section.getByLabel('Référence de l’acte').fill('Arrêté préfectoral du 3 novembre 2026');
    await section.getByRole('button', { name: 'Noter son départ' }).click();
    await section.getByText(/Le retrait commencerait avant l’acte/).waitFor();
    await section.getByLabel('Premier jour où elle n’est plus membre').fill('2033-01-01');
    await section.getByRole('button', { name: 'Noter son départ' }).click();
    await section.getByText(/Loos-en-Gohelle n’est plus membre à partir du 1er janvier 2033/).waitFor();
    const ended = page.getByRole('table', { name: /Communes parties/ });
    await ended.getByRole('row', { name: /Loos-en-Gohelle.*31 décembre 2032/ }).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('is followed by one that joins, which leaves the other agglomeration on the eve', async () => {
    const page = await console_.visit('project-officer');
    await page.goto('/territory');
    await settled(page);
    const section = page.getByRole('region', { name: 'Une commune rejoint l’agglomération' });
    await section.getByText('Noter qu’une commune rejoint l’agglomération').click();
    await section.getByRole('combobox', { name: 'Commune' }).fill('béthune');
    await page.getByRole('option', { name: 'Béthune', exact: true }).click();
    await section.getByLabel('Premier jour où elle est membre').fill('2033-01-01');
    await section.getByLabel('Jour de l’acte').fill('2026-11-03');
    await section.getByLabel('Référence de l’acte').fill('Arrêté préfectoral du 3 novembre 2026');
    await section.getByRole('button', { name: 'Noter son arrivée' }).click();
    await section.getByText(/Béthune est membre à partir du 1er janvier 2033/).waitFor();
    // It may not be chosen among its own members.
    await section.getByRole('combobox', { name: 'Commune' }).fill('avion');
    expect(await page.getByRole('option', { name: 'Avion', exact: true }).count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });

  it('is not the business of anybody else', async () => {
    for (const persona of ['commune-agent', 'public']) {
      const page = await console_.visit(persona);
      await page.goto('/territory');
      await settled(page);
      await page.getByRole('table').waitFor();
      expect(await page.getByText(/Une commune (?:quitte|rejoint) l’agglomération/).count()).toBe(0);
    }
    expect(console_.complaints).toEqual([]);
  });
});
