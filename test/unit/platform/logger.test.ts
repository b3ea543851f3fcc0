import { expect, test } from 'vitest';
import { createLogger, type LogFields } from '../../../src/platform/logger.ts';

function logged(fields: object): Record<string, unknown> {
  const lines: string[] = [];
  createLogger('info', (line) => lines.push(line)).info(fields as LogFields, 'said');
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

test('a field that is not on the list is not logged, even where the types were got round', () => {
  const narrative = '甲方说：门口的自行车是乙方推倒的';
  const line = logged({ caseId: 'c-1', narrative, report: { narrative }, count: { narrative } });
  expect(line).toMatchObject({ caseId: 'c-1', msg: 'said' });
  expect(JSON.stringify(line)).not.toContain('自行车');
});

test('a field that holds more than an id or a code is cut', () => {
  expect(String(logged({ code: 'x'.repeat(5000) }).code)).toHaveLength(100);
});

test('an error of the database is logged by its code and place, without the values in its message', () => {
  const error = Object.assign(new Error('Key (name)=(孙国富) already exists'), { code: '23505', severity: 'ERROR' });
  const line = logged({ err: error });
  expect(line.err).toEqual({ code: '23505', name: 'Error', stack: expect.stringContaining('at ') });
  expect(JSON.stringify(line)).not.toContain('孙国富');
});

test('any other error is logged with its message', () => {
  expect(logged({ err: new TypeError('x is not a function') }).err).toMatchObject({
    name: 'TypeError',
    message: 'x is not a function',
  });
});
