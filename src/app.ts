/** The one list of features, and the one place where they meet: wired into Slack and into the worker. Tests call it too. */

import type { App } from '@slack/bolt';
import { createAccessRepo } from './db/access-repo.ts';
import { createAgreementDraftRepo } from './db/agreement-draft-repo.ts';
import { createCallRepo } from './db/call-repo.ts';
import { createCaseLog } from './db/case-log.ts';
import { createCaseRepo } from './db/case-repo.ts';
import { createPrisma } from './db/client.ts';
import { createComplaintRepo } from './db/complaint-repo.ts';
import { createDeliveryRepo } from './db/delivery-repo.ts';
import { createDraftRepo } from './db/draft-repo.ts';
import { createExclusionRepo } from './db/exclusion-repo.ts';
import { createLeagueRepo } from './db/league-repo.ts';
import { createOutreachRepo } from './db/outreach-repo.ts';
import { createPartyRepo } from './db/party-repo.ts';
import { createPendingReportRepo } from './db/pending-report-repo.ts';
import { createPeopleRepo } from './db/people-repo.ts';
import { createPublicationRepo } from './db/publication-repo.ts';
import { createReminderRepo } from './db/reminder-repo.ts';
import { createRequestRepo } from './db/request-repo.ts';
import { createReviewRepo } from './db/review-repo.ts';
import { createSlackPostRepo } from './db/slack-post-repo.ts';
import { createSql } from './db/sql.ts';
import { createTaskRepo } from './db/task-repo.ts';
import { createVisitRepo } from './db/visit-repo.ts';
import { createWitnessRepo } from './db/witness-repo.ts';
import type { Deps } from './deps.ts';
import type { CaseFact } from './domain/case/events.ts';
import { calendarSettings, type Env } from './env.ts';
import type { Feature } from './feature.ts';
import { casesFeature } from './features/cases/index.ts';
import { complaintsFeature } from './features/complaints/index.ts';
import { digestFeature } from './features/digest/index.ts';
import { draftsFeature } from './features/drafts/index.ts';
import { exclusionsFeature } from './features/exclusions/index.ts';
import { feedbackFeature } from './features/feedback/index.ts';
import { followUpsFeature } from './features/follow-ups/index.ts';
import { createHomes, type Homes } from './features/home/homes.ts';
import { impartialityFeature } from './features/impartiality/index.ts';
import { leagueFeature } from './features/league/index.ts';
import { mediationFeature } from './features/mediation/index.ts';
import { outreachFeature } from './features/outreach/index.ts';
import { papersFeature } from './features/papers/index.ts';
import { partiesFeature } from './features/parties/index.ts';
import { programmeFeature } from './features/programme/index.ts';
import { recusalFeature } from './features/recusal/index.ts';
import { remindersFeature } from './features/reminders/index.ts';
import { repeatsFeature } from './features/repeats/index.ts';
import { sentinelFeature } from './features/sentinel/index.ts';
import { stepsFeature } from './features/steps/index.ts';
import { tasksFeature } from './features/tasks/index.ts';
import { triageFeature } from './features/triage/index.ts';
import { createBackend } from './jobs/backend.ts';
import { announcer, deliverEventsJob } from './jobs/deliver-events.job.ts';
import { createQueue } from './jobs/queue.ts';
import { type Sweep, startSweep } from './jobs/sweep.ts';
import { type JobWorker, jobRunner, startWorker } from './jobs/worker.ts';
import { loadCalendar } from './platform/calendar-files.ts';
import type { Clock } from './platform/clock.ts';
import { createIds } from './platform/ids.ts';
import type { Logger } from './platform/logger.ts';
import { createSlackApp } from './slack/bolt.ts';
import { createClients } from './slack/clients.ts';
import { createGateway } from './slack/gateway.ts';
import { createReceiver, type SlackReceiver } from './slack/receivers.ts';
import { type RunningSite, startSite } from './web/server.ts';
import { createSite } from './web/site.tsx';

export const FEATURES: readonly Feature[] = [
  casesFeature,
  triageFeature,
  mediationFeature,
  stepsFeature,
  repeatsFeature,
  followUpsFeature,
  tasksFeature,
  sentinelFeature,
  impartialityFeature,
  recusalFeature,
  complaintsFeature,
  feedbackFeature,
  remindersFeature,
  leagueFeature,
  digestFeature,
  partiesFeature,
  exclusionsFeature,
  programmeFeature,
  outreachFeature,
  draftsFeature,
  papersFeature,
];

/** Which features react to this kind of event: the outbox gets a row for each. */
export function reactionsOf(type: CaseFact['type']): readonly string[] {
  return FEATURES.filter((feature) => feature.on?.[type]).map((feature) => feature.name);
}

export type RunningApp = {
  deps: Deps;
  isConnected: () => boolean;
  isDatabaseThere: () => Promise<boolean>;
  /** What the worker's clockwork does every few seconds, now. */
  sweep: () => Promise<void>;
  /** Stops receiving, lets what is under way finish, then closes queue and database, in that order. */
  stop: () => Promise<void>;
};

