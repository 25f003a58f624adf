/** The sender of the demonstration's mail: nobody can answer it. */
export const demonstrationSender = 'Archipel <archipel@demonstration.example>';
