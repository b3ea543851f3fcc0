import type { ActRequests } from '../../protocol-acts.ts';
import { addFile, pageFile } from '../files.ts';
import { type Act, done, refused } from './result.ts';

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** A person uploads a file; it stands nowhere until they send it with a message or in a form. */
export const upload: Act<ActRequests['upload']> = async (world, act) => {
  const { user, name, content, mimetype, title } = act;
  if (name.trim() === '') return refused(world, user, 'invalid_name');
  if (!base64.test(content)) return refused(world, user, content === '' ? 'empty_file' : 'invalid_content');
  const size = Buffer.byteLength(content, 'base64');
  const file = addFile(world, {
    name,
    size,
    user,
    content,
    ...(mimetype ? { mimetype } : {}),
    ...(title ? { title } : {}),
  });
  return done(world, user, { file: pageFile(world, file.id) });
};
