import { registerEnumType } from '../decorators.js';

/** What a mandate makes of its holder. The public needs no mandate, so it is not here. */
export enum Role {
  ANALYST = 'ANALYST',
  COMMUNE_AGENT = 'COMMUNE_AGENT',
  PROJECT_OFFICER = 'PROJECT_OFFICER',
  DIRECTOR = 'DIRECTOR',
  TECHNICIAN = 'TECHNICIAN',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
registerEnumType(Role, {
  name: 'Role',
  description: '« Rôle » What a person may be for a territory’s institution.',
  valuesConfig: {
    ANALYST: { description: '« Analyste » Reads across the scales and writes nothing.' },
    COMMUNE_AGENT: { description: '« Agent communal » Acts for a commune.' },
    PROJECT_OFFICER: { description: '« Chargé de projet » Acts for an agglomeration.' },
    DIRECTOR: { description: '« Direction » Acts for the pole.' },
    TECHNICIAN: { description: '« Technicien » Is one post of the pole, and sees its own work alone.' },
    ADMINISTRATOR: { description: '« Administration » Says who may act for the institution, and nothing else.' },
  },
});
