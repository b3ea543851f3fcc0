/** The same surname in the same place: a question to whoever reads the names, never a finding and never kept. */
import type { Party } from '../parties/party.ts';
import type { Person } from '../people/person.ts';

/** Surnames of two characters; all others have one. */
const COMPOUND = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '宇文',
  '长孙',
  '司徒',
];

/** Null for names in other scripts, whose surname nobody can tell by its place. */
function surnameOf(name: string): string | null {
  const bare = name.trim();
  if (!/^\p{Script=Han}{2}/u.test(bare)) return null;
  return COMPOUND.find((surname) => bare.startsWith(surname)) ?? bare.slice(0, 1);
}

/** Asked only of a reader who lives where the dispute is: most who share a surname are strangers. */
export function namesakesOf(
  reader: Pick<Person, 'name' | 'homeArea'>,
  area: string,
  parties: readonly Party[],
): readonly Party[] {
  const own = surnameOf(reader.name);
  if (own === null || reader.homeArea !== area) return [];
  return parties.filter(({ part, kind, name }) => part === 'party' && kind === 'person' && surnameOf(name) === own);
}
