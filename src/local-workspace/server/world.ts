import type { PageEvent } from '../protocol.ts';
import type { FaultRequest } from '../protocol-faults.ts';
import type { CallLog } from './call-log.ts';
import type { WorkspaceClock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { Faults } from './faults.ts';
import type { Json } from './json.ts';
import type { AppFacts } from './manifest.ts';
import type { PageSessions } from './page-sessions.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { SocketMode } from './socket-mode.ts';
import type { State } from './state.ts';
import type { Triggers } from './triggers.ts';

export type Identity = {
  teamId: string;
  teamName: string;
  teamDomain: string;
  appId: string;
  botId: string;
  botUserId: string;
  botToken: string;
  appToken: string;
  /** The retired `token` field that payloads still carry. */
  verificationToken: string;
  signingSecret: string;
};

/** Tells the open pages; `to` are the readers who may know, everyone when left out. */
export type Feed = { tell: (event: PageEvent, to?: readonly string[]) => void };

/** All that the parts of one running workspace share. */
export type World = {
  readonly identity: Identity;
  readonly app: AppFacts;
  readonly banner: string | undefined;
  /** The zone in which the page shows the clock. */
  readonly tz: string;
  readonly state: State;
  /** What the app offered in external selects, by place, block id and action id. */
  readonly offers: Map<string, Json[]>;
  readonly clock: WorkspaceClock;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly sockets: SocketMode;
  readonly delivery: Delivery;
  readonly pages: PageSessions;
  readonly feed: Feed;
  /** Machine time in milliseconds. */
  readonly now: () => number;
  /** Where the workspace is reached, without a slash at the end. */
  readonly url: () => string;
  /** The lasting part of the state changed. */
  readonly changed: () => void;
  /** Answers that a fault keeps hanging; let go when the workspace stops. */
  readonly hang: (fault: FaultRequest) => Promise<void>;
};
