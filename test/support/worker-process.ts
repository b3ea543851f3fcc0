/** A worker as a process of its own, for tests that kill it: the settings come from the environment, as in production. */
import { startApp } from '../../src/app.ts';
import { readEnv } from '../../src/env.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { createLogger } from '../../src/platform/logger.ts';

const read = readEnv(process.env);
if ('problems' in read) throw new Error(read.problems.join('\n'));
await startApp(read.env, systemClock(), createLogger('silent'));
process.stdout.write('ready\n');
