import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

/** Loos-en-Gohelle's labelled project, and its need of energy. */
const project = '/projects/019b8d2b-8c00-7000-8000-022fcbac1a23';
const energy = `${project}/needs/019b8d2b-8c00-7000-8000-006121471357`;

const open = async (page: Page, address: string) => {
  await page.goto(address);
  await settled(page);
};

describeInBrowser('who should act, in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('shows the commune its need from the street to the pole, by way of its project', async () => {
    const page = await console_.visit('commune-agent');
    await open(page, project);
    await page.getByRole('link', { name: /Qui devrait agir.*énergie/i }).click();
    await page.getByRole('heading', { level: 1, name: /Qui devrait agir/ }).waitFor();
    await settled(page);
    const table = page.getByRole('table', { name: 'Ce que chaque échelon apporterait' });
    const rows = await table.getByRole('rowheader').allTextContents();
    expect(rows).toEqual(['La commune', 'Communes voisines', 'L’agglomération', 'Le pôle', 'Partenaires']);
    await table.getByText(/Lens-Liévin, conseil/).waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('moves the verdict with what the commune would bring, by keyboard, and back; nothing is saved', async () => {
    const page = await console_.visit('commune-agent');
    await open(page, energy);
    const verdict = page.locator('.verdict');
    const before = await verdict.textContent();
    const slider = page.getByRole('slider', { name: 'Demi-journées de la commune' });
    await slider.focus();
    await page.keyboard.press('End');
    await page.getByText('La commune y arrive seule, avec ses habitants.').waitFor();
    await page.getByRole('status').getByText('L’avis serait : la commune y arrive seule.').waitFor();
    await page
      .getByText(/simulation/)
      .first()
      .waitFor();
    await slider.fill('4');
    await page.getByText('selon rules@1').waitFor();
    expect(await verdict.textContent()).toBe(before);
    expect(console_.complaints).toEqual([]);
  });

  it('lets the commune set the advice aside, asks why, and tells it in the project’s story', async () => {
    const page = await console_.visit('commune-agent');
    await open(page, energy);
    await page.getByText('L’écarter').click();
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText(/Dites pourquoi l’avis est écarté/).waitFor();
    await page.getByLabel('Pourquoi').fill('Deux associations le feront avec nous.');
    await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await page.getByText('La décision est enregistrée.').waitFor();
    await page.getByText('Loos-en-Gohelle écarte l’avis').waitFor();
    await open(page, project);
    await page.getByText('la commune écarte l’avis de subsidiarité').waitFor();
    expect(console_.complaints).toEqual([]);
  });

  it('shows the officer the same and lets nobody but the communes decide; in English too', async () => {
    const page = await console_.visit('project-officer', { locale: 'en-GB' });
    await open(page, energy);
    await page.getByRole('heading', { name: 'From the street to the pole' }).waitFor();
    expect(await page.getByRole('button', { name: 'Record the decision' }).count()).toBe(0);
    expect(console_.complaints).toEqual([]);
  });

  it('says which scale does not answer, and that unknown is not no', async () => {
    const page = await console_.visit('commune-agent');
    await console_.scales.call.stop();
    await open(page, energy);
    await page.getByText(/Il manque la réponse d’un échelon.*l’agglomération/).waitFor();
    await page.getByText('On ne peut pas encore conclure').waitFor();
    expect(await page.getByText('ne répond pas').count()).toBeGreaterThan(0);
  });

  it('says that it cannot tell what would be, rather than tell again what is', async () => {
    const page = await console_.visit('commune-agent');
    await open(page, energy);
    await page.locator('.verdict').waitFor();
    await console_.scales.commune.stop();
    await page.getByRole('slider', { name: 'Demi-journées de la commune' }).fill('9');
    await page.getByText('Le service des communes ne répond pas.').first().waitFor();
    expect(await page.locator('.verdict').count()).toBe(0);
    expect(await page.getByText('L’avis serait').count()).toBe(0);
  });
});
