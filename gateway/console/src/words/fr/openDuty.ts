/** The duty of larger communes to open their data. */
export const openDuty = {
  duty: (inhabitants: string) =>
    `Données ouvertes : avec ${inhabitants} habitants, votre commune doit publier ses données si elle emploie au moins 50 agents, ce qui n’est pas connu ici (code des relations entre le public et l’administration, art. L312-1-1 ; à confirmer par un juriste).`,
  here: 'Ce que vous rendez public ici est déjà publié pour vous, en fichiers, sous la Licence Ouverte 2.0.',
  way: 'Voir ces fichiers',
};
