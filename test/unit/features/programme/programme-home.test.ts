import { expect, test } from 'vitest';
import type { Deps } from '../../../../src/deps.ts';
import { can, VERBS } from '../../../../src/domain/people/permissions.ts';
import { programmeFeature } from '../../../../src/features/programme/index.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { aCalendar, aPersonWith, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { aRoster, VETERAN } from '../../../support/programme.ts';

const t = messagesFor('zh-CN');
const admin = aPersonWith('admin');
const deps = {
  ...{ people: { roster: async () => aRoster() }, calendar: aCalendar(), clock: { now: () => TUESDAY_9 } },
  publicUrl: null,
} as unknown as Deps;
const homeOf = async (person: typeof admin) =>
  JSON.stringify(await programmeFeature.home!({ person, t, locale: 'zh-CN' }, deps));

test('an administrator sees how the programme stands and what is missing', async () => {
  const home = await homeOf(admin);
  expect(home).toContain(t.programme.heading);
  expect(home).toContain(t.programme.noPages);
  expect(home).toContain(t.programme.zone('Asia/Shanghai'));
  expect(home).toContain(t.codes.role.admin);
  expect(await homeOf(VETERAN)).toBe('[]');
});

test('and no case: nothing that is asked about one is allowed, also where the administrator’s station or report it is', () => {
  const current = { ...aCase().triagedTo('songling').takenBy(VETERAN).inMediation().build(), reportedBy: admin.id };
  const about = VERBS.filter((verb) => !['help.read', 'home.open', 'league.show', 'programme.read'].includes(verb));
  expect(about.filter((verb) => can(admin, verb, current).allowed)).toEqual([]);
});
