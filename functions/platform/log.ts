import pino from 'pino';

/** Technical log: endpoint, code, milliseconds, case id. Never names, numbers of persons, sums or whole objects. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
