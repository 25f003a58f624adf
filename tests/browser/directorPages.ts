import type { Page } from 'playwright-core';
import { firstDayOf, monthFrom, quarterIn } from '#tests/support/days.js';
import { choose } from './choose.js';
import { settled } from './console.js';
import { at, type LookedAt } from './lookedAt.js';

/** A post of the demonstration, whose ids do not depend on the day. */
const someTechnician = '019b8d2b-8c00-7000-8000-030ffd47ac6c';

/** A page of which one link, then some deeds, are opened. */
const opening =
  (address: string, link: string | null, ...deeds: string[]) =>
  async (page: Page) => {
    await page.goto(address);
    if (link !== null) await page.locator(link).first().click();
    for (const deed of deeds) await page.getByText(deed).first().click();
    await settled(page);
    await page.evaluate('scrollTo(0, 0)');
  };

/** The director's pages on posts and their work, agreements, what is shared, and what is told of the pole. */
export const directorPages: readonly LookedAt[] = [
  { name: 'checks', persona: 'director', open: opening('/checks', null, 'Nommer une commune pilote') },
  { name: 'technicians', persona: 'director', open: at('/technicians?new=post') },
  {
    name: 'technician',
    persona: 'director',
    open: opening(
      `/technicians/${someTechnician}?end=2030-12-31`,
      null,
      'Corriger ce poste',
      'Retirer des demi-journées',
      'Fixer la capacité d’un mois',
      'Dire un savoir-faire',
      'Donner un compte',
    ),
  },
  { name: 'post-month', persona: 'director', open: at(`/technicians/${someTechnician}/${monthFrom(1)}`) },
  { name: 'allocations', persona: 'director', open: at('/allocations?view=all') },
  {
    name: 'allocation',
    persona: 'director',
    open: opening(
      '/allocations',
      'tbody a',
      'Décider une dérogation',
      'Annuler',
      'Confier à un autre poste',
      'Donner un rôle dans l’équipe',
    ),
  },
  {
    name: 'takeover',
    persona: 'director',
    open: async (page) => {
      const [accepted, other] = ['019b8d2b-8c00-7000-8000-0220cea8e914', '019b8d2b-8c00-7000-8000-02743342de5d'];
      await page.goto(`/months?from=2026-12&try=take.${accepted}.${other}.2027-03`);
      await page.getByRole('heading', { name: /reprise par/ }).waitFor();
      await page.evaluate('scrollTo(0, 480)');
    },
  },
  {
    name: 'half-days',
    persona: 'director',
    open: async (page) => {
      await page.goto('/half-days');
      await page.getByRole('textbox').first().fill('x');
      await page.getByRole('button', { name: 'Enregistrer le relevé' }).click();
      await page.locator('.field-error').first().waitFor();
    },
  },
  { name: 'months-as-rows', persona: 'director', open: at('/months?form=rows&view=over') },
  {
    name: 'what-if',
    persona: 'director',
    open: async (page) => {
      await page.goto('/checks?kind=OVER_ALLOCATED');
      await page.locator('tbody a[href^="/months"]').click();
      await page.getByRole('button', { name: 'Un mois plus tard' }).click();
      const trial = page.getByRole('region', { name: 'Et si…' });
      await trial.getByRole('table').waitFor();
      await trial.getByText('L’écrire').click();
      await page.evaluate('scrollTo(0, 520)');
    },
  },
  { name: 'what-if-leaver', persona: 'director', open: at(`/months?try=leave.${someTechnician}.${firstDayOf(2)}`) },
  {
    name: 'agreements',
    persona: 'director',
    open: async (page) => {
      await page.goto('/agreements?view=all');
      await page.getByText('Préparer une convention').click();
      await choose(page, page, /mise à disposition de services/, 'mise à disposition d’une personne');
      await page.getByRole('button', { name: 'Écrire le projet' }).click();
      await page.getByText('À remplir.').first().waitFor();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'agreement', persona: 'director', open: opening('/agreements', 'tbody a', 'La dénoncer avant son terme') },
  { name: 'agreement-draft', persona: 'director', open: opening('/agreements?view=drafts', 'tbody a') },
  { name: 'statements', persona: 'director', open: opening('/statements', 'tbody a', 'Clore cet état') },
  { name: 'statement-closed', persona: 'director', open: at(`/statements?quarter=${quarterIn(-8)}`) },
  { name: 'reciprocity', persona: 'director', open: opening('/reciprocity', null, 'Les mêmes chiffres en phrases') },
  { name: 'reciprocity-member', persona: 'director', open: opening('/reciprocity', 'tbody a') },
  {
    name: 'agenda',
    persona: 'director',
    open: opening('/agenda', 'tbody td a', 'Enregistrer une décision', 'Fixer une cible à partir d’un jour'),
  },
  { name: 'programmes', persona: 'director', open: opening('/programmes', null, 'Ouvrir un groupe de travail') },
  { name: 'partners', persona: 'director', open: opening('/partners', null, 'Ajouter un partenaire') },
  { name: 'saved-questions-director', persona: 'director', open: at('/saved-questions') },
  { name: 'mails-analyst', persona: 'analyst', open: at('/notices') },
  { name: 'month-report', persona: 'director', open: at('/month-report') },
  {
    name: 'pole-governance',
    persona: 'director',
    open: opening('/pole', null, 'Dire une nouvelle gouvernance', 'Enregistrer le départ d’un membre'),
  },
  {
    name: 'pole-interests',
    persona: 'director',
    open: opening('/pole?view=interests', null, 'Déclarer un intérêt métropolitain', 'Y mettre fin'),
  },
  { name: 'pole-acts', persona: 'director', open: opening('/pole?view=acts', null, 'Enregistrer un acte') },
  {
    name: 'pole-imports',
    persona: 'director',
    open: opening('/pole-imports', null, 'Colonnes d’un fichier de postes'),
  },
  { name: 'pole-story', persona: 'director', open: at('/story') },
  { name: 'pole-chapter', persona: 'director', open: opening('/story', '.list .list-title') },
  { name: 'pole-councils', persona: 'director', open: opening('/councils', null, 'Inscrire une séance') },
  {
    name: 'director-menu',
    persona: 'director',
    open: async (page) => {
      await page.goto('/agreements');
      await page.getByRole('button', { name: 'Mutualiser' }).click();
    },
  },
];
