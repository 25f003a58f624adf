/** What a commune tells of its approach. */
export const told = {
  title: 'Ce qu’elle raconte',
  ways: { story: 'son récit', meetings: 'ses forums et évènements', rounds: 'ses écoutes du territoire' },
};
