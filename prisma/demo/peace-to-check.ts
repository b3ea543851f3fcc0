/** One dispute that is at peace and whose next check is due today. */
import { recordAgreement } from '../../src/domain/case/mediation.ts';
import { recordFollowUp } from '../../src/domain/follow-up/record-follow-up.ts';
import { planFollowUps } from '../../src/domain/follow-up/schedule.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { addDays, instantAt } from '../../src/domain/time/working-calendar.ts';
import { carryOn, type Journal } from './journal.ts';
import type { Stage, Told } from './stage.ts';

const LEAK: Told = {
  report: {
    title: '楼上漏水多次报修未果',
    category: 'neighbour',
    area: 'matou-terrace',
    stationId: 'matou',
    relationship: 'neighbour',
    source: 'call_110',
    narrative: '楼上（乙方）卫生间漏水，楼下（甲方）天花板发霉，近三个月报警3次，修过一次又漏，甲方情绪激动。',
    dangerSigns: [],
    dangerSignsAsked: true,
    circumstances: ['emotional_distress', 'unavoidable_contact'],
    circumstancesAsked: true,
    calls90d: 3,
    participants: 2,
    priorMediations: 0,
    consentBySide: { A: 'willing', B: 'willing' },
  },
  gateInputs: {
    riskFlags: ['emotional_distress', 'unavoidable_contact'],
    exclusion: null,
    consentBySide: { A: 'willing', B: 'willing' },
    eligibilityGround: null,
    familyScreen: null,
    specialisedBody: false,
    alreadyInCourt: false,
    minorInvolved: false,
    guardianPresent: false,
    duplicateOf: null,
    basis: 'peoples_mediation',
  },
  difficultyInputs: {
    sides: 2,
    grievanceYears: 0,
    failedMediations: 0,
    participants: 2,
    amount: 0,
    secondAgency: true,
    titleDispute: false,
    keyPartyAbsent: false,
    strongHostility: true,
  },
};

/** Performed so long ago that one of its checks falls on today; on a day off, on the next working day. */
export function peaceToCheckToday({ at, calendar, today, person, open, decide, take, meet }: Stage): Journal {
  const who = 'veteran-13';
  const since =
    [7, 8, 9, 3, 30].find((days) => {
      return planFollowUps('yellow', addDays(today, -days), calendar).some((row) => row.dueOn === today);
    }) ?? 7;
  const journal = open(LEAK, at(since + 14, '09:30'));
  decide(journal, LEAK, { route: 'veteran_team' }, at(since + 14, '10:30'));
  take(journal, who, at(since + 14, '14:00'));
  meet(journal, who, at(since + 12, '10:00'), {
    summary: '双方到场看了漏点，同意请人重做防水，费用乙方出。',
    stances: { A: 'willing', B: 'agreed' },
  });
  const agreedAt = at(since + 9, '16:00');
  carryOn(journal, who, agreedAt, (current) =>
    recordAgreement(
      current,
      {
        form: 'written',
        basis: 'peoples_mediation',
        host: '社区人民调解委员会',
        facts: '漏点在乙方卫生间地漏，双方看过现场，没有分歧。',
        terms: [{ obligor: 'B', kind: 'repair', text: '乙方重做卫生间防水', dueOn: addDays(today, -since - 2) }],
        signatures: { A: 'signed', B: 'signed' },
        copiesDelivered: true,
        judicialConfirmation: 'not_wanted',
        effectiveOn: addDays(today, -since - 9),
      },
      person(who),
      agreedAt,
      calendar,
    ),
  );
  const calm = {
    reached: { A: 'yes', B: 'yes' },
    performance: 'done',
    recurrence: 'none',
    mood: 'calm',
    action: 'keep_watch',
  } as const;
  const checkedAt = at(since, '10:00');
  const check = (method: 'phone' | 'visit', when: Instant) =>
    carryOn(journal, who, when, (current) => {
      return recordFollowUp(current, { ...calm, method, at: when }, person(who), calendar);
    });
  check('visit', checkedAt);
  const plan = journal.current.status === 'follow_up' ? journal.current.followUpPlan : [];
  const past = plan.filter((row) => row.dueOn < today).map((row) => row.dueOn);
  for (const day of new Set(past)) check('phone', instantAt(calendar, day, '15:30'));
  return journal;
}
