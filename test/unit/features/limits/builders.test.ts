import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { weeklyDigest } from '../../../../src/domain/digest/weekly-digest.ts';
import { weeklyTable } from '../../../../src/domain/league/weekly-table.ts';
import type { OutreachVisit } from '../../../../src/domain/outreach/visit.ts';
import { archivedCard, movedCard } from '../../../../src/features/cases/case-card.view.ts';
import { foundMessage } from '../../../../src/features/cases/found.view.ts';
import { readersMessage } from '../../../../src/features/cases/seen-cases.ts';
import { digestMessage } from '../../../../src/features/digest/weekly-digest.view.ts';
import { leagueMessage } from '../../../../src/features/league/league-table.view.ts';
import { visitInFull } from '../../../../src/features/outreach/visit.modal.ts';
import { linkAnswer } from '../../../../src/features/parties/link.view.ts';
import { teamAnswered, toNewLead, toNewOwner, toTeam } from '../../../../src/features/steps/hand-over.view.ts';
import { askedMessage } from '../../../../src/features/tasks/hand-on.view.ts';
import { lineWithButtons, oneLine } from '../../../../src/slack/blocks.ts';
import { notice } from '../../../../src/slack/problem.view.ts';
import { cut } from '../../../support/adversarial.ts';
import { MONDAY_9 } from '../../../support/builders.ts';
import { FULL } from '../../../support/busy-digest.ts';
import { aRoster, PEOPLE } from '../../../support/programme.ts';
import { messageFaults, viewFaults } from '../../../support/strict-slack.ts';
import { casesWith, everyCase, saysTyped, TYPED, wordsIn } from '../../../support/typed-cases.ts';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const filesOf = (folder: string) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
/** An exported function that says it gives a message or a view. */
const BUILDER = /^export function (\w+)(?:(?!^\}|^export)[\s\S])*?\): (?:Message|ModalView|HomeView) \{/gm;

it('no builder of a message or a view is without adversarial data', () => {
  const builders = ['src/features', 'src/slack', 'src/jobs'].flatMap((folder) =>
    filesOf(folder).flatMap((file) => [...read(file).matchAll(BUILDER)].map(([, name]) => `${file} ${name}`)),
  );
  const given = [
    ...filesOf('test/unit/features/limits'),
    ...filesOf('test/support').filter((file) => /\/(form-rows|every-button)/.test(file)),
  ]
    .map(read)
    .join('\n');
  const isGiven = (name: string) => new RegExp(`import [^;]*\\b${name}\\b[^;]* from`).test(given);
  expect(builders.length).toBeGreaterThan(50);
  expect(builders.filter((builder) => !isGiven(builder.split(' ')[1]!))).toEqual([]);
});

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const named = aRoster({
    people: PEOPLE.map((person) => ({ ...person, name: cut(text, 60) })),
    stationName: { zh: cut(text, 60), en: cut(text, 60) },
  });
  const words = wordsIn(locale, named);
  const { t } = words;
  const [first] = everyCase(text);
  const { current } = first!;

  test('one line, with buttons and without, says what was typed and nothing more', () => {
    const lines = [oneLine(cut(text, 500)), lineWithButtons(cut(text, 500), 'b', []), notice(cut(text, 500))];
    lines[1]!.blocks.pop();
    expect(lines.flatMap(messageFaults)).toEqual([]);
    expect(lines.filter((line) => !saysTyped(line))).toEqual([]);
  });

  test('what is found, who has read, and a card of the archive', () => {
    const found = { first: 1, total: 40, isCut: true, nextCommand: '/dispute find 2' };
    const shown = Array.from({ length: 15 }, () => current);
    const reading = { kind: 'cases_found', by: PEOPLE[0]!.id, purpose: 'chat', at: MONDAY_9 } as const;
    const readings = Array.from({ length: 25 }, () => reading);
    const sent = [
      foundMessage({ ...found, shown }, words),
      foundMessage({ ...found, shown: [], total: 0 }, words),
      readersMessage({ number: current.number, readings, total: 80, page: 1 }, words),
      linkAnswer('https://laojing.example/x', current.number, t),
      linkAnswer('https://laojing.example/x', null, t),
      ...everyCase(text).map((one) => archivedCard(one.current, words)),
      ...everyCase(text).map((one) => movedCard(one.current, { teamId: 'songling', stationId: 'songling' }, words)),
    ];
    expect(sent.flatMap(messageFaults)).toEqual([]);
  });

  test('a hand-over and a task that changes hands name people and repeat no note', () => {
    for (const { current: handed } of everyCase(text).filter((one) => one.current.handOffs)) {
      const handOff = handed.handOffs!.at(-1)!;
      const every = { take: true, decline: true, assign: true };
      const sent = [
        toNewOwner(handed, handOff, every, wordsIn(locale)),
        toNewLead(handed, handOff, wordsIn(locale)),
        toTeam(handed, handOff, wordsIn(locale)),
        teamAnswered(handed, handOff, wordsIn(locale)),
      ];
      expect([sent.flatMap(messageFaults), saysTyped(sent)]).toEqual([[], false]);
      const byName = [
        toNewOwner(handed, handOff, every, words),
        toNewLead(handed, handOff, words),
        toTeam(handed, handOff, words),
      ];
      expect(byName.flatMap(messageFaults)).toEqual([]);
    }
    const base = { id: 'task-1', caseId: current.id, cycle: 1, path: 'domestic_violence', kind: 'evidence' } as const;
    const owned = {
      slot: 0,
      ownerRole: 'reporter',
      ownerId: 'p-reporter',
      openedAt: MONDAY_9,
      dueAt: MONDAY_9,
    } as const;
    const handOff = { to: 'p-wu', by: 'p-reporter', at: MONDAY_9, dueAt: MONDAY_9, note: cut(text, 500) };
    const asked = askedMessage(current, { ...base, ...owned, state: 'open', handOff }, handOff, words);
    expect(messageFaults(asked)).toEqual([]);
    expect(saysTyped(askedMessage(current, { ...base, ...owned, state: 'open' }, handOff, wordsIn(locale)))).toBe(
      false,
    );
  });

  test('a visit is read with its whole note', () => {
    const { area } = casesWith(text).reported.build().report;
    const visit: OutreachVisit = {
      ...{
        id: 'visit-1',
        personId: 'p-zhou',
        teamId: 'songling',
        area,
        purpose: 'law_talk' as const,
        visitedAt: MONDAY_9,
      },
      ...{ minutes: 40, note: cut(text, 500), nextOn: '2026-12-01', recordedBy: 'p-zhou', recordedAt: MONDAY_9 },
    };
    const view = visitInFull(visit, words);
    expect([viewFaults(view), saysTyped(view)]).toEqual([[], true]);
  });

  test('the posts of the week, with such a name for every person, team and station', () => {
    const frame = { zone: 'Asia/Shanghai', synthetic: true };
    const name = () => cut(text, 10);
    const everyName = { ...words, person: name, team: name, station: name, area: name };
    const posts = [
      digestMessage(weeklyDigest(FULL), everyName, frame),
      leagueMessage(weeklyTable(FULL.league), everyName, frame),
    ];
    expect(posts.flatMap(messageFaults)).toEqual([]);
  });
});
