/** The baseline of P1: a Bolt app with one listener that does nothing but acknowledge. */
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const port = Number(process.env.PORT);
const app = new App({
  token: process.env.SLACK_BOT_TOKEN ?? '',
  receiver: new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '', logLevel: LogLevel.ERROR }),
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL ?? '' },
  logLevel: LogLevel.ERROR,
});
app.view(/.*/, async ({ ack }) => {
  await ack();
});
await app.start(port);
process.send?.('ready');
