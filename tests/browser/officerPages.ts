import type { Page } from 'playwright-core';
import { daysFrom, firstDayOf, inFrench, lastDayOf, monthFrom } from '#tests/support/days.js';
import { choose } from './choose.js';
import { at, type LookedAt } from './lookedAt.js';

/** The offer's second step, for a proposal whose file is under review. */
async function openOfferWho(page: Page, kind = 'formation'): Promise<void> {
  await page.goto('/inbox?view=all&state=UNDER_REVIEW&commune=62528');
  await page.locator('tbody a').first().click();
  await page.getByRole('link', { name: 'Offrir un appui' }).click();
  await page.getByRole('heading', { level: 1, name: 'Offrir un appui' }).waitFor();
  await page.getByRole('button', { name: /À quel besoin/ }).click();
  await page.getByRole('option').first().click();
  await choose(page, page, /Nature/, kind);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Premier jour').waitFor();
}

/** The pages of an agglomeration's officer. */
export const officerPages: readonly LookedAt[] = [
  {
    name: 'co-funding-officer',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/projects/019b8d2b-8c00-7000-8000-03d67b6fc813/co-funding');
      await page.getByText('Proposer un fonds de concours').click();
    },
  },
  { name: 'saved-questions-officer', persona: 'project-officer', open: at('/saved-questions') },
  { name: 'requests', persona: 'project-officer', open: at('/requests') },
  { name: 'new-request', persona: 'project-officer', open: at('/requests/new') },
  { name: 'office', persona: 'project-officer', open: at('/') },
  {
    name: 'in-their-place',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/supports?view=place');
      await page.locator('summary', { hasText: 'À la place de la commune' }).first().click();
      await page.locator('.verdict').waitFor();
      await page.getByText('Les questions que la règle a posées').click();
      await page.getByRole('table', { name: 'Les questions que la règle a posées' }).waitFor();
    },
  },
  { name: 'inbox', persona: 'project-officer', open: at('/inbox?view=all') },
  {
    name: 'labelling',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/inbox?state=UNDER_REVIEW');
      await page.locator('tbody a').first().click();
    },
  },
  {
    name: 'review',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/inbox?view=all&state=UNDER_REVIEW');
      await page.locator('tbody a').first().click();
      await page.getByText('Noter un critère').click();
      await page.getByText('Poser une question aux communes').click();
      await page.locator('summary', { hasText: 'Proposer de ne pas retenir' }).click();
    },
  },
  {
    name: 'label-given',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/inbox?view=all&state=LABELLED');
      await page.locator('tbody a').first().click();
      await page.getByText('Dire ce qu’il en est').first().click();
      await page.getByText('Ajouter un engagement').click();
    },
  },
  {
    name: 'annex',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/inbox?view=all&state=UNDER_REVIEW');
      await page.locator('tbody a').first().click();
      await page.getByRole('link', { name: 'Annexe à imprimer' }).click();
    },
  },
  {
    name: 'offer-support',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/inbox?view=all&state=UNDER_REVIEW&commune=62528');
      await page.locator('tbody a').first().click();
      await page.getByRole('link', { name: 'Offrir un appui' }).click();
      await page.getByRole('button', { name: 'Continuer' }).click();
    },
  },
  {
    name: 'offer-support-who',
    persona: 'project-officer',
    open: async (page) => {
      await openOfferWho(page);
      await page.getByLabel('Premier jour').fill('');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByText('À remplir.').first().waitFor();
    },
  },
  {
    name: 'offer-support-host',
    persona: 'project-officer',
    open: async (page) => {
      await openOfferWho(page, 'échange entre pairs');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByText('À remplir.').first().waitFor();
      await page.getByRole('combobox', { name: /Commune qui reçoit/ }).fill('gre');
      await page.getByRole('option').first().click();
    },
  },
  {
    name: 'territory-left',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/territory');
      await page.getByText('Noter qu’une commune quitte l’agglomération').click();
      await page.getByRole('combobox', { name: 'Commune' }).fill('loos');
      await page.getByRole('option', { name: 'Loos-en-Gohelle' }).click();
      await page.getByText(/Appuis offerts/).waitFor();
      const section = page.getByRole('region', { name: 'Une commune quitte l’agglomération' });
      await section.getByLabel('Premier jour où elle n’est plus membre').fill(daysFrom(39));
      await section.getByLabel('Jour de l’acte').fill(daysFrom(-20));
      await section.getByLabel('Référence de l’acte').fill(`Arrêté préfectoral du ${inFrench(daysFrom(-20))}`);
      await section.evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'imported-fact-withdrawn',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/imports?kind=SUPPORTS');
      await page.getByText('Retirer, entré par erreur').first().click();
      await page.getByRole('button', { name: 'Retirer ce fait' }).click();
      await page.getByText('À remplir.').waitFor();
    },
  },
  {
    name: 'territorial-corrected',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/territorial-project');
      await page.getByText('Corriger ce qui est faux').first().waitFor();
      for (const each of await page.getByText('Corriger ce qui est faux').all()) await each.click();
      await page.getByRole('button', { name: 'Enregistrer la correction' }).first().click();
      await page.getByText('À remplir.').first().waitFor();
    },
  },
  {
    name: 'offer-support-months',
    persona: 'project-officer',
    open: async (page) => {
      await openOfferWho(page);
      await page.getByRole('button', { name: /Poste/ }).click();
      await page.getByRole('option').first().click();
      await page.getByLabel('Premier jour').fill(firstDayOf(0));
      await page.getByLabel('Dernier jour').fill(lastDayOf(2));
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.getByLabel(inFrench(monthFrom(0))).fill('x');
      await page.getByRole('button', { name: 'Envoyer l’offre' }).click();
      await page.locator('.field-error').first().waitFor();
    },
  },
  {
    name: 'support-deeds',
    persona: 'project-officer',
    open: async (page) => {
      // A project followed, with a support at work.
      await page.goto('/labellings/019b8d2b-8c00-7000-8000-02890e8319fe');
      await page.getByText('Ses mois').first().click();
      await page.getByText('Noter des demi-journées faites').first().click();
      await page.getByRole('button', { name: 'Noter', exact: true }).first().click();
      await page.getByText('Interrompre l’appui').first().click();
      await page.getByRole('button', { name: 'Interrompre', exact: true }).first().click();
      await page.getByText('À remplir.').first().waitFor();
    },
  },
  { name: 'initiatives', persona: 'project-officer', open: at('/initiatives') },
  {
    name: 'initiative',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/initiatives');
      await page.getByRole('link', { name: 'Démarche rénovation habitat', exact: true }).click();
    },
  },
  {
    name: 'initiative-edited',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/initiatives');
      await page.getByText('Ouvrir une démarche').click();
      await page.getByRole('link', { name: 'Démarche zéro gaspillage', exact: true }).click();
      await page.getByText('Modifier la démarche').click();
    },
  },
  { name: 'silent-communes', persona: 'project-officer', open: at('/silent-communes') },
  { name: 'supports', persona: 'project-officer', open: at('/supports') },
  { name: 'supports-by-month', persona: 'project-officer', open: at('/supports?view=months') },
  {
    name: 'team',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/posts');
      await page.getByText('Ajouter un poste').click();
      await page.getByRole('button', { name: 'Ajouter un savoir-faire' }).click();
      await page.getByRole('button', { name: 'Ajouter le poste' }).click();
      await page.getByText('À remplir.').first().waitFor();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'supports-coverage', persona: 'project-officer', open: at('/supports?view=coverage') },
  {
    name: 'criteria',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/criteria');
      await page.getByText('Publier la grille suivante').click();
      await page.getByText('Promettre un autre délai').click();
      await page.getByRole('button', { name: 'Publier la grille' }).click();
      await page.getByText('À remplir.').first().waitFor();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'team-by-month', persona: 'project-officer', open: at('/posts?view=months') },
  {
    name: 'post',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/posts');
      await page.locator('tbody a').first().click();
      await page.getByText('Changer la capacité').click();
      await page.getByText('Modifier la fiche du poste').click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'regimes',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/regimes?competence=culture-and-sport');
      await page.getByText('Fixer un régime').click();
      await choose(page, page, /^Choisir Qui l’exerce|^Qui l’exerce.*Choisir/, 'l’agglomération');
      await page.getByRole('button', { name: 'Fixer le régime' }).click();
      await page.getByText('Choisissez au moins une commune.').waitFor();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'imports', persona: 'project-officer', open: at('/imports') },
  {
    name: 'imports-preview',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/imports');
      await page.locator('input[type=file]').setInputFiles({
        name: 'labels.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('titre;communes;labellisé le\nVerger;62498;14/03/2019\nPréau;62498;31/02/2020\n'),
      });
      await page.getByText(/Cette date n’existe pas/).waitFor();
    },
  },
  { name: 'regimes-history', persona: 'project-officer', open: at('/regimes?view=history&commune=62528') },
  {
    name: 'regime',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/regimes');
      await page.locator('tbody tr', { hasText: 'intérêt communautaire' }).first().getByRole('link').click();
      await page.getByText('Placer une opération').click();
      await page.getByText('Retirer ce régime').click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'territorial-project',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/territorial-project');
      await page.getByText('La trajectoire en tableau').click();
    },
  },
  {
    name: 'territorial-project-edited',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/territorial-project');
      await page.getByText('Modifier ce projet de territoire').click();
      await page.getByText('Noter un contrat signé').click();
      await page.getByText('Dire qui le porte à partir d’un jour').click();
    },
  },
  {
    name: 'officer-menu',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/inbox');
      await page.getByRole('button', { name: 'Mobiliser' }).click();
    },
  },
  {
    name: 'calls',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/involvement?view=all');
      await page.getByText('Ouvrir un appel').click();
    },
  },
  {
    name: 'call',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/involvement');
      await page.locator('tbody th a').first().click();
      await page.getByText('Noter une contribution reçue').click();
      await page
        .getByText(/^Répondre à/)
        .first()
        .click();
    },
  },
  { name: 'funds', persona: 'project-officer', open: at('/funds') },
  { name: 'agglomeration-story', persona: 'project-officer', open: at('/story') },
  { name: 'new-agglomeration-chapter', persona: 'project-officer', open: at('/story/new') },
  {
    name: 'agglomeration-chapter',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/story');
      await page.locator('.list .list-title').first().click();
    },
  },
  { name: 'agglomeration-frameworks', persona: 'project-officer', open: at('/frameworks') },
  {
    name: 'framework-for-agglomeration',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/frameworks?view=others');
      await page.locator('tbody a').first().click();
    },
  },
  {
    name: 'trainings',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/trainings');
      await page.getByText('Noter une formation').click();
    },
  },
  {
    name: 'working-groups',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/working-groups');
      await page.getByText('Ouvrir un groupe').click();
      await page
        .getByText(/^Changer qui travaille/)
        .first()
        .click();
    },
  },
  { name: 'development-council', persona: 'project-officer', open: at('/development-council?view=all') },
  {
    name: 'development-council-deeds',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/development-council');
      for (const deed of [
        'Noter un avis',
        'Saisir le conseil',
        'Dire qui y siège à partir d’un jour',
        'Noter une mission',
      ]) {
        await page.getByText(deed).click();
      }
      await page.getByRole('button', { name: 'Enregistrer la composition' }).click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'agglomeration-councils',
    persona: 'project-officer',
    open: async (page) => {
      await page.goto('/councils');
      await page.getByText('Inscrire une séance').click();
    },
  },
];
