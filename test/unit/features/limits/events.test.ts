import { describe, expect, test } from 'vitest';
import type { Deps } from '../../../../src/deps.ts';
import { typedInto } from '../../../support/adversarial.ts';
import { happen, withEverything } from '../../../support/every-button.ts';
import { everyEvent } from '../../../support/every-event.ts';
import { messageFaults } from '../../../support/strict-slack.ts';
import { everyCase, LOCALES, saysTyped } from '../../../support/typed-cases.ts';

/** A store in which everything that is written disappears. */
function forgetful(deps: Deps): Deps {
  const forget = <Repo extends object>(repo: Repo) =>
    new Proxy(repo, { get: (known, name) => Reflect.get(known, name) ?? (async () => undefined) });
  return {
    ...deps,
    cases: forget({ ...deps.cases, save: async () => 'saved' } as unknown as Deps['cases']),
    calls: forget(deps.calls),
    tasks: forget(deps.tasks),
    reviews: forget(deps.reviews),
    reminders: forget(deps.reminders),
  };
}

/** One text with something of everything in it: what is told repeats none of it, whatever it is. */
const ALL_OF_IT = typedInto(3000);

describe.each(LOCALES)('in %s', (locale) => {
  test('whatever can happen to a case in any state is told within the limits and without a typed word', async () => {
    const told = new Set<string>();
    for (const { state, current } of everyCase(ALL_OF_IT)) {
      for (const event of everyEvent(current.id)) {
        const heard = withEverything(current, locale);
        await happen([event], forgetful(heard.deps));
        const wrong = [...heard.messages.flatMap(messageFaults), ...(saysTyped(heard.messages) ? ['typed'] : [])];
        expect([state, event.type, ...wrong]).toEqual([state, event.type]);
        if (heard.messages.length > 0) told.add(event.type);
      }
    }
    expect(told.size).toBeGreaterThan(50);
  });
});
