/** The twelve scenarios, told as if they were happening now, and one peace whose next check is due today. */
import type { ProgrammeFile } from '../../src/db/programme-file.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { addDays, dateOf, instantAt, localTime, type WorkingCalendar } from '../../src/domain/time/working-calendar.ts';
import type { Reserved } from './history.ts';
import type { Journal } from './journal.ts';
import { plusMinutes } from './past-times.ts';
import { peaceToCheckToday } from './peace-to-check.ts';
import { SCENARIOS, type Scenario, type ScenarioId } from './scenarios.ts';
import { setStage } from './stage.ts';

/** Points that the leads of these cases carry. */
export const LIVE_LOADS: Reserved = {
  'lead-dongkuang': 2,
  'veteran-01': 2,
  'veteran-10': 1.5,
  'lead-shanqian': 2,
  'veteran-13': 1.5,
};

/** Numbers go on from `firstNumber`. Nothing lies after `now`. */
export function liveCases(
  programme: ProgrammeFile,
  now: Instant,
  calendar: WorkingCalendar,
  firstNumber: number,
): Journal[] {
  const stage = setStage(programme, now, calendar, firstNumber);
  const { at, open, decide, meet, today } = stage;
  const lately = (minutes: number) => plusMinutes(awake(now, calendar), -minutes);
  const journals: Journal[] = [];
  const play = (id: ScenarioId, reportedAt: Instant, goOn: (journal: Journal, told: Scenario) => void = () => {}) => {
    const told = SCENARIOS.find((one) => one.id === id)!;
    const journal = open(told, reportedAt);
    goOn(journal, told);
    journals.push(journal);
  };

  play('S02', at(8, '09:20'), (journal, told) => {
    decide(journal, told, { route: 'veteran_team' }, at(8, '10:05'));
    stage.take(journal, 'veteran-01', at(8, '13:30'));
    const hospital = { type: 'home_visit', place: 'hospital', attended: ['A', 'others'] } as const;
    meet(journal, 'veteran-01', at(7, '10:00'), { ...hospital, summary: SAID.mother, nextOn: addDays(today, -3) });
    const sisters = { type: 'caucus', attended: ['B'], stances: { A: 'softening', B: 'firm' } } as const;
    meet(journal, 'veteran-01', at(3, '15:00'), { ...sisters, summary: SAID.sisters, nextOn: addDays(today, 2) });
  });
  play('S01', at(6, '10:00'), (journal, told) => {
    decide(
      journal,
      told,
      { route: 'veteran_team', partner: 'law_firm_legal_aid', assignee: 'lead-dongkuang' },
      at(6, '10:25'),
    );
    stage.take(journal, 'lead-dongkuang', at(6, '10:40'));
    const visit = { type: 'detention_visit', place: 'detention_centre', attended: ['A'] } as const;
    meet(journal, 'lead-dongkuang', at(6, '15:00'), { ...visit, summary: SAID.detained, nextOn: addDays(today, -3) });
    const family = { type: 'family_meeting', place: 'home', attended: ['others'] } as const;
    meet(journal, 'lead-dongkuang', at(3, '10:00'), { ...family, summary: SAID.family, nextOn: today });
  });
  play('S11', at(3, '09:10'), (journal, told) =>
    decide(journal, told, { route: 'refer_out', partner: 'mental_health_service' }, at(3, '11:00')),
  );
  play('S03', at(2, '10:00'), (journal, told) => {
    decide(journal, told, { route: 'veteran_team' }, at(2, '13:00'));
    stage.take(journal, 'veteran-10', at(2, '17:00'));
  });
  play('S08', at(2, '11:00'), (journal, told) =>
    decide(journal, told, { route: 'refer_out', partner: 'market_regulation' }, at(2, '14:30')),
  );
  play('S12', at(1, '09:30'), (journal, told) =>
    decide(journal, told, { route: 'refer_out', partner: 'medical_dispute_committee' }, at(1, '10:10')),
  );
  play('S07', at(1, '16:20'), (journal, told) => {
    decide(journal, told, { route: 'station', assignee: 'officer-11' }, at(1, '16:50'));
    stage.take(journal, 'officer-11', at(1, '17:05'));
  });
  play('S04', at(1, '19:30'), (journal, told) => decide(journal, told, { route: 'not_accepted' }, at(1, '19:50')));
  play('S09', lately(180), (journal, told) => decide(journal, told, { route: 'veteran_team' }, lately(120)));
  play('S06', lately(55), (journal, told) => {
    const decided = { route: 'veteran_team', partner: 'natural_resources_office', assignee: 'lead-shanqian' } as const;
    decide(journal, told, decided, lately(9));
  });
  play('S05', lately(25));
  play('S10', lately(12));
  journals.push(peaceToCheckToday(stage));
  return journals;
}

const SAID = {
  mother: '到医院看望老人，听她把话说完。甲方当着母亲的面哭了，说愿意赔礼。',
  sisters: '分头做姐姐们的工作，三位已松口，大姐还在气头上，约好再谈。',
  detained: '到拘留所探望甲方，让他把委屈说出来，讲明走法律途径的办法。',
  family: '约家属谈，请他们在家多宽慰，不要再提旧账。家属愿意配合。',
};

/** People report when they are awake: at night the last cases are those of the evening. */
function awake(now: Instant, calendar: WorkingCalendar): Instant {
  const { hour } = localTime(calendar, now);
  const today = dateOf(calendar, now);
  if (hour < 9) return instantAt(calendar, addDays(today, -1), '20:00');
  return hour < 21 ? now : instantAt(calendar, today, '20:00');
}
