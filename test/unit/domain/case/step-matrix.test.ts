import { expect, test } from 'vitest';
import { type LifecycleVerb, TRANSITIONS } from '../../../../src/domain/case/lifecycle.ts';
import type { Status } from '../../../../src/domain/case/states.ts';
import { step } from '../../../../src/domain/case/step.ts';
import type { Transition } from '../../../../src/domain/case/transition.ts';
import { VERBS, type Verb } from '../../../../src/domain/people/permissions.ts';
import { ROLES } from '../../../../src/domain/people/person.ts';
import { aPersonWith } from '../../../support/builders.ts';
import { everyCase, NORMAL } from '../../../support/typed-cases.ts';

const rows: readonly Transition[] = TRANSITIONS;
const isOfBoth = (verb: string): verb is LifecycleVerb & Verb => VERBS.some((known) => known === verb);
const startsFrom = (row: Transition, status: Status) => row.moves.some(([from]) => from.includes(status));

test.each(rows.map((row) => row.verb).filter(isOfBoth))(
  '%s: from a state that the table does not name nobody may, and from one that it names only its roles',
  (verb) => {
    const row = rows.find((it) => it.verb === verb)!;
    for (const { current } of everyCase(NORMAL)) {
      for (const role of ROLES) {
        const result = step(current, verb, aPersonWith(role));
        const code = result.ok ? null : result.problem.code;
        const about = [current.status, role, code];
        if (!startsFrom(row, current.status)) expect(about).toEqual([current.status, role, 'case.not-in-this-state']);
        else if (!row.actors.includes(role)) expect(about).toEqual([current.status, role, 'person.not-allowed']);
        else expect([null, 'person.not-allowed']).toContain(code);
      }
    }
  },
);
