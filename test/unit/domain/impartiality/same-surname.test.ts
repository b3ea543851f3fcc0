import { describe, expect, it } from 'vitest';
import { namesakesOf } from '../../../../src/domain/impartiality/same-surname.ts';
import type { Party } from '../../../../src/domain/parties/party.ts';

const reader = { name: '佟海涛', homeArea: 'matou-old-street' };
const people = (...names: string[]) =>
  names.map((name) => ({ part: 'party', kind: 'person', name }) as unknown as Party);
const asked = (parties: readonly Party[], who: typeof reader = reader, area = 'matou-old-street') =>
  namesakesOf(who, area, parties).map(({ name }) => name);

describe('whoever reads the names and lives there', () => {
  it('is asked about a party of the same surname', () => {
    expect(asked(people('佟大山', '欧阳小河'))).toEqual(['佟大山']);
  });

  it('is not asked where they do not live, and not about a name that only begins alike', () => {
    expect(asked(people('佟大山'), reader, 'songling-garden')).toEqual([]);
    expect(asked(people('欧阳小河'), { name: '欧小山', homeArea: 'matou-old-street' })).toEqual([]);
    expect(asked(people('Tong Dashan'), { name: 'Tong Haitao', homeArea: 'matou-old-street' })).toEqual([]);
  });

  it('is not asked about a firm, a guest or an agent', () => {
    const [firm, guest] = people('佟记五金店', '佟小河');
    expect(
      asked([
        { ...firm!, kind: 'organisation' },
        { ...guest!, part: 'invited' },
      ]),
    ).toEqual([]);
  });
});
