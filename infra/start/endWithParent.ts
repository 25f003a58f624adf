/**
 * Loaded before a service that another process started: when that one is gone, killed included, the service stops as it
 * would at a signal. The channel between the two closes whatever ended the parent.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep alive a service that has nothing else to do.
process.channel?.unref();
