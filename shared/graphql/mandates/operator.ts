/** Under which subject the journal knows what the operator does: nobody's token carries it, since no subject has a blank. */
export const operator = 'the operator of this installation';
