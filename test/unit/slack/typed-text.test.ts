import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/i18n/index.ts';
import { typedAgain } from '../../../src/slack/problem.view.ts';
import { asTyped } from '../../../src/slack/typed-text.ts';

test.each([
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
  ['&amp;lt;', '&lt;'],
  ['<@U0123|sun.guofu> 和 <@U9> 争吵', '[someone] 和 [someone] 争吵'],
  ['<!channel> <!subteam^S1|@team> <#C1|songling>', '[someone] [someone] [someone]'],
  ['见 <https://example.org/a?b=1&amp;c=2|通知> 和 <https://example.org>', '见 通知 和 https://example.org'],
  ['<mailto:a@example.org|a@example.org>', 'a@example.org'],
])('%s reads %s', (sent, seen) => {
  expect(asTyped(sent, '[someone]')).toBe(seen);
});

test('a command that failed gives back the whole of what was typed, sign for sign, within the limits of a block', () => {
  const typed = `*两家* <争吵> ${'门'.repeat(5000)}`;
  const { blocks } = typedAgain('away', typed, messagesFor('zh-CN'));
  const pieces = blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
  expect(pieces.slice(2).join('')).toBe(typed);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3000);
});
