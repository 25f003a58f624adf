import { registerEnumType } from './decorators.js';

export enum SkillLevel {
  PRACTISES = 'PRACTISES',
  LEADS = 'LEADS',
  TEACHES = 'TEACHES',
}
registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: '« Niveau » How well a post masters a skill: practises it, leads work in it, teaches it.',
});
