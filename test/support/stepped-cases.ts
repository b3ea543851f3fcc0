/** Cases after the steps that are taken now and then only, with every free text of their forms filled. */
import type {
  AgreedCase,
  AssignedCase,
  Case,
  MediatedCase,
  ReportedCase,
  TakenCase,
} from '../../src/domain/case/case.ts';
import { checkBack } from '../../src/domain/case/check-back.ts';
import { setEnforcement } from '../../src/domain/case/enforcement.ts';
import { escalate } from '../../src/domain/case/escalation.ts';
import { bounce, release } from '../../src/domain/case/hand-off.ts';
import { merge } from '../../src/domain/case/merging.ts';
import { settleOnScene } from '../../src/domain/case/on-scene.ts';
import { reopen } from '../../src/domain/case/reopening.ts';
import { sendElsewhere, takeBack } from '../../src/domain/case/sent-elsewhere.ts';
import { cancel, convert } from '../../src/domain/case/stopping.ts';
import { resume, suspend } from '../../src/domain/case/suspension.ts';
import { aCalendar, anOnScene, aPerson, aPersonWith, gateInputs } from './builders.ts';
import { aCase, type Building } from './case-building.ts';
import { CHIEF, LEAD, SECOND_VETERAN } from './programme.ts';

const calendar = aCalendar();
const officer = aPersonWith('triage_officer');
const EARLIER = '2026-11-20T01:00:00.000Z';

type Made = {
  reported: Building<ReportedCase>;
  assigned: Building<AssignedCase>;
  taken: Building<TakenCase>;
  talking: Building<MediatedCase>;
  agreed: Building<AgreedCase>;
};

export function steppedCases({ reported, assigned, taken, talking, agreed }: Made, said: (most: number) => string) {
  const lead = aPerson();
  const note = said(500);
  const handed = {
    reason: 'health',
    summary: note,
    openPromises: note,
    nextOn: '2026-11-30',
  } as const;
  const suspended = talking.stepped(
    (it, at) => suspend(it, { reason: 'hospital', resumeOn: '2026-12-01', note }, lead, at, calendar),
    lead,
  );
  const calm = aCase({ narrative: said(1000) })
    .triagedTo('songling')
    .takenBy(lead)
    .inMediation({ summary: said(2000) });
  const handedToTeam = calm.stepped((it, at) => release(it, { ...handed, to: null }, LEAD, at, calendar), LEAD);
  const handedToOne = talking.stepped(
    (it, at) => release(it, { ...handed, to: SECOND_VETERAN }, LEAD, at, calendar),
    LEAD,
  );
  const sent = talking.stepped(
    (it, at) => sendElsewhere(it, { to: 'referred_out', partner: 'justice_office', note }, officer, at),
    officer,
  );
  const earlier = aCase({}, { at: EARLIER }).triagedTo('songling').takenBy(SECOND_VETERAN).build();
  const target: Case = { ...earlier, number: 'LJ-2026-000001' };
  return {
    suspended,
    resumed: suspended.stepped((it, at) => resume(it, lead, at, calendar), lead),
    handedToTeam,
    handedToOne,
    bounced: handedToTeam.stepped(
      (it) => bounce(it, LEAD, '2026-11-30T01:00:00.000Z', calendar),
      LEAD,
      '2026-11-30T01:00:00.000Z',
    ),
    arrived: handedToTeam.takenBy(SECOND_VETERAN),
    sent,
    checkedBack: sent.stepped((it, at) => checkBack(it, { result: 'no_answer', note }, officer, at), officer),
    takenBack: sent.stepped((it, at) => takeBack(it, note, officer, at), officer),
    untakenWithdrawn: assigned.stepped(
      (it, at) =>
        sendElsewhere(
          it,
          { to: 'withdrawn', withdrawnBy: 'A', withdrawnOn: '2026-11-23', stance: note, note },
          officer,
          at,
        ),
      officer,
    ),
    converted: talking.stepped((it, at) => convert(it, { reference: said(100), note }, CHIEF, at), CHIEF),
    merged: talking.stepped((it, at) => merge(it, target, officer, at), officer),
    cancelled: taken.stepped((it, at) => cancel(it, 'no_dispute', officer, at), officer),
    reopened: agreed
      .watched()
      .resolved()
      .stepped((it, at) => reopen(it, 'violence', officer, at, calendar), officer),
    calledIn: talking.stepped((it, at) => escalate(it, { to: 'chief', reason: said(300) }, lead, at), lead),
    groundAsked: aCase({ narrative: said(1000) })
      .triagedTo('songling', {
        gateInputs: gateInputs({ basis: 'public_security', eligibilityGround: 'acquaintance_trifle', violator: 'A' }),
      })
      .takenBy(lead),
    onScene: aCase({ narrative: said(1000) }).stepped(
      (it, at) => settleOnScene(it, anOnScene({ evidence: note, host: said(60) }), officer, at, calendar),
      officer,
    ),
    punished: agreed.stepped(
      (it, at) => setEnforcement(it, { track: 'in_detention', reference: said(100) }, CHIEF, at),
      CHIEF,
    ),
    waiting: reported.stepped(
      (it, at) => setEnforcement(it, { track: 'summoned', reference: said(100) }, CHIEF, at),
      CHIEF,
    ),
  };
}
