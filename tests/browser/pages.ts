import { quarterIn } from '#tests/support/days.js';
import { communePages } from './communePages.js';
import { directorPages } from './directorPages.js';
import { at, type LookedAt } from './lookedAt.js';
import { officerPages } from './officerPages.js';

/** Every page of the console, as the one who uses it most sees it. */
export const lookedAt: readonly LookedAt[] = [
  ...communePages,
  ...officerPages,
  ...directorPages,
  { name: 'territory', persona: 'public', open: at('/') },
  { name: 'public', persona: 'public', open: at('/public') },
  { name: 'public-projects', persona: 'public', open: at('/public?view=projects') },
  { name: 'public-contracts', persona: 'public', open: at('/public?view=contracts') },
  { name: 'open-data', persona: 'public', open: at('/open-data') },
  { name: 'collective-story', persona: 'public', open: at('/collective-story') },
  { name: 'collective-story-table', persona: 'public', open: at('/collective-story?view=table') },
  { name: 'spread', persona: 'public', open: at('/spread') },
  { name: 'observatory', persona: 'analyst', open: at('/observatory') },
  {
    name: 'observatory-figure',
    persona: 'analyst',
    open: at(`/observatory?quarter=${quarterIn(-3)}&figure=commune.SUBSTITUTION`),
  },
  {
    name: 'observatory-public',
    persona: 'public',
    open: at(`/observatory?quarter=${quarterIn(-3)}&figure=commune.ABOVE_SHARE&by=THEME`),
  },
  { name: 'entrance', persona: 'public', open: at('/enter') },
  { name: 'commune', persona: 'public', open: at('/communes/62528') },
  {
    name: 'shared-risks',
    persona: 'public',
    open: async (page) => {
      await page.goto('/communes/62107');
      const shared = page.getByRole('region', { name: 'Ses trois risques' });
      await shared.getByText('Les chiffres').click();
      await shared.scrollIntoViewIfNeeded();
    },
  },
  { name: 'not-found', persona: 'public', open: at('/nowhere') },
  { name: 'own-weeks', persona: 'technician', open: at('/') },
  {
    name: 'own-half-days',
    persona: 'technician',
    open: async (page) => {
      await page.goto('/');
      await page
        .getByRole('button', { name: /^Saisir pour/ })
        .first()
        .click();
      await page.getByText(/^Combien en plus/).waitFor();
    },
  },
  { name: 'own-calendars', persona: 'technician', open: at('/calendars') },
  { name: 'calendars', persona: 'director', open: at('/calendars') },
  { name: 'to-serve', persona: 'director', open: at('/to-serve') },
  { name: 'mandates', persona: 'administrator', open: at('/mandates') },
  { name: 'several-communes', persona: 'shared-secretary', open: at('/') },
  { name: 'month-at-a-glance', persona: 'director', open: at('/') },
  { name: 'months', persona: 'director', open: at('/months') },
  {
    name: 'month-opened',
    persona: 'director',
    open: async (page) => {
      await page.goto('/months');
      await page.locator('.month-over').first().click();
      await page.getByText('Affectations de ce mois').waitFor();
    },
  },
  { name: 'analyst', persona: 'analyst', open: at('/communes/62528') },
];
