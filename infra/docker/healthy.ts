/** Ends with 0 when the service of this container can do its work: for the container's health check. */
const port = process.env.PORT ?? '4000';
try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) });
  process.exit(answer.ok ? 0 : 1);
} catch {
  process.exit(1);
}
