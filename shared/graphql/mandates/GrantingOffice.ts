import { registerEnumType } from '../decorators.js';

/** Which office gave a mandate: never which person. */
export enum GrantingOffice {
  ADMINISTRATOR = 'ADMINISTRATOR',
  OPERATOR = 'OPERATOR',
}
registerEnumType(GrantingOffice, {
  name: 'GrantingOffice',
  description: '« Qui a accordé » The office that granted a mandate.',
  valuesConfig: {
    ADMINISTRATOR: { description: '« Administration » The institution’s own administration.' },
    OPERATOR: { description: '« Exploitation » Whoever runs this installation: an institution’s first mandates.' },
  },
});
