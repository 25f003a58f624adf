/** Writing the way of an action. */
export const trajectory = {
  none: 'Not written yet.',
  write: 'Write where it starts and where it goes',
  change: 'Change the way',
  fields: { start: 'Where it starts', wished: 'Where it wants to be', milestones: 'Steps' },
  emptied: 'A step without a title is removed.',
  add: 'Add a step',
  remove: (n: number) => `Remove step ${n}`,
  step: (n: number) => `Step ${n}`,
  due: (n: number) => `Step ${n} is due on`,
  reached: (n: number) => `Step ${n} was reached on`,
  save: 'Save the way',
};
