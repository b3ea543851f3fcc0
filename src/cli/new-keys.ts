import { newKey } from '../platform/sealing.ts';

// npm run keys:new               keys for a new installation
// npm run keys:new -- 2027       a further key of this name, to be put in front of the others in FIELD_KEYS
const [id = 'first'] = process.argv.slice(2);
if (!/^[a-z0-9][a-z0-9-]{0,30}$/.test(id)) {
  console.error('A key is named with small letters, digits and dashes, such as 2027.');
  process.exit(1);
}
console.log(`FIELD_KEYS=${id}:${newKey().toString('base64')}`);
console.log(`INDEX_KEY=${newKey().toString('base64')}`);
console.error('Keep them where you keep passwords: without FIELD_KEYS no name can ever be read again.');
console.error('Have you an INDEX_KEY already? Keep that one.');
