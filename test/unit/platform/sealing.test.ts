import { describe, expect, it, test } from 'vitest';
import {
  blindIndex,
  newKey,
  readKey,
  readKeyRing,
  SealBroken,
  seal,
  unseal,
  unwrapKey,
  wrapKey,
} from '../../../src/platform/sealing.ts';

const CASE = '01930000-0000-7000-8000-000000000001';
const PLACE = { table: 'party', column: 'name', rowId: 'row-1' };
const ring = (...ids: string[]) => readKeyRing(ids.map((id) => `${id}:${newKey().toString('base64')}`).join(','))!;

describe('a sealed value', () => {
  const key = newKey();
  const sealed = seal(key, PLACE, '佟大山');

  it('opens where it was sealed, and shows nothing of what it holds', () => {
    expect(unseal(key, PLACE, sealed)).toBe('佟大山');
    expect(sealed).toMatch(/^v1\.[\w-]+$/);
    expect(unseal(key, PLACE, seal(key, PLACE, ''))).toBe('');
  });

  it('looks different each time, so that equal names are not seen to be equal', () => {
    const many = Array.from({ length: 500 }, () => seal(key, PLACE, '佟大山'));
    expect(new Set(many).size).toBe(500);
  });

  test.each([
    ['another row', { ...PLACE, rowId: 'row-2' }],
    ['another column', { ...PLACE, column: 'note' }],
    ['another table', { ...PLACE, table: 'person' }],
  ])('does not open in %s', (_where, place) => {
    expect(() => unseal(key, place, sealed)).toThrow(SealBroken);
  });

  it('does not open with another key', () => {
    expect(() => unseal(newKey(), PLACE, sealed)).toThrow(SealBroken);
  });

  it('does not open once any of its bits was changed', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    const opened = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      try {
        return unseal(key, PLACE, `v1.${changed.toString('base64url')}`);
      } catch (error) {
        return error instanceof SealBroken ? null : error;
      }
    });
    expect(opened.length).toBeGreaterThan(250);
    expect(opened.filter((one) => one !== null)).toEqual([]);
  });

  test.each(['', 'v1.', '佟大山', 'v2.AAAA', 'v1.AAAA', `${sealed}.x`, sealed.slice(0, 30)])(
    'is not taken for one: %s',
    (text) => {
      expect(() => unseal(key, PLACE, text)).toThrow(SealBroken);
    },
  );

  it('says nothing of its text when it does not open', () => {
    expect(() => unseal(newKey(), PLACE, sealed)).toThrow(/^((?!佟).)*$/u);
  });
});

describe('the data key of a case', () => {
  it('is wrapped by the active key and opens for its own case only', () => {
    const keys = ring('2026');
    const dataKey = newKey();
    const wrapped = wrapKey(keys, CASE, dataKey);
    expect(wrapped.keyId).toBe('2026');
    expect(unwrapKey(keys, CASE, wrapped).equals(dataKey)).toBe(true);
    expect(() => unwrapKey(keys, 'another case', wrapped)).toThrow(SealBroken);
  });

  it('opens with an older key of the ring, and is wrapped anew by the active one', () => {
    const [older, newer] = [newKey().toString('base64'), newKey().toString('base64')];
    const dataKey = newKey();
    const wrapped = wrapKey(readKeyRing(`2026:${older}`)!, CASE, dataKey);
    const both = readKeyRing(`2027:${newer},2026:${older}`)!;
    const again = wrapKey(both, CASE, unwrapKey(both, CASE, wrapped));
    expect(again.keyId).toBe('2027');
    expect(unwrapKey(readKeyRing(`2027:${newer}`)!, CASE, again).equals(dataKey)).toBe(true);
  });

  it('names the key that is missing', () => {
    const wrapped = wrapKey(ring('2026'), CASE, newKey());
    expect(() => unwrapKey(ring('2027'), CASE, wrapped)).toThrow('"2026"');
  });
});

describe('a key ring', () => {
  const key = newKey().toString('base64');
  test.each([
    '',
    'a',
    `a:${key}:b`,
    `a:${key},a:${key}`,
    `A B:${key}`,
    `a:${key.slice(4)}`,
    `a:${key},`,
    `:${key}`,
    'a:not base64 at all',
  ])('is not read from %j', (text) => {
    expect(readKeyRing(text)).toBeNull();
  });

  it('has its first key as the active one', () => {
    expect(readKeyRing(` b:${key} , a:${key}`)).toMatchObject({ activeId: 'b' });
    expect(readKey(key)?.length).toBe(32);
    expect(readKey(`${key}=`)).toBeNull();
  });
});

describe('a blind index', () => {
  const key = newKey();
  it('is the same for the same value, and for nothing else', () => {
    const one = blindIndex(key, 'name', '佟大山');
    expect(blindIndex(key, 'name', '佟大山').equals(one)).toBe(true);
    expect(blindIndex(key, 'name', '佟小山').equals(one)).toBe(false);
    expect(blindIndex(key, 'contact', '佟大山').equals(one)).toBe(false);
    expect(blindIndex(newKey(), 'name', '佟大山').equals(one)).toBe(false);
    expect(one.length).toBe(16);
  });
});
