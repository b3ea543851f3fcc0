/** Many cases that wait for a veteran of Songling, made by the rules and saved by the store, without a form for each. */
import { report } from '../../src/domain/case/intake.ts';
import { triage } from '../../src/domain/case/triage.ts';
import { aPersonWith, aReport, aTriage, succeeded } from './builders.ts';
import type { Story } from './story.ts';

/** Blue, simple (one point of load each) and open to claim. Returns their ids. */
export async function openCases(story: Story, count: number): Promise<string[]> {
  const { cases, clock, calendar, ids } = story.app.deps;
  const at = clock.now();
  const triageOfficer = aPersonWith('triage_officer', { id: 'triage' });
  const one = async (): Promise<string> => {
    const reported = report(aReport({ area: 'songling-street' }), 'officer', at, ids.next());
    const current = await cases.create(reported, { by: 'officer', at, sourceViewId: null, year: '2026' });
    const decision = succeeded(triage(current, aTriage(current), triageOfficer, at, calendar));
    const saved = await cases.save(current, decision, { by: 'triage', at });
    if (saved !== 'saved') throw new Error(`not saved: ${saved}`);
    return current.id;
  };
  return Promise.all(Array.from({ length: count }, one));
}
