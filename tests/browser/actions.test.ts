import type { Page } from 'playwright-core';
import { daysFrom, inFrench } from '#tests/support/days.js';
import { afterAll, beforeAll, expect, it } from '#tests/support/suite.js';
import { describeInBrowser } from './chromium.js';
import { type OpenConsole, openConsole, settled } from './console.js';

async function create(page: Page, title: string, theme: string): Promise<string> {
  await page.goto('/actions/new');
  await page.getByLabel('Titre').fill(title);
  await page.getByRole('button', { name: /Thème/ }).click();
  await page.getByRole('option', { name: theme, exact: true }).click();
  await page.getByRole('button', { name: 'Créer l’action' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
  return page.url();
}

const inMoves = (page: Page) => page.getByRole('region', { name: /Où en est-elle/ });

describeInBrowser('a commune’s actions in the console', () => {
  let console_: OpenConsole;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.stop());

  it('are found without their accents, and shown as a board whose address can be sent', async () => {
    const page = await console_.visit('commune-agent');
    await page.getByRole('link', { name: 'Nos actions' }).click();
    await page.getByLabel('Chercher dans les actions').fill('DESIMPERMEABILISATION');
    await page.waitForURL(/q=DESIMPERMEABILISATION/);
    await page.getByText('1 sur 1', { exact: true }).waitFor();
    expect(await page.locator('tbody tr').innerText()).toContain('désimperméabilisation');

    await page.getByRole('link', { name: 'Tableau par phase' }).click();
    const address = page.url();
    expect(new URL(address).searchParams.get('q')).toBe('DESIMPERMEABILISATION');
    await page.goto(address);
    await settled(page);
    expect(await page.getByRole('region').allInnerTexts()).toHaveLength(3);
    expect(await page.locator('.board-cards li').count()).toBe(1);
  });

  it('are created, moved, taken back where that is possible, and ended with what they taught', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/actions/new');
    await page.getByRole('button', { name: 'Créer l’action' }).click();
    expect(await page.getByText('À remplir.').count()).toBe(2);
    await create(page, 'Four à pain du quartier', 'alimentation');

    // A closed way says what it needs; the field is where the rule points.
    const moves = inMoves(page);
    expect(await moves.getByRole('button', { name: 'Passer à la réalisation' }).isDisabled()).toBe(true);
    expect(await moves.innerText()).toContain('au moins un élu');

    await moves.getByRole('button', { name: 'La mettre en pause' }).click();
    await moves.getByText('Enregistré : idée, en pause.').waitFor();
    await moves.getByRole('button', { name: /Annuler et revenir à/ }).click();
    await moves.getByText('Enregistré : idée, en cours.').waitFor();

    await moves.getByRole('button', { name: 'Elle est bloquée' }).click();
    await moves.getByRole('button', { name: 'Elle est bloquée' }).click();
    await moves.getByText('À remplir.').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('BODY');
    await moves.getByLabel('Ce qui la débloquerait').fill('Une place où le construire.');
    await moves.getByRole('button', { name: 'Elle est bloquée' }).click();
    await page.locator('.page-head ~ .row .tag', { hasText: 'bloquée' }).waitFor();
    await page.getByText('Une place où le construire.').waitFor();

    await page.getByText('Modifier la fiche').click();
    await page.getByLabel('Élus porteurs').fill('adjointe à l’alimentation\n\nconseiller délégué');
    await page.getByRole('button', { name: 'Ajouter un technicien' }).click();
    await page.getByLabel('Fonction du technicien 1').fill('responsable de la restauration');
    await page.getByLabel('Service du technicien 1').fill('éducation');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('adjointe à l’alimentation et conseiller délégué').waitFor();
    await moves.getByRole('button', { name: 'Passer à la réalisation' }).click();
    await moves.getByText('Enregistré : réalisation, bloquée.').waitFor();

    await moves.getByRole('button', { name: 'L’abandonner' }).click();
    expect(await moves.innerText()).toContain('Cela ne se défait pas');
    await moves.getByLabel('Ce qu’elle a appris').fill('Commencer par un four mobile.');
    await moves.getByRole('button', { name: 'L’abandonner' }).click();
    await moves.getByText(/Cette action est terminée/).waitFor();
    expect(await moves.getByRole('button').count()).toBe(0);
  });

  it('are rated on the three pillars with what shows it, and reviewed on the way', async () => {
    const page = await console_.visit('commune-agent');
    await create(page, 'Marche exploratoire', 'implication habitante');
    const pillars = page.getByRole('region', { name: 'Les trois piliers' });
    await pillars.getByText('Apprécier les trois piliers').click();
    await pillars.getByRole('button', { name: /Appréciation : coopération/ }).click();
    await page.getByRole('option', { name: '3 sur 4, largement' }).click();
    await pillars.getByRole('button', { name: 'Enregistrer l’appréciation' }).click();
    await pillars.getByText('À remplir.').waitFor();
    await pillars.getByLabel('Ce qui le montre : coopération').fill('Trois services marchent ensemble.');
    await pillars.getByRole('button', { name: 'Enregistrer l’appréciation' }).click();
    await pillars.locator('li', { hasText: 'Trois services marchent ensemble.' }).waitFor();

    const reviews = page.getByRole('region', { name: 'Retours d’amélioration' });
    await reviews.getByText('Ajouter un retour').click();
    await reviews.getByLabel('Objectif regardé').fill('Que les aînés viennent.');
    await reviews.getByLabel('Marge de progrès trouvée').fill('Deux sont venus.');
    await reviews.getByLabel('Ce que l’on améliore').fill('Partir de la résidence.');
    await reviews.getByRole('button', { name: 'Enregistrer le retour' }).click();
    await reviews.locator('li', { hasText: 'Partir de la résidence.' }).first().waitFor();
    expect(await reviews.getByText('Aucun.', { exact: true }).count()).toBe(0);
  });

  it('keep what both of two agents typed, side by side, when they edit the same field', async () => {
    const one = await console_.visit('commune-agent');
    const address = await create(one, 'Banc sous les tilleuls', 'cadre de vie');
    const other = await console_.visit('commune-agent');
    await other.goto(address);
    for (const page of [one, other]) await page.getByText('Modifier la fiche').click();

    await one.getByLabel('Titre').fill('Banc circulaire sous les tilleuls');
    await one.getByLabel('Micro-quartier').fill('Centre');
    await one.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await one.getByText('Enregistré.', { exact: true }).waitFor();

    await other.getByLabel('Titre').fill('Bancs sous les tilleuls');
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await other.getByText('Votre saisie : Bancs sous les tilleuls').waitFor();
    await other.getByText('Déjà enregistré : Banc circulaire sous les tilleuls').waitFor();
    expect(await other.getByLabel('Titre').inputValue()).toBe('Bancs sous les tilleuls');
    // What only the other had changed is taken over as it is.
    expect(await other.getByLabel('Micro-quartier').inputValue()).toBe('Centre');

    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await other.getByRole('heading', { level: 1, name: 'Bancs sous les tilleuls' }).waitFor();
  });

  it('are given a way from where they start to where they want to be, step by step', async () => {
    const page = await console_.visit('commune-agent');
    await create(page, 'Rue apaisée', 'mobilité');
    const way = page.getByRole('region', { name: 'D’où l’on part, où l’on va' });
    await way.getByText('Écrire d’où l’on part et où l’on va').click();
    await way.getByLabel('Situation de départ').fill('Les enfants viennent en voiture.');
    await way.getByLabel('Situation souhaitée').fill('Ils viennent à pied.');
    await way.getByRole('button', { name: 'Ajouter une étape' }).click();
    await way.getByLabel('Étape 1', { exact: true }).fill('Compter les voitures');
    await way.getByLabel('Étape 1 atteinte le').fill(daysFrom(70));
    await way.getByRole('button', { name: 'Enregistrer le chemin' }).click();
    await way.locator('.field-error, .notice-problem', { hasText: /./ }).first().waitFor();
    await way.getByLabel('Étape 1 atteinte le').fill(daysFrom(-21));
    await way.getByRole('button', { name: 'Enregistrer le chemin' }).click();
    await way.locator('li', { hasText: `Compter les voitures atteint le ${inFrench(daysFrom(-21))}` }).waitFor();
    expect(await way.locator('dl').innerText()).toContain('Ils viennent à pied.');
  });

  it('print as a sheet without its buttons', async () => {
    const page = await console_.visit('commune-agent');
    await page.goto('/actions?status=ONGOING');
    await page.locator('tbody a').first().click();
    await page.getByText('Qui la porte').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(/Fiche d’action imprimée le/).isVisible()).toBe(true);
    expect(await page.getByText('Qui la porte').isVisible()).toBe(true);
    expect(await page.getByText('Modifier la fiche').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.getByRole('region', { name: 'Retours d’amélioration' }).waitFor();
    // One A4 page, as a council gets it.
    const sheet = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(console_.complaints).toEqual([]);
  });
});
