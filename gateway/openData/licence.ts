/** Under which all open files may be used again: « Licence Ouverte 2.0 » of Etalab, the State's own for public data. */
export const openLicence = {
  title: 'Licence Ouverte 2.0 (Etalab)',
  address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const;
