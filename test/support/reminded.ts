/** A promise that falls due, and who is reminded of it. */
import type { WorkspaceMessage } from '../../src/local-workspace/protocol.ts';
import type { Part } from './small-programme.ts';
import { report, type Story, takeAs, triageAs } from './story.ts';
import { directMessages, wordsIn } from './told.ts';

/** A yellow case in the veteran's hands since Tuesday, 09:30: first contact within 48 hours. */
export async function aTakenCase(story: Story): Promise<string> {
  const number = await report(story, 'officer', { calls: '5', dangerSigns: ['violence_minor'] });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  await story.settle();
  return number;
}

export async function remindersTo(story: Story, part: Part, number: string): Promise<WorkspaceMessage[]> {
  return (await directMessages(story, part, number)).filter((message) => wordsIn(message).includes(':bell:'));
}
