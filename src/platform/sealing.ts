/**
 * Sealing of personal fields: AES-256-GCM with a data key per case, which is wrapped by a key-encryption key of the
 * operator. Each sealed value is bound to its place, so that it opens nowhere else.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed value stands. */
export type Place = { table: string; column: string; rowId: string };

/** The operator's keys by their ids; new data keys are wrapped by the active one. */
export type KeyRing = { activeId: string; keys: ReadonlyMap<string, Buffer> };

export type WrappedKey = { keyId: string; wrapped: string };

/** The value was changed, moved to another place, or sealed with another key. Says nothing about what it holds. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const KEY_BYTES = 32;
/** NIST SP 800-38D: 96 bits are the size for random nonces. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Half of SHA-256: at a billion values a collision is still next to impossible, and the index is half as big. */
const INDEX_BYTES = 16;
const FORMAT = 'v1';
const KEY_ID = /^[a-z0-9][a-z0-9-]{0,30}$/;

/** `id:base64`, several with commas between, the active one first; null when it is none. */
export function readKeyRing(text: string): KeyRing | null {
  const entries = text.split(',').map((entry) => entry.trim().split(':'));
  const keys = new Map<string, Buffer>();
  for (const [id = '', encoded = '', ...rest] of entries) {
    const key = readKey(encoded);
    if (!KEY_ID.test(id) || key === null || rest.length > 0 || keys.has(id)) return null;
    keys.set(id, key);
  }
  return { activeId: entries[0]![0]!, keys };
}

/** 32 bytes in base64, or null. */
export function readKey(encoded: string): Buffer | null {
  const key = Buffer.from(encoded, 'base64');
  return key.length === KEY_BYTES && key.toString('base64') === encoded ? key : null;
}

export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

export function wrapKey(ring: KeyRing, caseId: string, dataKey: Buffer): WrappedKey {
  const keyId = ring.activeId;
  return { keyId, wrapped: encrypt(ring.keys.get(keyId)!, dataKey, `case_key|${caseId}|${keyId}`) };
}

export function unwrapKey(ring: KeyRing, caseId: string, { keyId, wrapped }: WrappedKey): Buffer {
  const key = ring.keys.get(keyId);
  if (!key) throw new SealBroken(`the key-encryption key "${keyId}" is not among the given ones`);
  return decrypt(key, wrapped, `case_key|${caseId}|${keyId}`);
}

export function seal(dataKey: Buffer, place: Place, text: string): string {
  return encrypt(dataKey, Buffer.from(text, 'utf8'), bound(place));
}

export function unseal(dataKey: Buffer, place: Place, sealed: string): string {
  return decrypt(dataKey, sealed, bound(place)).toString('utf8');
}

/** The same for the same value, and worthless without the key. `field` separates the indexes from each other. */
export function blindIndex(indexKey: Buffer, field: string, normalised: string): Buffer {
  return createHmac('sha256', keyOf(indexKey, field)).update(normalised, 'utf8').digest().subarray(0, INDEX_BYTES);
}

/** Derived once: deriving takes longer than a lookup's hash. Forgotten together with the key that it comes from. */
const derived = new WeakMap<Buffer, Map<string, Buffer>>();

function keyOf(indexKey: Buffer, field: string): Buffer {
  const known = derived.get(indexKey) ?? new Map<string, Buffer>();
  derived.set(indexKey, known);
  const kept = known.get(field);
  if (kept) return kept;
  const key = Buffer.from(hkdfSync('sha256', indexKey, '', `laojing blind index ${field}`, KEY_BYTES));
  known.set(field, key);
  return key;
}

function bound({ table, column, rowId }: Place): string {
  return `${table}|${column}|${rowId}`;
}

function encrypt(key: Buffer, plain: Buffer, associated: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(associated, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return `${FORMAT}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

function decrypt(key: Buffer, sealed: string, associated: string): Buffer {
  const [format, encoded = '', ...rest] = sealed.split('.');
  const bytes = Buffer.from(encoded, 'base64url');
  if (format !== FORMAT || rest.length > 0 || bytes.length < NONCE_BYTES + TAG_BYTES)
    throw new SealBroken('this is no sealed value');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(associated, 'utf8'));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken('a sealed value was changed, moved, or sealed with another key');
  }
}
