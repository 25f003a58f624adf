/** Today on this machine, as a calendar day: a deadline is over on the reader's calendar. */
export const today = () => new Date().toLocaleDateString('sv');
