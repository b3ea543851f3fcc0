import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { startStory, submitOk } from '../support/story.ts';
import { toldByCommand, zh } from '../support/told.ts';

const NOTE = '几位老人说楼道灯坏了一个月，两家为装声控灯的钱有点不高兴。';

test('a visit without a case is recorded, stands in the visitor’s Home and counts for the team’s week', async () => {
  const story = await startStory();
  const veteran = story.as('veteran');
  await veteran.command(CHANNELS.league, '/dispute 走访');
  const form = await veteran.modal();
  const refused = await veteran.submit(form, {
    area: 'songling-garden',
    purpose: 'look_for_disputes',
    note: `${NOTE}电话13900001234`,
    nextOn: '2026-11-24',
  });
  expect(Object.keys(refused.errors ?? {}).sort()).toEqual(['nextOn', 'note']);
  await story.client.duplicate(2);
  await submitOk(story, 'veteran', form, { note: NOTE, nextOn: '2026-12-01', minutes: '40' });
  await veteran.close(await veteran.modal());

  await veteran.openHome();
  const home = JSON.stringify((await waitFor(() => veteran.home(), 'the Home')).view);
  expect(home).toContain(zh.outreach.purpose.look_for_disputes);
  expect(home).toContain(zh.outreach.next('12月1日'));
  expect(home).not.toContain(NOTE);
  expect(home.match(/outreach\.open/g)).toHaveLength(1);
  await veteran.click((await veteran.home())!, 'outreach.open');
  expect(JSON.stringify((await veteran.modal()).view)).toContain(NOTE);

  await story.advance({ hours: 1 });
  const week = await toldByCommand(story, 'veteran', '/league this');
  expect(week).toMatch(/日常走访 1 次/);
});

test('a visit may be written down for a colleague, and only those two read its note', async () => {
  const story = await startStory();
  const officer = story.as('officer');
  await officer.command(CHANNELS.league, '/dispute visit');
  await submitOk(story, 'officer', await officer.modal(), {
    visitor: 'UVETERAN',
    area: 'songling-garden',
    purpose: 'frail_and_alone',
    note: NOTE,
  });
  const [visit] = await story.app.deps.outreach.of('veteran', 5);
  expect(visit).toMatchObject({ personId: 'veteran', recordedBy: 'officer', teamId: 'songling' });
  expect(await toldByCommand(story, 'commander', '/dispute visit')).toContain('veteran officer');
});
