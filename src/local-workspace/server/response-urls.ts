import { randomBytes } from 'node:crypto';

const maxUses = 5;
const lifetimeMs = 30 * 60 * 1000;

/** What a `response_url` may do: speak in the channel to this person, and change the message that it came from. */
export type ResponseGrant = {
  channel: string;
  user: string;
  original?: { ts: string; ephemeral: boolean };
  uses: number;
  issuedAt: number;
};

export type ResponseUrls = {
  issue: (grant: Pick<ResponseGrant, 'channel' | 'user' | 'original'>) => string;
  /** One of five uses within thirty minutes of machine time. */
  use: (
    id: string,
  ) => { ok: true; grant: ResponseGrant } | { ok: false; error: 'invalid_url' | 'expired_url' | 'used_url' };
  /** The channel of this one, used up or not. */
  channelOf: (id: string) => string | undefined;
  clear: () => void;
};

export function createResponseUrls(now: () => number): ResponseUrls {
  const grants = new Map<string, ResponseGrant>();
  const forgetOld = (): void => {
    if (grants.size < 4000) return;
    for (const [id, grant] of grants) if (now() - grant.issuedAt > 2 * lifetimeMs) grants.delete(id);
  };
  return {
    issue: (grant) => {
      forgetOld();
      const id = randomBytes(18).toString('base64url');
      grants.set(id, { ...grant, uses: 0, issuedAt: now() });
      return id;
    },
    use: (id) => {
      const grant = grants.get(id);
      if (!grant) return { ok: false, error: 'invalid_url' };
      if (now() - grant.issuedAt > lifetimeMs) return { ok: false, error: 'expired_url' };
      if (grant.uses >= maxUses) return { ok: false, error: 'used_url' };
      grant.uses += 1;
      return { ok: true, grant };
    },
    channelOf: (id) => grants.get(id)?.channel,
    clear: () => grants.clear(),
  };
}
