/** Everything that the outside gives to the features: one plain object, no container. */

import type { AccessRepo } from './db/access-repo.ts';
import type { AgreementDraftRepo } from './db/agreement-draft-repo.ts';
import type { CallRepo } from './db/call-repo.ts';
import type { CaseLog } from './db/case-log.ts';
import type { CaseRepo } from './db/case-repo.ts';
import type { ComplaintRepo } from './db/complaint-repo.ts';
import type { DeliveryRepo } from './db/delivery-repo.ts';
import type { DraftRepo } from './db/draft-repo.ts';
import type { ExclusionRepo } from './db/exclusion-repo.ts';
import type { LeagueRepo } from './db/league-repo.ts';
import type { OutreachRepo } from './db/outreach-repo.ts';
import type { PartyRepo } from './db/party-repo.ts';
import type { PendingReportRepo } from './db/pending-report-repo.ts';
import type { PeopleRepo } from './db/people-repo.ts';
import type { PublicationRepo } from './db/publication-repo.ts';
import type { ReminderRepo } from './db/reminder-repo.ts';
import type { ReviewRepo } from './db/review-repo.ts';
import type { TaskRepo } from './db/task-repo.ts';
import type { VisitRepo } from './db/visit-repo.ts';
import type { WitnessRepo } from './db/witness-repo.ts';
import type { WorkingCalendar } from './domain/time/working-calendar.ts';
import type { Locale } from './i18n/index.ts';
import type { JobQueue } from './jobs/queue.ts';
import type { Clock } from './platform/clock.ts';
import type { Ids } from './platform/ids.ts';
import type { Logger } from './platform/logger.ts';
import type { SlackGateway } from './slack/gateway.ts';

export type Deps = {
  agreementDrafts: AgreementDraftRepo;
  clock: Clock;
  ids: Ids;
  log: Logger;
  calendar: WorkingCalendar;
  /** The language of what a channel sees. */
  programmeLocale: Locale;
  /** What a call reference looks like here; null where anything is taken. */
  callReferences: { pattern: RegExp; example: string } | null;
  cases: CaseRepo;
  caseLog: CaseLog;
  tasks: TaskRepo;
  reviews: ReviewRepo;
  calls: CallRepo;
  pendingReports: PendingReportRepo;
  deliveries: DeliveryRepo;
  people: PeopleRepo;
  drafts: DraftRepo;
  outreach: OutreachRepo;
  reminders: ReminderRepo;
  witness: WitnessRepo;
  league: LeagueRepo;
  publications: PublicationRepo;
  /** Null where the installation keeps no names. */
  parties: PartyRepo | null;
  /** Null where the installation has no pages. */
  complaints: ComplaintRepo | null;
  exclusions: ExclusionRepo | null;
  accesses: AccessRepo;
  visits: VisitRepo;
  /** Where people open our own pages; null where there are none. */
  publicUrl: string | null;
  queue: JobQueue;
  /** Says that an event was saved, without waiting for anyone to hear it. */
  announce: () => void;
  slack: SlackGateway;
};
