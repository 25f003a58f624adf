/**
 * The federation runtime reports to its maker unless told otherwise before it is constructed. Whoever imports it imports
 * this file first, so that no way of running can forget.
 */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
