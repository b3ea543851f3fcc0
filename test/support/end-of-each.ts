/** Loaded anew for every test file, unlike the modules that files share: the place for hooks that all of them need. */
import { afterAll, afterEach } from 'vitest';
import { endFile, endTest } from './endings.ts';

afterAll(endFile);
afterEach(endTest);
