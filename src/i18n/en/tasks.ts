import type { TaskHandBack } from '../../domain/case/gate-events.ts';
import type { TaskKind, TaskPath } from '../../domain/tasks/task-plans.ts';

export const tasks = {
  path: {
    domestic_violence: 'Protection from domestic violence',
    child_protection: 'Protection of a child',
    immediate_safety: 'Immediate safety',
    legal_review: 'Legal review',
  } satisfies Record<TaskPath, string>,
  kind: {
    safety_contact: 'Call or see the person at risk: safe tonight?',
    evidence: 'Secure the evidence (photographs, medical record, statements, messages)',
    protection_order: 'Tell the person at risk of the court’s protection order, and hand over the sheet',
    warning_or_penalty: 'Decide: written warning or penalty',
    womens_federation: 'Inform the women’s federation',
    mandatory_report: 'Make the mandatory report and open the file',
    civil_affairs: 'Inform civil affairs about guardianship and shelter',
    school: 'Inform the school or kindergarten',
    visit_station: 'Visit by the station',
    visit_committee: 'Visit by the resident or village committee',
    separated: 'Separate the parties',
    summoned: 'Summon to the station',
    searched_weapons: 'Search for weapons',
    medical: 'Medical help',
    guard: 'Post a guard',
    family_notified: 'Tell the family',
    agreement_review: 'Review the agreement',
  } satisfies Record<TaskKind, string>,
  within: (what: string, days: number) => `${what}, within ${days} days`,
  due: (number: string, what: string, by: string) => `:bell: *${number}* · ${what}. Due ${by}.`,
  overdue: (number: string, what: string, by: string, owner: string) =>
    `:warning: *${number}* · ${what}. This was due ${by}; it is with ${owner}. Please see what is needed.`,
  opened: (number: string, path: string, count: number) =>
    `*${number}* · ${path}: ${count} ${count === 1 ? 'task is' : 'tasks are'} yours.`,
  openedLine: (what: string, by: string) => `• ${what}, by ${by}`,
  all: 'All tasks',
  done: 'Done',
  notNeeded: 'Not needed',
  review: 'Review',
  heading: (number: string) => `*${number}* · tasks`,
  none: 'This case has no tasks.',
  more: (count: number) => `${count} more stand in the list of their case.`,
  openLine: (what: string, owner: string, by: string) => `⬜ *${what}*\n${owner} · due ${by}`,
  lateLine: (what: string, owner: string, by: string) => `⚠️ *${what}*\n${owner} · overdue since ${by}`,
  doneLine: (what: string, who: string, at: string) => `✅ ${what} · ${who}, ${at}`,
  notNeededLine: (what: string, who: string, at: string) => `➖ ${what} · not needed: ${who}, ${at}`,
  home: '*Your tasks beside mediation*',
  form: {
    doneTitle: 'Task done',
    notNeededTitle: 'Task not needed',
    submit: 'Save',
    doneAt: 'When was it done?',
    reason: 'Why is it not needed?',
  },
  handOff: {
    button: 'Hand on',
    title: 'Hand a task on',
    submit: 'Ask them',
    staysUntil: 'It stays with its owner until the other has taken it over.',
    to: 'Who should take it over?',
    note: 'What they need to know',
    asked: (number: string, what: string, by: string, who: string, answerBy: string) =>
      `*${number}* · ${who} asks you to take over a task: ${what}, due ${by}. Please answer by ${answerBy}.`,
    askedLine: (who: string, by: string) => `${who} is asked to take it over, answer by ${by}`,
    takeOver: 'Take over',
    leave: 'I cannot',
    taken: (what: string) => `The task is yours now: ${what}.`,
    left: (what: string) => `Understood. The task stays where it was: ${what}.`,
    arrived: (number: string, what: string, who: string) => `*${number}* · ${who} has taken over: ${what}.`,
    stays: {
      declined: (number: string, what: string, who: string) =>
        `*${number}* · ${who} cannot take it over: ${what}. It stays with its owner; please ask somebody else.`,
      unanswered: (number: string, what: string, who: string) =>
        `*${number}* · ${who} has not answered: ${what}. It stays with its owner; please ask somebody else.`,
    },
  },
  events: {
    handed: (what: string, who: string, by: string) => `${who} is asked to take over: ${what}. Answer by ${by}.`,
    takenOver: (what: string, who: string) => `${who} has taken over: ${what}.`,
    stays: {
      declined: (what: string, who: string) => `${who} cannot take over: ${what}. It stays with its owner.`,
      unanswered: (what: string, who: string) => `${who} has not answered: ${what}. It stays with its owner.`,
    } satisfies Record<TaskHandBack, (what: string, who: string) => string>,
    opened: (path: string, count: number) => `${path}: ${count} ${count === 1 ? 'task' : 'tasks'} opened.`,
    done: (what: string) => `Done: ${what}.`,
    notNeeded: (what: string) => `Not needed: ${what}.`,
  },
};
