import { expect, test } from 'vitest';
import { submitSession } from '../../../../src/features/mediation/record-session.ts';
import { aCase } from '../../../support/case-building.ts';
import { stateFor } from '../../../support/form-answers.ts';
import { SESSION } from '../../../support/form-fields.ts';
import { listenTo } from '../../../support/listening.ts';
import { SECOND_VETERAN, VETERAN } from '../../../support/programme.ts';
import { LOCALES } from '../../../support/typed-cases.ts';

const working = aCase().triagedTo('songling').takenBy(VETERAN).inMediation().build();
const { agents: _agents, ...fields } = SESSION;

test.each(LOCALES)('in %s, a meeting of somebody who must keep out is refused beside their name', async (locale) => {
  const tie = { personId: SECOND_VETERAN.id, tie: 'complained_of' as const };
  const current = { ...working, beside: { ties: [tie] } };
  const heard = listenTo({ current }, locale);
  const call = { ...heard.click(VETERAN, ''), viewId: 'V1', callbackId: 'case.record-session.submit' };
  const metadata = { caseId: current.id, inFull: 'yes' };
  const answer = await submitSession({ ...call, metadata, state: stateFor(fields) }, heard.deps);
  expect(answer).toEqual({ kind: 'errors', errors: { tookPart: expect.stringContaining(SECOND_VETERAN.name) } });
});
