import { expect, test } from 'vitest';
import type { Session } from '../../../../src/domain/case/records.ts';
import { CHECKLIST } from '../../../../src/domain/case/session-codes.ts';
import { dossierOf } from '../../../../src/domain/dossier/completeness.ts';
import {
  checklistField,
  visitField,
  wishesField,
  wishesIn,
} from '../../../../src/features/mediation/first-meeting-fields.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { stateOf } from '../../../../src/slack/draft-fields.ts';
import { readForm } from '../../../../src/slack/form.ts';
import { aPersonWith, gateInputs } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { VETERAN } from '../../../support/programme.ts';

const t = messagesFor('zh-CN');
const heldAs = (basis: 'public_security' | 'peoples_mediation', change: Partial<Session> = {}) => {
  const current = aCase()
    .triagedTo('songling', {
      gateInputs: gateInputs({ basis, eligibilityGround: 'acquaintance_trifle' }),
      legalReviewer: aPersonWith('legal_reviewer'),
    })
    .takenBy(VETERAN)
    .inMediation()
    .build();
  return { ...current, sessions: current.sessions.map((session) => ({ ...session, ...change })) };
};

test('what the sides want is asked until it is known, and read side by side', () => {
  expect(wishesField(heldAs('peoples_mediation'), t)).toHaveLength(1);
  const wishes = [{ side: 'A', wish: 'in_private' }] as const;
  expect(wishesField(heldAs('peoples_mediation', { wishes }), t)).toEqual([]);
  const sent = stateOf({ wishes: { selected_options: [{ value: 'A-in_private' }, { value: 'B-other_mediator' }] } });
  expect(wishesIn(readForm(sent, t))).toEqual({ wishes: [...wishes, { side: 'B', wish: 'other_mediator' }] });
});

test('the points of art. 180 are asked where the police mediate a violation, each until it was ticked; the file lacks what is open', () => {
  expect(checklistField(heldAs('peoples_mediation'), t)).toEqual([]);
  const some = heldAs('public_security', { checklist: ['facts', 'evidence'] });
  const asked = JSON.stringify(checklistField(some, t));
  expect(asked).not.toContain('"facts"');
  expect(asked).toContain('"voluntary"');
  const all = heldAs('public_security', { checklist: CHECKLIST });
  expect(checklistField(all, t)).toEqual([]);
  const missing = (current: typeof all) => dossierOf(current, null, '2026-12-01')?.missing;
  expect(missing(some)).toContain('checklist');
  expect(missing(all)).not.toContain('checklist');
  expect(dossierOf(heldAs('peoples_mediation'), null, '2026-12-01')?.needed).not.toContain('checklist');
});

test('a visit in detention asks for its rules; another meeting does not', () => {
  const chosen = (type: string) => stateOf({ type: { selected_option: { value: type } } });
  expect(visitField(chosen('home_visit'), t)).toEqual([]);
  expect(JSON.stringify(visitField(chosen('detention_visit'), t))).toContain(t.mediation.session.visitRule.id_shown);
});
