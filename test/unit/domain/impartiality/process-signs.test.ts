import { describe, expect, it, test } from 'vitest';
import type { Session } from '../../../../src/domain/case/records.ts';
import { processSigns } from '../../../../src/domain/impartiality/process-signs.ts';
import { aPerson } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const lead = aPerson();
const taken = aCase().triagedTo('songling').takenBy(lead);
type Meeting = Pick<Session, 'attended'> & Partial<Session>;

function signsAfter(meetings: readonly Meeting[]) {
  const { sessions: _none, ...current } = taken.inMediation().build();
  const sessions = meetings.map((meeting, at) => ({ ...aMeeting, no: at + 1, ...meeting }));
  return processSigns({ ...current, sessions });
}
const aMeeting: Session = {
  no: 1,
  type: 'caucus',
  startedAt: '2026-11-24T01:00:00.000Z',
  durationMinutes: 30,
  place: 'station',
  attended: [],
  performedBy: lead.id,
  recordedBy: lead.id,
  summary: '',
  stances: {},
  newRiskFlags: [],
  nextStep: '',
  nextOn: null,
};

describe('time with each side', () => {
  test.each([
    [
      'two sessions say nothing yet',
      [
        ['A', 90],
        ['A', 90],
      ],
      null,
    ],
    [
      'three with one side alone',
      [
        ['A', 30],
        ['A', 30],
        ['A', 30],
      ],
      { A: 90, B: 0 },
    ],
    [
      'three times as long is still even enough',
      [
        ['A', 60],
        ['A', 30],
        ['B', 30],
      ],
      null,
    ],
    [
      'more than three times is not',
      [
        ['B', 61],
        ['B', 30],
        ['A', 30],
      ],
      { A: 30, B: 91 },
    ],
  ] as const)('%s', (_what, rows, minutes) => {
    const signs = signsAfter(rows.map(([side, durationMinutes]) => ({ attended: [side], durationMinutes })));
    const more = minutes && minutes.A > minutes.B ? 'A' : 'B';
    expect(signs).toEqual(minutes ? [{ code: 'unequal_time', side: more, minutes }] : []);
  });

  it('counts a joint session for both, and one to which nobody came for none', () => {
    const together = { attended: ['A', 'B'] as const, durationMinutes: 60 };
    const alone = { attended: ['A'] as const, durationMinutes: 60 };
    expect(signsAfter([together, alone, alone])).toEqual([]);
    expect(signsAfter([alone, alone, { ...alone, type: 'no_show' }])).toEqual([]);
  });
});

describe('visits at home', () => {
  const visit = (side: 'A' | 'B'): Meeting => ({ type: 'home_visit', attended: [side] });
  it('only to one side are a sign from the second on', () => {
    expect(signsAfter([visit('B')])).toEqual([]);
    expect(signsAfter([visit('B'), visit('B')])).toEqual([{ code: 'one_side_visited', side: 'B', visits: 2 }]);
    expect(signsAfter([visit('A'), visit('A'), visit('B')])).toEqual([]);
  });
});

describe('a side that had refused', () => {
  const said = (stance: 'refused' | 'softening' | 'agreed'): Meeting => ({
    attended: ['A', 'B'],
    stances: { B: stance },
  });
  it('and agrees in the next session is a sign; with a step in between it is not', () => {
    expect(signsAfter([said('refused'), said('agreed')])).toEqual([
      { code: 'sudden_consent', side: 'B', sessionNo: 2 },
    ]);
    expect(signsAfter([said('refused'), said('softening'), said('agreed')])).toEqual([]);
  });
  it('is not forgotten because the other side was met in between', () => {
    const other: Meeting = { attended: ['A'], stances: { A: 'willing' } };
    expect(signsAfter([said('refused'), other, said('agreed')])).toMatchObject([
      { code: 'sudden_consent', sessionNo: 3 },
    ]);
  });
});

describe('terms', () => {
  const term = (obligor: 'A' | 'B') => ({ obligor, kind: 'act', text: '清理楼道' }) as const;
  const signsOf = (...obligors: ('A' | 'B')[]) =>
    processSigns(
      taken
        .inMediation()
        .agreed({ terms: obligors.map(term) })
        .build(),
    );
  it('that all bind one side are a sign from the second on', () => {
    expect(signsOf('A')).toEqual([]);
    expect(signsOf('A', 'A')).toEqual([{ code: 'one_sided_terms', side: 'B', terms: 2 }]);
    expect(signsOf('A', 'B')).toEqual([]);
  });
});

it('a case that nobody has taken has none', () => {
  expect(processSigns(aCase().triagedTo('songling').build())).toEqual([]);
});