export async function startApp(env: Env, clock: Clock, log: Logger): Promise<RunningApp> {
  const calendar = await loadCalendar(calendarSettings(env));
  const leaseMs = env.LEASE_SECONDS * 1000;
  const connections = env.DATABASE_CONNECTIONS;
  const sql = createSql(env.DATABASE_URL, log, connections);
  const prisma = createPrisma(env.DATABASE_URL, Math.ceil(connections / 2));
  const backend = createBackend({
    redisUrl: env.REDIS_URL,
    databaseUrl: env.DATABASE_URL,
    connections: Math.ceil(connections / 2),
  });
  const clients = createClients({ botToken: env.SLACK_BOT_TOKEN, apiUrl: env.SLACK_API_URL }, log);
  const queue = createQueue(backend, log);
  const sealKeys = env.FIELD_KEYS && env.INDEX_KEY ? { ring: env.FIELD_KEYS, indexKey: env.INDEX_KEY } : null;
  const nudge = announcer(queue);
  let homes: Homes | null = null;
  const deps: Deps = {
    clock,
    log,
    ids: createIds(),
    calendar,
    programmeLocale: env.PROGRAMME_LOCALE,
    callReferences: env.CALL_REFERENCE_PATTERN
      ? { pattern: env.CALL_REFERENCE_PATTERN, example: env.CALL_REFERENCE_EXAMPLE ?? '' }
      : null,
    cases: createCaseRepo(sql, reactionsOf),
    caseLog: createCaseLog(sql, reactionsOf),
    tasks: createTaskRepo(sql, reactionsOf),
    reviews: createReviewRepo(sql, reactionsOf),
    calls: createCallRepo(sql),
    pendingReports: createPendingReportRepo(sql),
    deliveries: createDeliveryRepo(sql, leaseMs),
    people: createPeopleRepo(prisma),
    drafts: createDraftRepo(sql),
    outreach: createOutreachRepo(sql),
    reminders: createReminderRepo(sql, leaseMs),
    witness: createWitnessRepo(sql),
    league: createLeagueRepo(sql),
    publications: createPublicationRepo(sql),
    parties: sealKeys && createPartyRepo(sql, sealKeys),
    exclusions: sealKeys && createExclusionRepo(sql, sealKeys),
    complaints: env.FIELD_KEYS ? createComplaintRepo(sql, env.FIELD_KEYS) : null,
    accesses: createAccessRepo(sql),
    visits: createVisitRepo(sql),
    agreementDrafts: createAgreementDraftRepo(sql),
    publicUrl: env.PUBLIC_URL ?? null,
    queue,
    announce: () => {
      nudge();
      homes?.changed();
    },
    slack: createGateway(clients, createSlackPostRepo(sql, leaseMs), log),
  };
  const requests = createRequestRepo(sql);

  const jobs = [deliverEventsJob(FEATURES), ...FEATURES.flatMap((feature) => feature.jobs ?? [])];
  const runJob = jobRunner(jobs, deps);
  let worker: JobWorker | null = null;
  let sweep: Sweep | null = null;
  if (env.ROLES.includes('worker')) {
    await deps.reminders.disarmAll();
    await deps.deliveries.hurry();
    worker = startWorker(backend, runJob, deps, leaseMs / 2);
    sweep = startSweep(FEATURES, deps, runJob, requests.forgetOld);
  }

  let slackApp: App | null = null;
  let receiver: SlackReceiver | null = null;
  let site: RunningSite | null = null;
  if (env.ROLES.includes('bot')) {
    receiver = createReceiver(
      env.SLACK_APP_TOKEN
        ? { kind: 'socket', appToken: env.SLACK_APP_TOKEN }
        : { kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET!, port: env.PORT },
      env.SLACK_API_URL,
      log,
    );
    homes = createHomes(FEATURES, deps);
    slackApp = createSlackApp({
      receiver: receiver.receiver,
      botToken: env.SLACK_BOT_TOKEN,
      apiUrl: env.SLACK_API_URL,
      features: FEATURES,
      requests,
      deps,
      openHome: homes.open,
    });
    if (deps.publicUrl !== null) {
      const pages = Object.assign({}, ...FEATURES.map((feature) => feature.pages ?? {}));
      site = await startSite(createSite({ publicUrl: deps.publicUrl, pages, deps }), deps.publicUrl, env.WEB_PORT);
    }
    // The database client wakes up slowly, and whoever clicks first has three seconds. What is wrong, their call tells.
    await deps.people.roster().catch(() => undefined);
    await slackApp.init();
    await slackApp.start();
  }

  return {
    deps,
    isConnected: () => receiver === null || receiver.isConnected(),
    isDatabaseThere: async () => (await sql.one('health', 'SELECT 1', [])) !== null,
    sweep: async () => {
      await sweep?.now();
    },
    stop: async () => {
      await slackApp?.stop();
      await homes?.stop();
      await site?.stop();
      await sweep?.stop();
      await worker?.close();
      await deps.queue.close();
      await backend.close();
      await prisma.$disconnect();
      await sql.close();
      clock.stop();
    },
  };
}
