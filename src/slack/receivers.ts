/** The two ways in: Socket Mode behind a firewall, signed HTTP where Slack can reach us. */
import type { Receiver } from '@slack/bolt';
import type { Logger } from '../platform/logger.ts';
import { httpReceiver } from './http-receiver.ts';
import { socketReceiver } from './socket-receiver.ts';

export type Transport = { kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number };
export type SlackReceiver = { receiver: Receiver; isConnected: () => boolean };

export function createReceiver(transport: Transport, apiUrl: string | undefined, log: Logger): SlackReceiver {
  return transport.kind === 'socket'
    ? socketReceiver(transport.appToken, apiUrl, log)
    : httpReceiver(transport.signingSecret, transport.port, log);
}
