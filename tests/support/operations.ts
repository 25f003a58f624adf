export { type Operation, operation, operations } from '#infra/ask/operations.js';
