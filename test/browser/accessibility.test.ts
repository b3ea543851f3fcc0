import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Desk, sitDown, startStoryWithPage } from '../support/desk.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, report, triageAs } from '../support/story.ts';

/** Serious and critical faults, each with the first element that has it. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const LANGUAGES = [
  ['zh-CN', 'zh-CN'],
  ['en-US', 'en'],
] as const;

test.each(LANGUAGES)('axe finds nothing serious on what people look at, in %s', async (readers, locale) => {
  const story = await startStoryWithPage({ readers, settings: { PROGRAMME_LOCALE: locale } });
  const number = await report(story, 'officer');
  const looked: Record<string, string[]> = {};
  const look = async (name: string, desk: Desk, dialog = false) => {
    if (dialog) await desk.page.getByRole('dialog').waitFor();
    else await desk.page.getByText(number).or(desk.page.getByRole('table')).first().waitFor();
    looked[name] = await faultsOf(desk.page);
  };
  const open = async (by: 'triage' | 'veteran', channel: string, button: string) => {
    await story.as(by).click((await cardOf(story, number, channel, by))!, button);
  };

  const officer = await sitDown(story, 'officer', CHANNELS.league);
  await officer.type('/dispute new');
  await look('report form', officer, true);

  const triage = await sitDown(story, 'triage', CHANNELS.triage);
  await look('triage channel', triage);
  await open('triage', CHANNELS.triage, 'case.triage');
  await look('triage form', triage, true);
  await story.as('triage').close(await story.as('triage').modal());
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });

  const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
  await look('team channel', veteran);
  await open('veteran', CHANNELS.songling, 'case.take');
  await look('declaration', veteran, true);
  await story.as('veteran').close(await story.as('veteran').modal());
  await veteran.goTo('home');
  await look('home', veteran);

  await story.as('commander').command(CHANNELS.league, '/league post');
  const commander = await sitDown(story, 'commander', CHANNELS.league);
  await look('league message', commander);

  expect(Object.entries(looked).filter(([, faults]) => faults.length > 0)).toEqual([]);
  expect(Object.keys(looked)).toHaveLength(7);
});
