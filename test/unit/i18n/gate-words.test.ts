import { describe, expect, it } from 'vitest';
import { EXCLUSIONS } from '../../../src/domain/case/vocabulary.ts';
import { type Locale, messagesFor } from '../../../src/i18n/index.ts';

const LOCALES: Locale[] = ['zh-CN', 'en'];
const CODES = [...EXCLUSIONS, 'domestic_violence_suspected'] as const;

describe.each(LOCALES)('what to tell the people, in %s,', (locale) => {
  const { gate } = messagesFor(locale);

  it('is said for every code that stops a mediation, each in its own words', () => {
    const said = CODES.map((code) => gate.tell[code]);
    expect(said.every((text) => text.length > 20)).toBe(true);
    expect(new Set(said).size).toBe(said.length);
  });

  it('is short enough to stand beside a field', () => {
    for (const text of [...Object.values(gate.tell), ...Object.values(gate.outcome)]) {
      expect(text.length, text).toBeLessThan(260);
    }
  });

  it('names no illness and no blame', () => {
    const all = [...Object.values(gate.tell), ...Object.values(gate.outcome)].join('\n');
    expect(all).not.toMatch(/精神病|发疯|妄想|delusion|crazy|insane|your fault|怪你/i);
  });
});
