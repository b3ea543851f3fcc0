import type { Json } from '../json.ts';
import type { World } from '../world.ts';

export type ApiFailure = { ok: false; error: string } & Json;
export type ApiResult = ({ ok: true } & Json) | ApiFailure;

export type Method = {
  /** Which token the method takes; `bot` when left out. */
  token?: 'app' | 'any';
  /** One of these scopes is needed; none when left out. It may depend on the channel that is named. */
  scopes?: readonly string[] | ((world: World, args: Json) => readonly string[]);
  run: (world: World, args: Json) => ApiResult | Promise<ApiResult>;
};

export type Methods = Record<string, Method>;

export function fail(error: string, more: Json = {}): ApiFailure {
  return { ok: false, error, ...more };
}

/** `invalid_blocks` or `invalid_arguments` with the place of each problem. */
export function failWith(error: string, messages: string[]): ApiFailure {
  const errors = error === 'invalid_blocks' ? { errors: messages.map((one) => one.replace(/^\[ERROR\] /, '')) } : {};
  return fail(error, { ...errors, response_metadata: { messages } });
}

export function missing(field: string): ApiFailure {
  return failWith('invalid_arguments', [`[ERROR] missing required field: ${field}`]);
}
