/** What a French file may write for each value of a contract; the value itself is understood too. */
export const contractWords = {
  origin: { COMMUNE: 'commune', INHABITANTS: 'habitants', ASSOCIATION: 'association', CLAIM: 'réclamation' },
  state: {
    PROPOSED: 'proposé',
    NEGOTIATED: 'négocié',
    CONCLUDED: 'conclu',
    RUNNING: 'en cours',
    HONOURED: 'honoré',
    UNBALANCED: 'déséquilibré',
    BROKEN: 'rompu',
  },
  partyKind: { ASSOCIATION: 'association', GROUP: 'groupe' },
  group: {
    MICRO_DISTRICT: 'micro-quartier',
    STREET: 'rue',
    PARENTS: 'parents',
    YOUNG_PEOPLE: 'jeunes',
    ELDERS: 'aînés',
    GARDENERS: 'jardiniers',
    FACILITY_USERS: 'usagers d’un équipement',
    VOLUNTEERS: 'bénévoles',
    TRADERS: 'commerçants',
    FARMERS: 'agriculteurs',
    TENANTS: 'locataires',
    WORKSHOP: 'atelier participatif',
  },
  judgement: { KEPT: 'tenu', PARTLY: 'en partie', NOT_KEPT: 'non tenu' },
} as const;
